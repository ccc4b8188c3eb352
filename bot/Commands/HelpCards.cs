using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>The cards that explain: the menu, what belongs to one topic, one command, and what somebody may have meant.</summary>
internal sealed class HelpCards(Words words, CommandCatalog catalog)
{
    private const int LongestExample = 28;

    /// <summary>What most people come for, and the topics with everything else.</summary>
    public Card Menu(Reader reader) =>
        WithMenu(reader, new Card(words, reader, GeneralWords.HelpTitle()).Heading(GeneralWords.HelpTitle()).Text(GeneralWords.HelpIntro())).Note(GeneralWords.HelpMore());

    /// <summary>The first thing a person sees of the bot.</summary>
    public Card Welcome(Reader reader) =>
        new Card(words, reader, GeneralWords.WelcomeTitle())
            .Heading(GeneralWords.WelcomeTitle())
            .Text(GeneralWords.WelcomeText())
            .Buttons([.. Main(reader), Help(reader)]);

    /// <summary>The first thing a group or channel sees of it. Nobody's servers are discussed there, so it has no buttons for them.</summary>
    public Card WelcomeAll(Reader reader) =>
        new Card(words, reader, GeneralWords.WelcomeTitle())
            .Heading(GeneralWords.WelcomeTitle())
            .Text(GeneralWords.WelcomeAllText())
            .Buttons(Help(reader));

    /// <summary>Every job of a topic with a line to type, and a button for each. What takes something away is there too: its bare word only leads to the question which server.</summary>
    public Card About(Reader reader, HelpTopic topic, bool isAdministrator)
    {
        var jobs = Jobs(reader, topic, isAdministrator).ToList();
        var card = new Card(words, reader, topic.Title).Heading(topic.Title).Text(topic.Intro).Facts(jobs.Select(job => (job.Title, UnitWords.Verbatim(Cut(job.Example)))));
        foreach (var row in jobs.Chunk(CardAction.MostInARow)) card.Buttons([.. row.Select(job => CardAction.Saying(job.Line, job.Title))]);
        return card;
    }

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
        WithMenu(reader, new Card(words, reader, GeneralWords.HelpUnknownTopic(topic)).Text(GeneralWords.HelpUnknownTopic(topic)));

    public Card DidYouMean(Reader reader, IReadOnlyList<Suggestion> suggestions) =>
        new Card(words, reader, GeneralWords.DidYouMean())
            .Text(GeneralWords.DidYouMean())
            .Buttons([.. suggestions.Select(suggestion => CardAction.Saying(suggestion.Text, UnitWords.Verbatim(suggestion.Text)))]);

    public Card NotUnderstood(Reader reader) =>
        new Card(words, reader, GeneralWords.NotUnderstood()).Text(GeneralWords.NotUnderstood()).Buttons([.. Main(reader), Help(reader)]);

    /// <summary>A row for what most people come for, and one for everything else.</summary>
    private Card WithMenu(Reader reader, Card card)
    {
        foreach (var row in (CardAction[][])[[.. Main(reader)], [.. Topics(reader)]])
            if (row.Length > 0) card.Buttons(row);
        return card;
    }

    private IEnumerable<CardAction> Topics(Reader reader) =>
        HelpTopic.All.Where(topic => catalog.All.Any(command => command.Topic == topic)).Select(topic => CardAction.Saying(HelpWith(reader, topic.WordIn(reader.Language)), topic.Title));

    /// <summary>The first is what most people come for.</summary>
    private IEnumerable<CardAction> Main(Reader reader) =>
        catalog.All.Where(command => command.InMenu).Select((command, nth) => Start(reader, command, nth == 0 ? CardActionStyle.Primary : CardActionStyle.Plain));

    /// <summary>Help itself would only lead back here, and what stands in the menu was just passed by.</summary>
    private IEnumerable<(Sentence Title, string Line, string Example)> Jobs(Reader reader, HelpTopic topic, bool isAdministrator)
    {
        foreach (var command in catalog.All.Where(command => command.Topic == topic && command.Verb != HelpCommand.Verb && (isAdministrator || !command.AdministratorsOnly)))
        {
            if (!command.InMenu) yield return (command.Title, command.WordIn(reader.Language), words.Say(reader, command.Example));
            foreach (var also in command.Also.Where(also => isAdministrator || !also.AdministratorsOnly))
                yield return (also.Title, words.Say(reader, also.Line), words.Say(reader, also.Line));
        }
    }

    private static CardAction Start(Reader reader, Command command, CardActionStyle style) => CardAction.Saying(command.WordIn(reader.Language), command.Title, style);

    private static CardAction Help(Reader reader) => CardAction.Saying(HelpCommand.Declaration.WordIn(reader.Language), GeneralWords.Help());

    /// <summary>A key is longer than a card is wide, and nobody types it from an example.</summary>
    private static string Cut(string example) => example.Length <= LongestExample ? example : $"{example[..LongestExample].TrimEnd()}…";

    private static string HelpWith(Reader reader, string topic) => $"{HelpCommand.Declaration.WordIn(reader.Language)} {topic}";
}
