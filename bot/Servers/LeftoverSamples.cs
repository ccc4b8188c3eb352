using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A disk and a public IP that hang on nothing, from the first card to the last; with every price that is known, and every reason why the cloud did not delete it.</summary>
internal static class LeftoverSamples
{
    private static readonly string[] Reasons = ["cloud.permission", "cloud.balance", "cloud.busy", "cloud.unreachable", "cloud.failed"];

    public static IServiceCollection AddLeftoverSamples(this IServiceCollection services)
    {
        foreach (var state in (FindingState[])[FindingState.Open, FindingState.Removing, FindingState.Removed, FindingState.Vanished, FindingState.InUse, FindingState.Kept])
        {
            services.AddSample($"leftover.disk.{state.ToString().ToLowerInvariant()}", (cards, some, reader) => cards.Draw(reader, Disk(some, state)));
            services.AddSample($"leftover.ip.{state.ToString().ToLowerInvariant()}", (cards, some, reader) => cards.Draw(reader, PublicIp(some, state)));
        }
        foreach (var reason in Reasons) services.AddSample($"leftover.not-deleted.{reason}", (cards, some, reader) => cards.Draw(reader, Disk(some, FindingState.Open) with { Failure = reason }));
        return services
            .AddSample("leftover.stuck", (cards, some, reader) => cards.Draw(reader, Disk(some, FindingState.Removing) with { Failure = "operation.parked" }))
            .AddSample("leftover.disk.delete", (cards, some, reader) => cards.ConfirmDelete(reader, Disk(some, FindingState.Open), "nonce"))
            .AddSample("leftover.ip.delete", (cards, some, reader) => cards.ConfirmDelete(reader, PublicIp(some, FindingState.Open), "nonce"))
            .AddSample("leftover.unknown", (cards, some, reader) => cards.Draw(reader, Disk(some, FindingState.Open) with { OwnerName = null, Facts = new FindingFacts { Name = "data", DiskGiB = 20 } }));
    }

    private static FindingView Disk(SampleServers some, FindingState state) => View(some, FindingKind.Disk, state, new FindingFacts
    {
        Name = "wc-local-web-1-volume-0001", DiskGiB = 100, DiskType = "GPSSD", LastAt = SampleWords.Name, CreatedAt = some.Running().Server.AskedAt.AddDays(-40), PricePerHour = 0.097m, Currency = "CNY", DecidedBy = Decider(state),
    });

    private static FindingView PublicIp(SampleServers some, FindingState state) => View(some, FindingKind.PublicIp, state, new FindingFacts
    {
        Name = "203.0.113.18", PublicAddress = "203.0.113.18", BandwidthMbit = 5, LastAt = SampleWords.Name, CreatedAt = some.Running().Server.AskedAt.AddDays(-40), PricePerHour = 0.315m, Currency = "CNY", DecidedBy = Decider(state),
    });

    private static string? Decider(FindingState state) => state is FindingState.Removing or FindingState.Removed or FindingState.Kept ? "aaaaaaaa-0000-4000-8000-000000000003" : null;

    private static FindingView View(SampleServers some, FindingKind kind, FindingState state, FindingFacts facts)
    {
        var server = some.Running().Server;
        var finding = new Finding { Id = new(Guid.Empty), Kind = kind, State = state, CloudId = "0e1f2a3b-made-up", OpenKey = null, Server = server.Id, Owner = server.Owner, Facts = "{}", FirstSeenAt = server.AskedAt };
        return new(finding, facts, "Li Na", null, null, facts.DecidedBy is null ? null : "Chen Jing");
    }

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<LeftoverCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new LeftoverCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
