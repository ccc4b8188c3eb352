using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What did not match between the cloud and our rows: for administrators, who may have to decide, and for owners, whose server it is. Drawn from the present state.</summary>
internal sealed class FindingCards(Words words)
{
    public Reply.Card ForAdministrator(Reader reader, FindingView view) => (view.Finding.Kind, view.Finding.State) switch
    {
        (FindingKind.Drift, _) => Drift(reader, view, AdminWords.DriftForAdministrator()),
        (FindingKind.Missing, _) => Missing(reader, view, AdminWords.MissingForAdministrator(), showsLeft: true),
        (_, FindingState.Removing) => Start(reader, AdminWords.RemovingTitle(view.Facts.Name)).Text(AdminWords.RemovingText()).Facts(Facts(view)).ToReply(),
        (_, FindingState.Removed) => Start(reader, AdminWords.RemovedTitle(view.Facts.Name)).Text(AdminWords.RemovedText()).Facts(Facts(view)).ToReply(),
        (_, FindingState.Vanished) => Start(reader, AdminWords.VanishedTitle(view.Facts.Name)).Text(AdminWords.VanishedText()).ToReply(),
        (_, FindingState.Adopted) => Adopted(reader, view),
        _ => Start(reader, AdminWords.OrphanTitle(view.Facts.Name)).Warning(AdminWords.OrphanText()).Facts(Facts(view)).Buttons([.. Adoptions(view)]).ToReply(),
    };

    public Reply.Card ForOwner(Reader reader, FindingView view) => view.Finding.Kind switch
    {
        FindingKind.Drift => Drift(reader, view, AdminWords.DriftForOwner()),
        FindingKind.Missing => Missing(reader, view, AdminWords.MissingForOwner(), showsLeft: false),
        _ => Start(reader, AdminWords.AdoptedForOwnerTitle(view.Adopted?.Name ?? view.Facts.Name)).Text(AdminWords.AdoptedForOwner()).Facts(Facts(view)).Buttons(List()).ToReply(),
    };

    /// <summary>A comparison that somebody asked for: under way, or its result.</summary>
    public Reply.Card Comparison(Reader reader, Reconciliation run)
    {
        if (run.EndedAt is null) return Start(reader, AdminWords.ComparingTitle()).Text(AdminWords.Comparing()).ToReply();
        if (run.Failure is { } failure)
            return Start(reader, AdminWords.NotComparedTitle()).Warning(failure == "cloud.clock" ? AdminWords.NotComparedClock() : AdminWords.NotCompared(failure)).Buttons(Again()).ToReply();
        var card = Start(reader, AdminWords.ComparedTitle());
        if (run is { Followed: 0, Suspected: 0, Open: 0, Removing: 0 }) card.Text(AdminWords.AllMatches());
        return card.Facts(
            (AdminWords.AtTheCloudLabel(), AdminWords.Count(run.AtTheCloud)), (AdminWords.RowsLabel(), AdminWords.Count(run.Rows)), (AdminWords.FollowedLabel(), AdminWords.Count(run.Followed)),
            (AdminWords.SuspectedLabel(), AdminWords.Count(run.Suspected)), (AdminWords.OpenLabel(), AdminWords.Count(run.Open)), (AdminWords.RemovingLabel(), AdminWords.Count(run.Removing))).Buttons(Again()).ToReply();
    }

    private Reply.Card Drift(Reader reader, FindingView view, Sentence intro) =>
        Start(reader, AdminWords.DriftTitle(view.Facts.Name)).Warning(intro).Facts(view.Facts.Drifts.Select(FindingSentences.Of)).Facts(Facts(view)).Buttons(Show(view)).ToReply();

    private Reply.Card Missing(Reader reader, FindingView view, Sentence intro, bool showsLeft)
    {
        var card = Start(reader, AdminWords.MissingTitle(view.Facts.Name)).Warning(intro);
        if (showsLeft && view.Facts.Volumes.Count > 0) card.Warning(AdminWords.DisksLeft(string.Join(", ", view.Facts.Volumes)));
        return card.Facts(Facts(view)).ToReply();
    }

    private Reply.Card Adopted(Reader reader, FindingView view)
    {
        var card = Start(reader, AdminWords.AdoptedTitle(view.Facts.Name));
        if (view.Adopted is { } row) card.Text(AdminWords.AdoptedText(view.AdoptedByName ?? row.Owner.Value, row.Name));
        return card.Facts(Facts(view)).ToReply();
    }

    private static IEnumerable<(Sentence Label, Sentence Value)> Facts(FindingView view)
    {
        var facts = view.Facts;
        yield return (ServerWords.SizeLabel(), ServerWords.SizeOfFlavor(ServerSentences.Size(facts.VCpus, facts.MemoryMiB), facts.Flavor ?? ""));
        yield return (AdminWords.DisksLabel(), Amounts.GiB(facts.DiskGiB));
        if (facts is { PricePerHour: { } price, Currency: { } currency }) yield return (AdminWords.CostLabel(), Amounts.PerHour(price, currency));
        else yield return (AdminWords.CostLabel(), ServerWords.PriceUnknown());
        if ((facts.PublicAddress ?? facts.PrivateAddress) is { } address) yield return (ServerWords.AddressLabel(), UnitWords.Verbatim(address));
        if (facts.CreatedAt is { } created) yield return (AdminWords.CreatedLabel(), UnitWords.At(Moment.At(created)));
        if ((view.OwnerName ?? view.Finding.Owner?.Value) is { } owner) yield return (view.Finding.Kind == FindingKind.Orphan ? AdminWords.TaggedForLabel() : ServerWords.OwnerLabel(), UnitWords.Verbatim(owner));
        yield return (AdminWords.CloudIdLabel(), UnitWords.Verbatim(view.Finding.CloudId));
    }

    private static IEnumerable<CardAction> Adoptions(FindingView view)
    {
        var finding = view.Finding.Id.ToString();
        if (view.OwnerName is { } name)
            yield return new CardAction(ServerVerbs.Adopt.Name, AdminWords.AdoptFor(name), Data(finding, AdoptServerTurns.ForOwner), CardActionStyle.Primary);
        yield return new CardAction(ServerVerbs.Adopt.Name, AdminWords.AdoptForMe(), Data(finding, AdoptServerTurns.ForMe));
    }

    private static Dictionary<string, string> Data(string finding, string who) => new(StringComparer.Ordinal) { ["finding"] = finding, ["for"] = who };

    private static CardAction Show(FindingView view) =>
        new(ServerCommands.Show.Verb, ServerCommands.Show.Title, new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = view.Finding.Server?.ToString() ?? "" });

    private static CardAction List() => new(ServerCommands.List.Verb, ServerCommands.List.Title);

    private static CardAction Again() => new(ServerCommands.Reconcile.Verb, ServerCommands.Reconcile.Title);

    private Card Start(Reader reader, Sentence title) => new Card(words, reader, title).Heading(title);
}
