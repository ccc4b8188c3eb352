using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Keys;

namespace WangCheng.Bot.Keys;

/// <summary>The keys of the person who looks: all of them, a form for one more, and the question before one is taken away.</summary>
internal sealed class KeyCards(Words words)
{
    /// <summary>One button is for adding.</summary>
    private const int MostToRemove = CardAction.MostInARow - 1;

    /// <param name="removed">The name of the one that was just taken away.</param>
    public Reply.Card List(Reader reader, IReadOnlyList<SshKey> keys, string? removed = null)
    {
        var title = removed is not null ? KeyWords.RemovedTitle(removed) : keys.Count == 0 ? KeyWords.NoKeysTitle() : KeyWords.KeysTitle();
        var card = new Card(words, reader, title).Heading(title);
        if (removed is not null) card.Text(KeyWords.Removed());
        if (keys.Count == 0) card.Text(KeyWords.NoKeys());
        foreach (var key in keys) card.Item(UnitWords.Verbatim(key.Name), KeyWords.KeyLine(key.Type, key.Fingerprint, key.AddedAt));
        card.Buttons([.. Add(keys), .. keys.Take(MostToRemove).Select(key => Remove(KeyWords.RemoveOne(OnButton(key.Name)), KeyTurns.StepAsk, key))]);
        return (keys.Count > 0 ? card.Note(KeyWords.OnNewServers()) : card).ToReply();
    }

    /// <param name="problem">Why the last try was refused. What was pasted then does not come back: it may be a secret.</param>
    public Reply.Card Form(Reader reader, string? name, Sentence? problem)
    {
        var card = new Card(words, reader, problem ?? KeyWords.AddTitle()).Heading(KeyWords.AddTitle());
        if (problem is not null) card.Warning(problem);
        else card.Text(KeyWords.AddIntro());
        return card
            .Inputs(
                new TextInput("key", KeyWords.KeyLabel()) { Multiline = true, MaxLength = SshKeyReader.Longest, Placeholder = KeyWords.KeyHint(), Required = true },
                new TextInput("name", KeyWords.NameLabel()) { Value = name, MaxLength = KeyName.MaxLength, Placeholder = KeyWords.NameHint() })
            .Buttons(Step(KeyCommands.Add.Verb, KeyWords.AddIt(), KeyTurns.StepYes, CardActionStyle.Primary), new CardAction(KeyCommands.List.Verb, KeyCommands.List.Title) { TakesInputs = false })
            .ToReply();
    }

    public Reply.Card Added(Reader reader, SshKey key)
    {
        var title = KeyWords.AddedTitle(key.Name);
        return new Card(words, reader, title).Heading(title).Text(KeyWords.Added())
            .Facts((KeyWords.TypeLabel(), UnitWords.Verbatim(key.Type)), (KeyWords.FingerprintLabel(), UnitWords.Verbatim(key.Fingerprint)))
            .Buttons(new CardAction(KeyCommands.List.Verb, KeyCommands.List.Title))
            .ToReply();
    }

    public Reply.Card ConfirmRemove(Reader reader, SshKey key)
    {
        var title = KeyWords.RemoveTitle(key.Name);
        var yes = key.Name.Length <= CardAction.LongestName ? KeyWords.RemoveYes(key.Name) : KeyWords.RemoveYesIt();
        return new Card(words, reader, title).Heading(title).Warning(KeyWords.RemoveWarning())
            .Facts((KeyWords.TypeLabel(), UnitWords.Verbatim(key.Type)), (KeyWords.FingerprintLabel(), UnitWords.Verbatim(key.Fingerprint)))
            .Buttons(Remove(yes, KeyTurns.StepYes, key), new CardAction(KeyCommands.List.Verb, KeyWords.RemoveNo()))
            .ToReply();
    }

    /// <summary>A sentence, and the way to one's keys.</summary>
    public Reply.Card Refused(Reader reader, Refusal refusal)
    {
        var sentence = KeyRefusalSentences.For(refusal);
        return new Card(words, reader, sentence).Warning(sentence).Buttons(new CardAction(KeyCommands.List.Verb, KeyCommands.List.Title), new CardAction(KeyCommands.Add.Verb, KeyCommands.Add.Title)).ToReply();
    }

    private static IEnumerable<CardAction> Add(IReadOnlyList<SshKey> keys) =>
        keys.Count < AddKey.Most ? [new CardAction(KeyCommands.Add.Verb, KeyCommands.Add.Title, style: keys.Count == 0 ? CardActionStyle.Primary : CardActionStyle.Plain)] : [];

    private static string OnButton(string name) => name.Length <= CardAction.LongestName ? name : name[..(CardAction.LongestName - 1)] + "…";

    private static CardAction Remove(Sentence title, string step, SshKey key) =>
        new(KeyCommands.Remove.Verb, title, new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = step, ["key"] = key.Fingerprint, ["name"] = key.Name }, step == KeyTurns.StepYes ? CardActionStyle.Destructive : CardActionStyle.Plain);

    private static CardAction Step(string verb, Sentence title, string step, CardActionStyle style) => new(verb, title, new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = step }, style);
}
