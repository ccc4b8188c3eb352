using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>The cards that explain, as samples. How one command is explained is a sample of every command there is.</summary>
internal static class HelpSamples
{
    public static IServiceCollection AddHelpSamples(this IServiceCollection services) => services
        .AddSample("help.menu", (cards, _, reader) => cards.Menu(reader))
        .AddSample("help.welcome", (cards, _, reader) => cards.Welcome(reader))
        .AddSample("help.welcome.all", (cards, _, reader) => cards.WelcomeAll(reader))
        .AddSample("help.about.servers", (cards, _, reader) => cards.About(reader, HelpTopic.Servers, isAdministrator: false))
        .AddSample("help.about.power", (cards, _, reader) => cards.About(reader, HelpTopic.Power, isAdministrator: false))
        .AddSample("help.about.access", (cards, _, reader) => cards.About(reader, HelpTopic.Access, isAdministrator: false))
        .AddSample("help.about.settings", (cards, _, reader) => cards.About(reader, HelpTopic.Settings, isAdministrator: false))
        .AddSample("help.about.settings.administrator", (cards, _, reader) => cards.About(reader, HelpTopic.Settings, isAdministrator: true))
        .AddSample("help.unknown-topic", (cards, _, reader) => cards.UnknownTopic(reader, "coffee_machine"))
        .AddSample("help.did-you-mean", (cards, catalog, reader) => cards.DidYouMean(reader, Suggestions(catalog, reader)))
        .AddSample("help.not-understood", (cards, _, reader) => cards.NotUnderstood(reader));

    public static IServiceCollection AddTopicSample(this IServiceCollection services, Command command) =>
        services.AddSample($"help.topic.{command.Verb}", (cards, _, reader) => cards.Topic(reader, command));

    /// <summary>As many as the parser ever gives.</summary>
    private static Suggestion[] Suggestions(CommandCatalog catalog, Reader reader) =>
        [.. catalog.All.Where(command => !command.Destructive).Take(3).Select(command => new Suggestion(command, WithName(command, command.WordIn(reader.Language))))];

    private static string WithName(Command command, string word) => command.Takes.HasFlag(ArgumentKinds.Name) ? $"{word} web-1" : word;

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<HelpCards, CommandCatalog, Reader, Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) =>
        {
            var catalog = provider.GetRequiredService<CommandCatalog>();
            return draw(new HelpCards(words, catalog), catalog, reader).ToReply();
        });
}
