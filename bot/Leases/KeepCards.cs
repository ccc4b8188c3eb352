using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>Somebody does not want to be disturbed, or an administrator keeps a server for as long as it takes.</summary>
internal sealed class KeepCards(Words words)
{
    private static readonly TimeSpan[] Usual = [TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromDays(1)];

    /// <param name="reader">How they read.</param>
    /// <param name="view">The server.</param>
    /// <param name="problem">Why the last try led nowhere.</param>
    public Reply.Card HowLong(Reader reader, ServerView view, Sentence? problem)
    {
        var (server, title) = (view.Server, LeaseWords.BusyTitle(view.Server.Name));
        var card = new Card(words, reader, title).Heading(title);
        return (problem is null ? card : card.Warning(problem)).Text(LeaseWords.BusyMeans()).Facts(ServerFacts.ToRecognise(view))
            .Inputs(new TextInput(ExtendTaps.Custom, LeaseWords.BusyLabel()) { Placeholder = LeaseWords.BusyHint(), MaxLength = 60 })
            .Buttons([
                .. Usual.Select(length => new CardAction(LeaseVerbs.Busy.Name, LeaseWords.BusyFor(Amounts.Length(length)), Data(server, ("step", ExtendTaps.StepYes), ("by", length.ToString("c", CultureInfo.InvariantCulture)))) { TakesInputs = false }),
                new CardAction(LeaseVerbs.Busy.Name, LeaseWords.BusyWritten(), Data(server, ("step", ExtendTaps.StepFacts))),
                new CardAction(LeaseVerbs.Busy.Name, LeaseWords.BusyNo(), Data(server, ("step", ExtendTaps.StepNo))) { TakesInputs = false },
            ]).ToReply();
    }

    /// <summary>The server, and what is so from now on.</summary>
    public Reply.Card Kept(Reader reader, ServerView view, Verb verb) => new ServerCards(words).Draw(reader, view, foreword: view.Server.State.IsThere() ? Said(view, verb) : null);

    private static Sentence? Said(ServerView view, Verb verb) => view switch
    {
        { BusyUntil: { } until } when verb == LeaseVerbs.Busy => LeaseWords.Busy(until),
        { Lease.IsPinned: true } when verb == LeaseVerbs.Pin => LeaseWords.PinnedNow(),
        { Lease: { IsPinned: false, EndsAt: { } ends } } when verb == LeaseVerbs.Unpin => LeaseWords.UnpinnedNow(ends),
        _ => null,
    };

    private static Dictionary<string, string> Data(Server server, params IEnumerable<(string Key, string Value)> more) =>
        more.Prepend(("server", server.Id.ToString())).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal);
}
