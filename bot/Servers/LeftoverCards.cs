using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A disk or a public IP of ours that hangs on nothing: what administrators are told of it, what they can do, and what came of that. Drawn from the present state.</summary>
internal sealed class LeftoverCards(Words words)
{
    /// <summary>A month on a card is 30 days: everybody can check that.</summary>
    private const int HoursPerMonth = 30 * 24;

    public Reply.Card Draw(Reader reader, FindingView view) => view.Finding.State switch
    {
        FindingState.Removing => Removing(reader, view),
        FindingState.Removed => Start(reader, LeftoverWords.RemovedTitle(What(view))).Text(LeftoverWords.RemovedText()).Facts(Facts(view)).ToReply(),
        FindingState.Vanished => Start(reader, LeftoverWords.VanishedTitle(What(view))).Text(LeftoverWords.VanishedText()).ToReply(),
        FindingState.InUse => Start(reader, LeftoverWords.InUseTitle(What(view))).Text(LeftoverWords.InUseText()).Facts(Facts(view)).ToReply(),
        FindingState.Kept => Start(reader, LeftoverWords.KeptTitle(What(view))).Text(LeftoverWords.KeptText()).Facts(Facts(view)).Buttons(Ask(view)).ToReply(),
        _ => Open(reader, view),
    };

    /// <summary>Before anything is deleted: what, and that there is no way back.</summary>
    public Reply.Card ConfirmDelete(Reader reader, FindingView view, string nonce) => Start(reader, LeftoverWords.DeleteTitle(What(view)))
        .Warning(view.Finding.Kind == FindingKind.Disk ? LeftoverWords.DeleteDisk() : LeftoverWords.DeletePublicIp())
        .Facts(Facts(view))
        .Buttons(
            Button(LeftoverVerbs.Delete, LeftoverWords.DeleteYes(), view, CardActionStyle.Destructive, ("step", DeleteLeftoverTurns.StepDelete), ("nonce", nonce)),
            Button(LeftoverVerbs.Delete, LeftoverWords.DeleteNo(), view, CardActionStyle.Plain, ("step", DeleteLeftoverTurns.StepShow)))
        .ToReply();

    private Reply.Card Open(Reader reader, FindingView view)
    {
        var card = Start(reader, LeftoverWords.OpenTitle(What(view)));
        if (view.Failure is { } code) card.Warning(LeftoverWords.NotDeleted(WhyNot(code)));
        return card.Text(LeftoverWords.OpenText()).Facts(Facts(view)).Buttons(Ask(view), Button(LeftoverVerbs.Keep, LeftoverWords.Keep(), view, CardActionStyle.Plain)).ToReply();
    }

    private Reply.Card Removing(Reader reader, FindingView view)
    {
        var card = Start(reader, LeftoverWords.RemovingTitle(What(view)));
        return (view.Failure is null ? card.Text(LeftoverWords.RemovingText()) : card.Warning(LeftoverWords.Stuck())).Facts(Facts(view)).ToReply();
    }

    private static Sentence What(FindingView view) => view.Finding.Kind == FindingKind.Disk ? LeftoverWords.Disk(view.Facts.Name) : LeftoverWords.PublicIp(view.Facts.Name);

    private static IEnumerable<(Sentence Label, Sentence Value)> Facts(FindingView view)
    {
        var facts = view.Facts;
        if (facts.LastAt is { } server) yield return (LeftoverWords.LastAtLabel(), (view.OwnerName ?? view.Finding.Owner?.Value) is { } owner ? LeftoverWords.LastAt(server, owner) : UnitWords.Verbatim(server));
        if (view.Finding.Kind == FindingKind.Disk) yield return (LeftoverWords.SizeLabel(), facts.DiskType is { } type ? LeftoverWords.SizeOfType(Amounts.GiB(facts.DiskGiB), type) : Amounts.GiB(facts.DiskGiB));
        else if (facts.BandwidthMbit is { } mbit) yield return (LeftoverWords.BandwidthLabel(), LeftoverWords.Bandwidth(mbit));
        yield return (AdminWords.CostLabel(), Cost(view));
        yield return (LeftoverWords.SinceLabel(), UnitWords.At(Moment.At(view.Finding.FirstSeenAt)));
        if (facts.CreatedAt is { } created) yield return (AdminWords.CreatedLabel(), UnitWords.At(Moment.At(created)));
        if ((view.DecidedByName ?? facts.DecidedBy) is { } who) yield return (LeftoverWords.DecidedByLabel(), UnitWords.Verbatim(who));
        yield return (AdminWords.CloudIdLabel(), UnitWords.Verbatim(view.Finding.CloudId));
    }

    private static Sentence Cost(FindingView view)
    {
        if (view.Facts is not { PricePerHour: { } price, Currency: { } currency }) return ServerWords.PriceUnknown();
        var cost = LeftoverWords.Cost(Amounts.PerHour(price, currency), Amounts.Money(price * HoursPerMonth, currency));
        return view.Finding.Kind == FindingKind.PublicIp ? LeftoverWords.CostOfIdle(cost) : cost;
    }

    private static Sentence WhyNot(string code) => code switch
    {
        "cloud.permission" => ServerWords.FailedPermission(),
        "cloud.balance" => PowerWords.FailedBalance(),
        "cloud.busy" => ServerWords.FailedBusy(),
        "cloud.unreachable" => ServerWords.FailedUnreachable(),
        _ => LeftoverWords.CloudSlow(),
    };

    private static CardAction Ask(FindingView view) => Button(LeftoverVerbs.Delete, LeftoverWords.Delete(), view, CardActionStyle.Destructive, ("step", DeleteLeftoverTurns.StepAsk));

    private static CardAction Button(Verb verb, Sentence title, FindingView view, CardActionStyle style, params (string Key, string Value)[] data) =>
        new(verb.Name, title, data.Append(("finding", view.Finding.Id.ToString())).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal), style);

    private Card Start(Reader reader, Sentence title) => new Card(words, reader, title).Heading(title);
}
