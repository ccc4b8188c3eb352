using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.People;
using WangCheng.Core.Servers;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Automation;

/// <summary>What will happen by itself, as administrators read it, and that it is what happens then. It is Sunday, 22 November, nine in the morning in Shanghai.</summary>
public sealed class PlanTests : Journey
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.ChenJing.OpensAsync();
    }

    [Fact]
    public async Task Reminders_and_the_end_stand_there_in_the_order_of_time_and_nothing_is_changed_by_looking()
    {
        await HasAsync(LiNa);
        var before = await LeaseAsync();
        await App.ChenJing.SaysAsync("automation plan 7");
        App.ChenJing.Sees("What will happen within 7 days", "web-1 (Li Na): reminder", "web-1 (Li Na): the lease ends: stop", "deleted 1 day after the notice");
        (await LeaseAsync()).ShouldBeEquivalentTo(before);

        var plan = await PlanAsync(7);
        var ends = before.EndsAt!.Value;
        var monday = new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(8));
        plan.Steps.Select(step => (step.Deed, step.At)).ShouldBe([(PlannedDeed.Remind, monday), (PlannedDeed.Remind, ends.AddHours(-2)), (PlannedDeed.End, ends)]);
        (await PlanAsync(1)).Steps.ShouldBeEmpty();
        (await PlanAsync(2)).Steps.Select(step => step.Deed).ShouldBe([PlannedDeed.Remind]);
    }

    [Fact]
    public async Task What_was_planned_is_what_the_sweeper_does()
    {
        await HasAsync(LiNa);
        var planned = (await PlanAsync(7)).Steps;
        foreach (var step in planned)
        {
            await App.PassAsync(step.At - App.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
            var (reminders, stage) = (await RemindersAsync(), (await LeaseAsync()).Stage);
            stage.ShouldBe(LeaseStage.Running);
            await App.PassAsync(TimeSpan.FromSeconds(2));
            if (step.Deed == PlannedDeed.Remind) (await RemindersAsync()).ShouldBe(reminders + 1);
            else (await LeaseAsync()).Stage.ShouldNotBe(LeaseStage.Running);
        }
        planned.Count.ShouldBe(3);
        await App.PassAsync(TimeSpan.FromMinutes(10));
        (await PlanAsync(7)).Steps.Select(step => (step.Deed, step.At)).ShouldBe([(PlannedDeed.Delete, (await LeaseAsync()).GraceEndsAt!.Value)]);
        await App.ChenJing.SaysAsync("what will happen");
        App.ChenJing.Sees("web-1 (Li Na): the grace is over: deletion");
    }

    [Fact]
    public async Task Pinned_servers_and_those_nobody_was_told_of_are_named_and_a_pause_is_said()
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(LiNa, "web-2");
        await App.Database.WriteAsync(db => db.Leases.Where(lease => db.Set<Server>().Any(server => server.Id == lease.Server && server.Name == "web-1"))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.IsPinned, true).SetProperty(lease => lease.NextDueAt, (DateTimeOffset?)null), Ct), Ct);
        await App.Database.WriteAsync(db => db.Leases.Where(lease => !lease.IsPinned)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Stage, LeaseStage.Ended).SetProperty(lease => lease.NextDueAt, (DateTimeOffset?)null), Ct), Ct);
        await App.ChenJing.SaysAsync("pause automation");
        await App.ChenJing.TapsAsync("What will happen");
        App.ChenJing.Sees("Automation is paused", "Nothing: no reminder", "Pinned, never ends", "web-1", "Stopped, not told yet", "web-2: not deleted as long as nobody got the notice");
    }

    [Fact]
    public async Task Off_hours_show_the_first_turn_that_would_do_something()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("off-hours web-1");
        await LiNa.TapsAsync("Set off-hours");
        await App.ChenJing.SaysAsync("automation plan 1d");
        App.ChenJing.Sees("web-1 (Li Na): off-hours: stop", "only the first turn");
        await LiNa.SaysAsync("stop web-1");
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        (await PlanAsync(1)).Steps.Select(step => (step.Deed, step.At)).ShouldBe([(PlannedDeed.Wake, new DateTimeOffset(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(8)))]);
        (await App.Database.ReadAsync(db => db.Set<OffHoursSetting>().CountAsync(Ct), Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task In_Chinese_too()
    {
        await HasAsync(LiNa);
        await App.ChenJing.SpeaksAsync("zh-CN");
        await App.ChenJing.SaysAsync("自动化计划 7天");
        App.ChenJing.Sees("7 天内会发生什么", "发送提醒", "租期到：关机", "送达");
        await App.ChenJing.SaysAsync("自动化计划 61天");
        App.ChenJing.Sees("1 到 60 天");
    }

    [Theory]
    [InlineData("automation plan 0")]
    [InlineData("automation plan 61")]
    [InlineData("automation plan 99999999999999999999999")]
    public async Task It_looks_no_further_than_anybody_can_tell(string line)
    {
        await App.ChenJing.SaysAsync(line);
        App.ChenJing.Sees("I can look 1 to 60 days ahead");
    }

    [Fact]
    public async Task Nobody_else_may_look()
    {
        await LiNa.SaysAsync("automation plan 7");
        LiNa.Sees("Only administrators can do this.");
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("自动化计划");
        LiNa.Sees("只有管理员");
    }

    private Task<Lease> LeaseAsync() => App.Database.ReadAsync(db => db.Leases.AsNoTracking().SingleAsync(Ct), Ct);

    private Task<int> RemindersAsync() => App.Database.ReadAsync(db => db.Reminders.CountAsync(Ct), Ct);

    private async Task<AutomationPlan> PlanAsync(int days)
    {
        var outcome = await App.Get<PlanAutomation>().RunAsync(new Caller(new PersonId(App.ChenJing.Person.AadObjectId), "test", IsAdministrator: true), days, Ct);
        return outcome.ShouldBeOfType<Outcome.Done>().View.ShouldBeOfType<AutomationPlan>();
    }
}
