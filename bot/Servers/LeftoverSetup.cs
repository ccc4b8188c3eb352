using WangCheng.Bot.Cards;

namespace WangCheng.Bot.Servers;

/// <summary>Disks and public IPs that hang on nothing, and what administrators decide about them.</summary>
internal static class LeftoverSetup
{
    public static IServiceCollection AddLeftovers(this IServiceCollection services) => services
        .AddSingleton<LeftoverCards>()
        .AddSingleton<LeftoverAnswers>()
        .AddSingleton<ICardHandler, DeleteLeftoverTurns>()
        .AddSingleton<ICardHandler, KeepLeftoverTurns>()
        .AddLeftoverSamples();
}
