using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Everything that may be found between cloud and rows, and comparisons.</summary>
internal static class FindingSamples
{
    private static readonly Drift[] Drifts =
    [
        new(DriftKind.State, nameof(ServerState.Running), nameof(ServerState.Stopped)), new(DriftKind.Size, "s6.large.2", "s6.xlarge.2"), new(DriftKind.Frozen, "False", "True"),
        new(DriftKind.PrivateAddress, "192.168.0.17", "192.168.0.99"), new(DriftKind.PublicAddress, "", "203.0.113.18"),
        new(DriftKind.Disks, "1:40", "2:140"),
    ];

    public static IServiceCollection AddFindingSamples(this IServiceCollection services)
    {
        foreach (var state in (FindingState[])[FindingState.Open, FindingState.Removing, FindingState.Removed, FindingState.Vanished, FindingState.Adopted])
            services.AddSample($"finding.orphan.{state.ToString().ToLowerInvariant()}", (cards, some, reader) => cards.ForAdministrator(reader, Found(some, FindingKind.Orphan, state)));
        return services
            .AddSample("finding.drift.admin", (cards, some, reader) => cards.ForAdministrator(reader, Found(some, FindingKind.Drift, FindingState.Followed)))
            .AddSample("finding.drift.owner", (cards, some, reader) => cards.ForOwner(reader, Found(some, FindingKind.Drift, FindingState.Followed)))
            .AddSample("finding.missing.admin", (cards, some, reader) => cards.ForAdministrator(reader, Found(some, FindingKind.Missing, FindingState.Followed)))
            .AddSample("finding.missing.owner", (cards, some, reader) => cards.ForOwner(reader, Found(some, FindingKind.Missing, FindingState.Followed)))
            .AddSample("finding.adopted.owner", (cards, some, reader) => cards.ForOwner(reader, Found(some, FindingKind.Orphan, FindingState.Adopted)))
            .AddSample("comparison.under-way", (cards, _, reader) => cards.Comparison(reader, new Reconciliation { Id = "r-1" }))
            .AddSample("comparison.matches", (cards, _, reader) => cards.Comparison(reader, new Reconciliation { Id = "r-1", EndedAt = DateTimeOffset.UnixEpoch, AtTheCloud = 12, Rows = 12 }))
            .AddSample("comparison.found", (cards, _, reader) => cards.Comparison(reader, new Reconciliation { Id = "r-1", EndedAt = DateTimeOffset.UnixEpoch, AtTheCloud = 12, Rows = 11, Followed = 2, Suspected = 1, Open = 1, Removing = 1 }))
            .AddSample("comparison.blind", (cards, _, reader) => cards.Comparison(reader, new Reconciliation { Id = "r-1", EndedAt = DateTimeOffset.UnixEpoch, Failure = "cloud.unreachable" }))
            .AddSample("comparison.clock", (cards, _, reader) => cards.Comparison(reader, new Reconciliation { Id = "r-1", EndedAt = DateTimeOffset.UnixEpoch, Failure = "cloud.clock" }));
    }

    private static FindingView Found(SampleServers some, FindingKind kind, FindingState state)
    {
        var server = some.Running().Server;
        var facts = new FindingFacts
        {
            Name = server.Name, Flavor = server.Flavor, VCpus = server.VCpus, MemoryMiB = server.MemoryMiB, DiskGiB = server.DiskGiB, PrivateAddress = server.PrivateAddress, PublicAddress = server.PublicAddress,
            CreatedAt = server.AskedAt, PricePerHour = server.PricePerHour, Currency = server.Currency, Volumes = ["0e1f2a3b-made-up-disk"], Drifts = kind == FindingKind.Drift ? Drifts : [],
        };
        var finding = new Finding { Id = new(Guid.Empty), Kind = kind, State = state, CloudId = "5a6b7c8d-made-up-server", OpenKey = null, Server = server.Id, Owner = server.Owner, Facts = "{}", FirstSeenAt = server.AskedAt };
        return new(finding, facts, "Li Na", state == FindingState.Adopted ? server : null, "Li Na");
    }

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<FindingCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new FindingCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
