using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Commands;

internal static class RoutesSetup
{
    /// <summary>Taps before words: a tap from an older client arrives as a message too.</summary>
    public static IServiceCollection AddRoutes(this IServiceCollection services) => services
        .AddSingleton<HelpCards>()
        .AddSingleton<IWelcome, Welcome>()
        .AddSingleton<RouteText>()
        .AddSingleton(new OpenVerb(CardAction.SayVerb)) // what it says has a verb of its own
        .AddSingleton<ICardHandler>(provider => provider.GetRequiredService<RouteText>())
        .AddSingleton<ITurnRoute, RouteCardAction>()
        .AddSingleton<ITurnRoute, RouteSearch>()
        .AddSingleton<ITurnRoute>(provider => provider.GetRequiredService<RouteText>());
}
