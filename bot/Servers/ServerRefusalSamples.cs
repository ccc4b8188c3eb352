using WangCheng.Bot.Cards;
using WangCheng.Core;
using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Every way to hear no: in the form, where it can be mended at once, or as a card of its own.</summary>
internal static class ServerRefusalSamples
{
    private static readonly Refusal[] InTheForm =
    [
        new QuotaRefusals.Over(QuotaKind.VCpus, 14, 4, 16, QuotaSource.Default),
        new LeaseRefusals.TooShort(TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)),
        new LeaseRefusals.TooLong(TimeSpan.FromDays(30), TimeSpan.FromDays(14)),
        new ServerRefusals.SizeUnknown("3c7g", [SampleCatalog.Medium, SampleCatalog.Large]),
        new ServerRefusals.SizeSoldOut(SampleCatalog.Large, [SampleCatalog.Medium, SampleCatalog.Small]),
        new ServerRefusals.ImageUnknown("windows-95", SampleCatalog.Images),
        new ServerRefusals.ImageDoesNotFit(SampleCatalog.Ubuntu, SampleCatalog.Arm),
        new ServerRefusals.DiskTooSmall(10, 40),
        new ServerRefusals.DiskTooLarge(5000, 500),
        new ServerRefusals.DiskTypeUnknown("NVME9", ["GPSSD", "SSD"]),
        new ServerRefusals.DiskTypeSoldOut("ESSD", SampleCatalog.Large, ["GPSSD", "SSD"]),
        new ServerRefusals.NotInZone("cn-east-3c", SampleCatalog.Large, ["cn-east-3a", "cn-east-3b"]),
        new ServerRefusals.NoPublicIp(),
        new ServerRefusals.ScriptNotKnown(),
        new ServerRefusals.ScriptTooLong(20_000, InitScriptRules.MostBytes),
        new ServerRefusals.ScriptNotOnWindows(SampleCatalog.Ubuntu),
        new ServerRefusals.ScriptNeedsKey(),
        new ServerRefusals.NameNotAllowed("-_web 1_-"),
        new ServerRefusals.NameTaken("web-1"),
    ];

    public static IServiceCollection AddServerRefusalSamples(this IServiceCollection services)
    {
        foreach (var refusal in InTheForm) services.AddSample(refusal, SampleCatalog.Loaded);
        return services
            .AddSample(new ServerRefusals.CatalogNotReady(), SampleCatalog.NotLoaded)
            .AddSample("servers.not_found", _ => new ServerRefusals.NotFound("web-7"))
            .AddSample("servers.ambiguous", some => new ServerRefusals.Ambiguous("web", [.. some.List(6, 1).Servers.Select(view => view.Server)]))
            .AddSample("servers.busy", some => new ServerRefusals.Busy(some.Creating("build").Server, ServerVerbs.Create))
            .AddSample("servers.busy.deleting", some => new ServerRefusals.Busy(some.Deleting().Server, ServerVerbs.Delete))
            .AddSample("people.only_administrators", _ => new PeopleRefusals.OnlyAdministrators())
            .AddSample("servers.no_team", _ => new ServerRefusals.NoTeam())
            .AddSample("servers.nothing_to_adopt", _ => new ServerRefusals.NothingToAdopt())
            .AddSample("servers.nothing_left_over", _ => new ServerRefusals.NothingLeftOver())
            .AddSample("servers.nobody_to_take_it", _ => new ServerRefusals.NobodyToTakeIt())
            .AddSample("servers.already_gone", some => new ServerRefusals.AlreadyGone(some.Deleted().Server))
            .AddSample("servers.facts_changed", _ => new ServerRefusals.FactsChanged(SampleCatalog.Quote()));
    }

    private static IServiceCollection AddSample(this IServiceCollection services, Refusal refusal, Func<CatalogCache> catalog) =>
        services.AddSample($"server.refused.{refusal.Code}", catalog, (cards, reader) => cards.Form(reader, CreateForm.Empty with { Name = "web-1" }, "nonce", ServerRefusalSentences.For(refusal)));

    private static IServiceCollection AddSample(this IServiceCollection services, string code, Func<SampleServers, Refusal> refusal) =>
        services.AddCardSample($"server.refused.{code}", (provider, words, reader) =>
            new ServerCards(words).Refused(reader, refusal(new SampleServers(provider.GetRequiredService<TimeProvider>())), ServerVerbs.Delete.Name));
}
