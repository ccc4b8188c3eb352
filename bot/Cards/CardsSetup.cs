using WangCheng.Bot.Text;

namespace WangCheng.Bot.Cards;

internal static class CardsSetup
{
    public static IServiceCollection AddCards(this IServiceCollection services) => services.AddSingleton<CardSamples>();

    public static IServiceCollection AddCardSample(this IServiceCollection services, string name, Func<Words, Reader, Card> draw) =>
        services.AddSingleton(new CardSample(name, draw));
}
