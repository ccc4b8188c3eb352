using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Automation;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Automation;

/// <summary>The switch in all its states.</summary>
internal static class AutomationSamples
{
    public static IServiceCollection AddAutomationSamples(this IServiceCollection services) => services
        .AddSample("automation.running", (cards, _, reader) => cards.Running(reader, new(new AutomationSwitch(), null, null)))
        .AddSample("automation.resumed", (cards, now, reader) => cards.Running(reader, new(new AutomationSwitch { ResumedAt = now.AddHours(-2) }, null, "Chen Jing")))
        .AddSample("automation.paused", (cards, now, reader) => cards.Paused(reader, new(new AutomationSwitch { PausedAt = now.AddHours(-2) }, "Chen Jing", null)))
        .AddSample("automation.paused.with_reason", (cards, now, reader) => cards.Paused(reader, new(new AutomationSwitch { PausedAt = now.AddHours(-2), Reason = "moving to another region" }, "Chen Jing", null)))
        .AddSample("automation.refused.people.only_administrators", (cards, _, reader) => cards.OnlyAdministrators(reader))
        .AddPlan("automation.plan", (plans, now, reader) => plans.Plan(reader, Made(now)))
        .AddPlan("automation.plan.empty", (plans, _, reader) => plans.Plan(reader, new(7, new AutomationSwitch(), TimeSpan.FromDays(1), [], 0, [], [])))
        .AddPlan("automation.plan.paused", (plans, now, reader) => plans.Plan(reader, Made(now) with { Switch = new AutomationSwitch { PausedAt = now.AddHours(-2) }, More = 12, Untold = ["api-4"] }))
        .AddPlan("automation.plan.most", (plans, now, reader) => plans.Plan(reader, Made(now) with
        {
            Days = PlanAutomation.MostDays,
            More = 1000,
            Steps = [.. Enumerable.Range(1, PlanAutomation.MostTold).Select(n => new PlannedStep($"a-server-with-quite-a-long-name-{n}", "陈静怡（数据平台）", PlannedDeed.End, now.AddHours(n)))],
        }))
        .AddPlan("automation.plan.refused.automation.not_so_many_days", (plans, _, reader) => plans.NotSoManyDays(reader, new(PlanAutomation.MostDays)));

    private static AutomationPlan Made(DateTimeOffset now) => new(7, new AutomationSwitch(), TimeSpan.FromDays(1),
        [
            new("web-1", "Li Na", PlannedDeed.Remind, now.AddHours(3)),
            new("web-2", "Li Na", PlannedDeed.Rest, now.AddHours(11)),
            new("old-3", "Wang Wei", PlannedDeed.Delete, now.AddHours(20)),
            new("ci-7", "Wang Wei", PlannedDeed.Wake, now.AddHours(24)),
            new("web-1", "Li Na", PlannedDeed.End, now.AddDays(2)),
            new("lost-1", "Chen Jing", PlannedDeed.Announce, now.AddDays(3)),
        ], 0, [], ["build-1", "git-1"]);

    private static IServiceCollection AddPlan(this IServiceCollection services, string name, Func<PlanCards, DateTimeOffset, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new PlanCards(words), provider.GetRequiredService<TimeProvider>().GetUtcNow(), reader));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<AutomationCards, DateTimeOffset, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new AutomationCards(words), provider.GetRequiredService<TimeProvider>().GetUtcNow(), reader));
}
