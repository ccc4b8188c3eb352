using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>
/// What people are told of the end of a lease, before it and when it has come: what happens, when, and every way on. The same card tells later what became of it, for however long it
/// stays in the chat.
/// </summary>
internal sealed class LeaseCards(Words words)
{
    private const string Custom = "custom";

    /// <summary>One server's end is near, or was when this card came.</summary>
    public Reply.Card Remind(Reader reader, LeaseCare care, ReminderId reminder)
    {
        if (care.Sight != LeaseSight.Due) return Since(reader, care, reminder.ToString());
        var (server, lease, title) = (care.View.Server, care.View.Lease!, LeaseWords.RemindTitle(care.View.Server.Name));
        var card = new Card(words, reader, LeaseWords.RemindSummary(server.Name, care.Told)).Heading(title);
        if (care.IsPaused) card.Warning(LeaseWords.PausedBefore());
        card.Facts(
        [
            (ServerWords.LeaseEndsLabel(), UnitWords.At(Moment.At(care.Told))),
            (ServerWords.AtTheEndLabel(), LeaseWords.AtTheEnd(Amounts.Length(care.Grace))),
            (LeaseWords.RuleLabel(), Rule(lease)),
            .. Costs(care.View),
            .. Ways(care),
        ]);
        if (care.WhyNot is { } why) card.Note(ServerRefusalSentences.For(why));
        if (care.Offers.Count > 0) card.Folded(Custom, LeaseWords.CustomFold(), open: false, ExtendCards.CustomInput());
        return card.Buttons([.. Extending(care, reminder.ToString()), LeaseButtons.Busy(server), .. LeaseButtons.StopNow(server), LeaseButtons.DeleteNow(server)]).ToReply();
    }

    /// <summary>Its end has come.</summary>
    public Reply.Card Ended(Reader reader, ShowLeaseEnd.View end) =>
        end.Care.Sight == LeaseSight.Ended ? Ended(reader, end.Care, end.End.Id.ToString(), end.Owner) : Since(reader, end.Care, end.End.Id.ToString());

    /// <summary>What has become of a server since somebody was told of its end.</summary>
    private Reply.Card Since(Reader reader, LeaseCare care, string subject) => care.Sight switch
    {
        LeaseSight.Ended => Ended(reader, care, subject, owner: null),
        LeaseSight.NotTheirs => NotTheirs(reader, care.View.Server),
        // An owner may have deleted it before its end, or in the grace: then that is all there is to say.
        LeaseSight.Gone when care.View is { Server.DeletedAt: { } at, Lease: { Stage: LeaseStage.Over, EndsAt: { } end } } => new ServerCards(words).Draw(reader, care.View with { OwnerName = null }, foreword: LeaseWords.DeletedForItsEnd(end, at)),
        LeaseSight.Moved => Moved(reader, care.View),
        LeaseSight.Pinned => new ServerCards(words).Draw(reader, care.View with { Operation = null }),
        _ => new ServerCards(words).Draw(reader, care.View),
    };

    private Reply.Card Ended(Reader reader, LeaseCare care, string subject, string? owner)
    {
        var (server, lease, title) = (care.View.Server, care.View.Lease!, LeaseWords.EndedTitle(care.View.Server.Name));
        var card = new Card(words, reader, LeaseWords.EndedSummary(server.Name)).Heading(title);
        card.Warning(care.IsPaused ? LeaseWords.PausedAfter() : lease.GraceEndsAt is { } at ? LeaseWords.DeletedAt(at) : LeaseWords.DeletedAfter(Amounts.Length(care.Grace)));
        card.Facts(
        [
            (LeaseWords.EndedLabel(), UnitWords.At(Moment.At(lease.EndsAt!.Value))),
            (LeaseWords.RuleLabel(), Rule(lease)),
            .. Costs(care.View),
            .. Ways(care),
            .. owner is null ? [] : new[] { (ServerWords.OwnerLabel(), UnitWords.Verbatim(owner)) },
        ]);
        card.Note(care.WhyNot is { } why ? ServerRefusalSentences.For(why) : LeaseWords.ExtendStarts());
        if (care.Offers.Count > 0) card.Folded(Custom, LeaseWords.CustomFold(), open: false, ExtendCards.CustomInput());
        return card.Buttons([.. Extending(care, subject), LeaseButtons.DeleteNow(server)]).ToReply();
    }

    /// <summary>This card follows what was told, and not what is done to the server meanwhile: it says what stays true.</summary>
    private Reply.Card Moved(Reader reader, ServerView view)
    {
        var title = LeaseWords.MovedTitle(view.Server.Name);
        return new Card(words, reader, title).Heading(title).Text(LeaseWords.Extended(view.Lease!.EndsAt!.Value)).Buttons(ServerCards.RefreshButton(view.Server)).ToReply();
    }

    private Reply.Card NotTheirs(Reader reader, Server server)
    {
        var sentence = LeaseWords.NotYours(server.Name);
        return new Card(words, reader, sentence).Text(sentence).Buttons(new CardAction(ServerCommands.List.Verb, ServerCommands.List.Title)).ToReply();
    }

    /// <summary>One tap each: everything a tap means stands above it.</summary>
    private static IEnumerable<CardAction> Extending(LeaseCare care, string subject) =>
        care.Offers.Count == 0 ? [] : [.. care.Offers.Select(offer => ExtendCards.Yes(offer, LeaseButtons.NonceOf(subject, care.View.Server))), ExtendCards.Custom(care.Offers[0])];

    private static IEnumerable<(Sentence, Sentence)> Ways(LeaseCare care) =>
        care.Offers.Count == 0 ? [] : [.. care.Offers.Select(ExtendCards.Line), (LeaseWords.ExtensionsLabel(), LeaseWords.ExtensionsLeft(care.Offers[0].LeftAfter + 1, care.Offers[0].MostExtensions))];

    private static IEnumerable<(Sentence, Sentence)> Costs(ServerView view) =>
        [.. view.Server is { PricePerHour: { } amount, Currency: { } currency } ? new[] { (ServerWords.PriceLabel(), Amounts.PerHour(amount, currency)) } : [], .. CostSentences.SoFar(view)];

    /// <summary>Why the lease is as long as it is.</summary>
    internal static Sentence Rule(Lease lease) => lease.Rule switch
    {
        LeaseRule.Default => LeaseWords.RuleDefault(Amounts.Length(lease.Length)),
        LeaseRule.Asked => LeaseWords.RuleAsked(Amounts.Length(lease.Length)),
        LeaseRule.Adopted => LeaseWords.RuleAdopted(Amounts.Length(lease.Length)),
        var rule => throw new ArgumentOutOfRangeException(nameof(lease), rule, "This rule has no words."),
    };
}
