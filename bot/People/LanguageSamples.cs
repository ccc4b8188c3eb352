using WangCheng.Bot.Cards;

namespace WangCheng.Bot.People;

internal static class LanguageSamples
{
    public static IServiceCollection AddLanguageSamples(this IServiceCollection services) =>
        services.AddCardSample("language.which", (_, words, reader) => new LanguageCards(words).Which(reader));
}
