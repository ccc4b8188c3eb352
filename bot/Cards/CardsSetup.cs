using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Cards;

internal static class CardsSetup
{
    public static IServiceCollection AddCards(this IServiceCollection services) => services.AddSingleton<CardSamples>();

    /// <param name="name">Capability first, as in <c>server.create.form</c>: samples stand in the order of their names, and files are called after them.</param>
    /// <param name="draw">May take from the provider what the real card takes; words and reader are the looker's.</param>
    public static IServiceCollection AddCardSample(this IServiceCollection services, string name, Func<IServiceProvider, Words, Reader, Reply.Card> draw) =>
        services.AddSingleton(provider => new CardSample(name, (words, reader) => draw(provider, words, reader)));
}
