using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;

namespace WangCheng.Bot.People;

internal static class PeopleSetup
{
    public static IServiceCollection AddPeopleCommands(this IServiceCollection services) => services
        .AddSingleton<LanguageCards>()
        .AddSingleton<LanguageTurns>()
        .AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<LanguageTurns>())
        .AddSingleton<ICardHandler>(provider => provider.GetRequiredService<LanguageTurns>())
        .AddLanguageSamples();
}
