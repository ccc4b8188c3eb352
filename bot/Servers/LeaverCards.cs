using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What administrators decide about servers whose owner has left: hand over, keep, delete, one of them or all at once. Drawn from the present state.</summary>
internal sealed class LeaverCards(Words words)
{
    /// <summary>In the field that says which: all that nothing is under way on.</summary>
    public const string All = "all";

    /// <param name="problem">Why the last tap did nothing.</param>
    public Reply.Card Draw(Reader reader, Leavers.View view, Sentence? problem = null)
    {
        var name = NameOf(view.Leaver);
        if (view.Leaver.LeftAt is null) return Start(reader, LeaverWords.BackTitle(name)).Text(LeaverWords.BackText(name)).ToReply();
        var card = Start(reader, LeaverWords.LeftTitle(name));
        if (view.Total == 0) return card.Text(LeaverWords.NothingLeft(name)).ToReply();
        if (problem is not null) card.Warning(problem);
        card.Text(LeaverWords.LeftText(name, Amounts.Servers(view.Total)));
        foreach (var server in view.Servers) card.Item(UnitWords.Verbatim(server.Server.Name), Line(server));
        if (view.Total > view.Servers.Count) card.Note(LeaverWords.MoreLater(view.Total - view.Servers.Count));
        var free = view.Servers.Where(IsFree).Select(server => server.Server).ToList();
        if (free.Count == 0) return card.ToReply();
        var leaver = view.Leaver.Id.Value;
        return card
            .Inputs(Which(free), new ChoiceInput("to", LeaverWords.ToLabel(), [.. view.Others.Select(person => (UnitWords.Verbatim(NameOf(person)), person.Id.Value))]))
            .Buttons(
                Button(LeaverWords.HandOver(), LeaverTurns.StepGive, CardActionStyle.Primary, ("leaver", leaver)),
                Button(LeaverWords.Delete(), LeaverTurns.StepAsk, CardActionStyle.Destructive, ("leaver", leaver)))
            .ToReply();
    }

    /// <summary>Before anything is deleted: what, and how long it can be taken back.</summary>
    public Reply.Card ConfirmDelete(Reader reader, Leavers.View view, IReadOnlyList<Server> servers, string which, string nonce, TimeSpan window)
    {
        var card = Start(reader, LeaverWords.DeleteTitle(NameOf(view.Leaver))).Warning(window > TimeSpan.Zero ? LeaverWords.DeleteWithin(Amounts.Length(window)) : LeaverWords.DeleteAtOnce());
        foreach (var server in view.Servers.Where(one => servers.Any(server => server.Id == one.Server.Id))) card.Item(UnitWords.Verbatim(server.Server.Name), Line(server));
        var leaver = view.Leaver.Id.Value;
        return card.Buttons(
            Button(LeaverWords.DeleteYes(), LeaverTurns.StepDelete, CardActionStyle.Destructive, ("leaver", leaver), ("server", which), ("nonce", nonce)),
            Button(LeaverWords.DeleteNo(), LeaverTurns.StepShow, CardActionStyle.Plain, ("leaver", leaver))).ToReply();
    }

    /// <summary>For everybody who has to do with it: who has it now, and who can still get in.</summary>
    public Reply.Card HandedOver(Reader reader, ShowHandOver.View view)
    {
        var server = view.Server.Server;
        var card = Start(reader, LeaverWords.HandedOverTitle(server.Name, view.To)).Text(LeaverWords.HandedOverText(view.By, view.From)).Facts(ServerFacts.Of(view.Server));
        if (view.Keys.Count > 0 && server.State.IsLiving()) card.Warning(LeaverWords.KeysStay(string.Join(", ", view.Keys)));
        // Whoever took it to keep it for a while does that here.
        var extend = new CardAction(LeaseVerbs.Extend.Name, LeaseWords.Extend(), new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = server.Id.ToString() });
        return card.Buttons([.. server.State.IsThere() ? new[] { extend } : [], ServerCards.RefreshButton(server)]).ToReply();
    }

    /// <summary>Nothing is under way on it that has to end first.</summary>
    public static bool IsFree(ServerView view) => view.Operation is null && view.Server.State.IsThere();

    /// <summary>Somebody may never have told us a name.</summary>
    public static string NameOf(Person person) => person.Name.Length > 0 ? person.Name : person.Id.Value;

    private static ChoiceInput Which(List<Server> free)
    {
        List<(Sentence, string)> choices = [.. free.Select(server => (UnitWords.Verbatim(server.Name), server.Id.ToString()))];
        if (free.Count > 1) choices.Insert(0, (LeaverWords.AllOfThem(Amounts.Servers(free.Count)), All));
        return new("server", LeaverWords.WhichLabel(), choices) { Value = choices[0].Item2 };
    }

    private static Sentence Line(ServerView view)
    {
        var (server, state) = (view.Server, view.Operation is { State: OperationState.Ready, Verb: var verb } && PowerSentences.BeingDone(verb) is { } doing ? doing : ServerSentences.State(view.Server));
        var size = ServerSentences.Size(server.VCpus, server.MemoryMiB);
        var line = server.State.IsThere() && view.Lease?.EndsAt is { } ends ? ListWords.LineUntil(state, ListWords.LeaseEnd(Moment.FromNow(ends)), size) : ListWords.Line(state, size);
        return server is { PricePerHour: { } price, Currency: { } currency } ? LeaverWords.LineWithPrice(line, Amounts.PerHour(price, currency)) : line;
    }

    private Card Start(Reader reader, Sentence title) => new Card(words, reader, title).Heading(title);

    private static CardAction Button(Sentence title, string step, CardActionStyle style, params (string Key, string Value)[] data) =>
        new(PeopleVerbs.Left.Name, title, data.Append(("step", step)).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal), style);
}
