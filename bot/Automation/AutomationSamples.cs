using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Automation;

namespace WangCheng.Bot.Automation;

/// <summary>The switch in all its states.</summary>
internal static class AutomationSamples
{
    public static IServiceCollection AddAutomationSamples(this IServiceCollection services) => services
        .AddSample("automation.running", (cards, _, reader) => cards.Running(reader, new(new AutomationSwitch(), null, null)))
        .AddSample("automation.resumed", (cards, now, reader) => cards.Running(reader, new(new AutomationSwitch { ResumedAt = now.AddHours(-2) }, null, "Chen Jing")))
        .AddSample("automation.paused", (cards, now, reader) => cards.Paused(reader, new(new AutomationSwitch { PausedAt = now.AddHours(-2) }, "Chen Jing", null)))
        .AddSample("automation.paused.with_reason", (cards, now, reader) => cards.Paused(reader, new(new AutomationSwitch { PausedAt = now.AddHours(-2), Reason = "moving to another region" }, "Chen Jing", null)))
        .AddSample("automation.refused.automation.only_administrators", (cards, _, reader) => cards.OnlyAdministrators(reader));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<AutomationCards, DateTimeOffset, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new AutomationCards(words), provider.GetRequiredService<TimeProvider>().GetUtcNow(), reader));
}
