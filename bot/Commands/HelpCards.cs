using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>The cards that explain: the menu, one command, and what somebody may have meant.</summary>
internal sealed class HelpCards(Words words, CommandCatalog catalog)
{
    /// <summary>The daily jobs as buttons.</summary>
    public Card Menu(Reader reader) =>
        new Card(words, reader, GeneralWords.HelpTitle())
            .Heading(GeneralWords.HelpTitle())
            .Text(GeneralWords.HelpIntro())
            .Buttons([.. Daily(reader)])
            .Note(GeneralWords.HelpMore());

    /// <summary>The first thing a person sees of the bot.</summary>
    public Card Welcome(Reader reader) =>
        new Card(words, reader, GeneralWords.WelcomeTitle())
            .Heading(GeneralWords.WelcomeTitle())
            .Text(GeneralWords.WelcomeText())
            .Buttons([.. Daily(reader).Take(2), CardAction.Saying(HelpCommand.Declaration.WordIn(reader.Language), GeneralWords.Help())]);

    /// <summary>The first thing a group or channel sees of it. Nobody's servers are discussed there, so it has no buttons for them.</summary>
    public Card WelcomeAll(Reader reader) =>
        new Card(words, reader, GeneralWords.WelcomeTitle())
            .Heading(GeneralWords.WelcomeTitle())
            .Text(GeneralWords.WelcomeAllText())
            .Buttons(CardAction.Saying(HelpCommand.Declaration.WordIn(reader.Language), GeneralWords.Help()));

    /// <summary>One command: what it does, an example, its words. A destructive one has no button: its word is to be typed.</summary>
    public Card Topic(Reader reader, Command command)
    {
        var card = new Card(words, reader, command.Help)
            .Heading(command.Title)
            .Text(command.Help)
            .Text(GeneralWords.HelpExample(command.Example))
            .Note(GeneralWords.HelpWords([.. command.WordsIn(reader.Language).Select(UnitWords.Verbatim)]));
        return command.Destructive
            ? card.Text(GeneralWords.HelpTyped(command.WordIn(reader.Language)))
            : card.Buttons(Start(reader, command, CardActionStyle.Primary));
    }

    public Card UnknownTopic(Reader reader, string topic) =>
        new Card(words, reader, GeneralWords.HelpUnknownTopic(topic)).Text(GeneralWords.HelpUnknownTopic(topic)).Buttons([.. Daily(reader)]);

    public Card DidYouMean(Reader reader, IReadOnlyList<Suggestion> suggestions) =>
        new Card(words, reader, GeneralWords.DidYouMean())
            .Text(GeneralWords.DidYouMean())
            .Buttons([.. suggestions.Select(suggestion => CardAction.Saying(suggestion.Text, UnitWords.Verbatim(suggestion.Text)))]);

    public Card NotUnderstood(Reader reader) =>
        new Card(words, reader, GeneralWords.NotUnderstood()).Text(GeneralWords.NotUnderstood()).Buttons([.. Daily(reader).Take(3)]);

    // Everything for everyone that takes nothing away, in the order of registration; help itself would only lead back here.
    private IEnumerable<CardAction> Daily(Reader reader) =>
        catalog.All.Where(command => command is { Destructive: false, AdministratorsOnly: false } && command.Verb != HelpCommand.Verb)
            .OrderBy(command => command.Verb == LanguageCommand.Verb)
            .Take(CardAction.MostInARow)
            .Select((command, nth) => Start(reader, command, nth == 0 ? CardActionStyle.Primary : CardActionStyle.Plain)); // the first is what most people come for

    private static CardAction Start(Reader reader, Command command, CardActionStyle style) => CardAction.Saying(command.WordIn(reader.Language), command.Title, style);
}
