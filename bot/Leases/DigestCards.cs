using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>Several ends of one person on one card, with buttons below each. What was answered shows what became of it; the others stay.</summary>
internal sealed class DigestCards(Words words)
{
    /// <param name="reader">How they read.</param>
    /// <param name="view">The servers, the nearest end first.</param>
    /// <param name="problem">Why the last tap changed nothing.</param>
    public Reply.Card Draw(Reader reader, ShowReminder.View view, Sentence? problem = null)
    {
        var shown = view.Lines.Count;
        while (true)
        {
            var card = Of(reader, view, shown, problem);
            if (card.Fits || shown == 1) return card.ToReply();
            shown--;
        }
    }

    private Card Of(Reader reader, ShowReminder.View view, int shown, Sentence? problem)
    {
        var title = LeaseWords.DigestTitle(Amounts.Servers(view.Lines.Count));
        var card = new Card(words, reader, title).Heading(title);
        if (problem is not null) card.Warning(problem);
        if (view.Lines.Any(line => line.IsPaused)) card.Warning(LeaseWords.PausedBefore());
        card.Note(LeaseWords.DigestMeans(Amounts.Length(view.Lines[0].Grace)));
        foreach (var line in view.Lines.Take(shown)) Add(card, view.Id, line);
        if (shown < view.Lines.Count) card.Text(LeaseWords.MoreLines(view.Lines.Count - shown));
        return card.Buttons(new CardAction(ServerCommands.List.Verb, ServerCommands.List.Title) { TakesInputs = false });
    }

    private static void Add(Card card, ReminderId reminder, LeaseCare line)
    {
        var server = line.View.Server;
        card.Item(UnitWords.Verbatim(server.Name), Sight(line));
        if (line.Offers.Count > 0) card.Buttons([.. line.Offers.Select(offer => ExtendTaps.OnDigest(ExtendCards.Yes(offer, LeaseButtons.NonceOf(reminder.ToString(), server)), reminder))]);
    }

    private static Sentence Sight(LeaseCare line) => line.Sight switch
    {
        LeaseSight.Due => LeaseWords.LineDue(line.Told, Price(line)),
        LeaseSight.Ended => LeaseWords.LineEnded(line.View.Lease!.EndsAt!.Value, Price(line)),
        LeaseSight.Moved => LeaseWords.LineMoved(line.View.Lease!.EndsAt!.Value),
        LeaseSight.Pinned => LeaseWords.Pinned(),
        LeaseSight.Going => ServerSentences.State(line.View.Server),
        LeaseSight.Gone => ServerSentences.State(line.View.Server.State),
        _ => LeaseWords.LineNotYours(),
    };

    /// <summary>What it costs, or why it cannot go on, and what it has cost. Of one that was adopted there is no room to say since when that is.</summary>
    private static Sentence Price(LeaseCare line)
    {
        var price = line.WhyNot is { } why ? ServerRefusalSentences.For(why)
            : line.View.Server is { PricePerHour: { } amount, Currency: { } currency } ? Amounts.PerHour(amount, currency)
            : ServerWords.PriceUnknown();
        return line.View is { CostSoFar: { } cost, IsAdopted: false } ? LeaseWords.LineSoFar(Amounts.Money(cost.Amount, cost.Currency), price) : price;
    }
}
