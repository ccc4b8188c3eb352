using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>The life of a lease through the door, with the clock in hand: reminded, stopped, told, and deleted no earlier than a day after that was delivered.</summary>
public sealed class LeaseLifeTests : Journey
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Teams is the only way to tell anybody here; that a letter does as well is another story.</summary>
    private protected override (string Key, string? Value)[] Settings => [("Mail:Host", ""), ("Mail:From", ""), ("Mail:User", ""), ("Mail:Password", "")];

    private CloudServer TheServer => App.Cloud.Servers.Single();

    private bool IsStopped => TheServer.Status == "SHUTOFF";

    [Fact]
    public async Task Reminded_stopped_told_and_deleted_a_day_after_that()
    {
        await HasAsync(LiNa); // on Sunday at 09:00 in Shanghai, for three days
        var ends = (await LeaseAsync()).EndsAt!.Value;
        await PassUntilAsync(new DateTimeOffset(2026, 11, 23, 9, 29, 0, TimeSpan.Zero)); // Monday 17:29
        (await LeadsAsync()).ShouldBeEmpty();
        await App.PassAsync(TimeSpan.FromMinutes(2));
        (await LeadsAsync()).ShouldBe([ReminderLead.OneDay], "a day before is Tuesday at nine, before work: so the day before that");
        LiNa.Sees("The lease of web-1 ends soon");

        await PassUntilAsync(ends.AddHours(-2));
        (await LeadsAsync()).ShouldBe([ReminderLead.OneDay, ReminderLead.TwoHours]);
        await PassUntilAsync(ends.AddSeconds(-1));
        TheServer.Status.ShouldBe("ACTIVE");
        await App.PassAsync(TimeSpan.FromMinutes(2));
        IsStopped.ShouldBeTrue();
        LiNa.Sees("The lease of web-1 has ended");
        var (lease, told) = (await LeaseAsync(), (await EndsAsync()).Single());
        (lease.Stage, lease.End, lease.GraceEndsAt).ShouldBe((LeaseStage.Grace, told.Id, told.DeliveredAt + Day));
        told.DeliveredTo!.Value.Value.ShouldBe(LiNa.Person.AadObjectId);

        await PassUntilAsync(lease.GraceEndsAt!.Value.AddSeconds(-1));
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        await GoneAsync();
        var line = (await App.LogAsync()).Single(line => line["verb"] == "server.release" && line["phase"] == "progressed" && line["step"] == "send");
        (line["lease_rule"], line["lease_end"], DateTimeOffset.Parse(line["notified_at"]!, null)).ShouldBe(("asked", told.Id.ToString(), new DateTimeOffset(told.DeliveredAt!.Value.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_lease_that_begins_wakes_whoever_sweeps()
    {
        var rung = App.Get<LeaseBell>().Bell.WaitAsync(TimeSpan.FromHours(1), TimeProvider.System, Ct);
        await HasAsync(LiNa);
        await rung.WaitAsync(TimeSpan.FromSeconds(10), Ct);
    }

    [Fact]
    public async Task After_an_outage_over_the_end_it_is_stopped_and_told_at_once_and_has_its_whole_grace()
    {
        await HasAsync(LiNa);
        App.Clock.Advance(TimeSpan.FromDays(20));
        await App.PassAsync(TimeSpan.FromMinutes(5));
        (await LeadsAsync()).ShouldBeEmpty("what is over needs no reminder");
        IsStopped.ShouldBeTrue();
        await App.PassAsync(Day - TimeSpan.FromMinutes(10));
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(20));
        await GoneAsync();
    }

    [Fact]
    public async Task After_an_outage_over_the_grace_it_is_announced_once_more()
    {
        await HasEndedAsync();
        App.Clock.Advance(TimeSpan.FromDays(40));
        await App.PassAsync(Day - TimeSpan.FromMinutes(10));
        (await EndsAsync()).Count.ShouldBe(2);
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(20));
        await GoneAsync();
    }

    [Fact]
    public async Task As_long_as_nobody_could_be_told_it_only_stays_stopped()
    {
        await HasAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(403, "ConversationBlockedByUser"), 1000);
        await App.PassAsync(TimeSpan.FromDays(60));
        IsStopped.ShouldBeTrue();
        (await LeaseAsync()).ShouldSatisfyAllConditions(lease => lease.Stage.ShouldBe(LeaseStage.Ended), lease => lease.NextDueAt.ShouldBeNull());
        App.ExpectsErrors("cannot be delivered");

        App.TeamsFaults.Clear();
        await LiNa.SaysAsync("help");
        await App.PassAsync(TimeSpan.FromHours(23));
        IsStopped.ShouldBeTrue("the day counts from now");
        await App.PassAsync(TimeSpan.FromHours(2));
        await GoneAsync();
    }

    [Fact]
    public async Task A_clock_that_is_ahead_stops_and_deletes_nothing_and_when_it_is_right_again_everything_comes_at_its_time()
    {
        await HasAsync(LiNa);
        var ends = (await LeaseAsync()).EndsAt!.Value;
        App.BotClock.Shift = TimeSpan.FromDays(5);
        await MinutesPassAsync(10);
        TheServer.Status.ShouldBe("ACTIVE");
        App.BotClock.Shift = TimeSpan.Zero;
        await MinutesPassAsync(10);
        (await LeaseAsync()).ShouldSatisfyAllConditions(lease => lease.Stage.ShouldBe(LeaseStage.Running), lease => lease.EndsAt.ShouldBe(ends));
        await PassUntilAsync(ends.AddSeconds(-1));
        TheServer.Status.ShouldBe("ACTIVE");
        await App.PassAsync(Day - TimeSpan.FromMinutes(5));
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(10));
        await GoneAsync();
    }

    [Fact]
    public async Task A_clock_that_was_behind_when_somebody_was_told_shortens_no_grace()
    {
        await HasAsync(LiNa);
        var ends = (await LeaseAsync()).EndsAt!.Value;
        App.BotClock.Shift = TimeSpan.FromMinutes(-10); // what the cloud still accepts
        await PassUntilAsync(ends.AddMinutes(11));
        var told = App.Clock.GetUtcNow();
        (await EndsAsync()).Single().DeliveredAt!.Value.ShouldBeGreaterThan(ends.AddMinutes(9));
        App.BotClock.Shift = TimeSpan.Zero;
        await PassUntilAsync(told + Day - TimeSpan.FromMinutes(2));
        IsStopped.ShouldBeTrue();
    }

    [Fact]
    public async Task While_automation_is_paused_nothing_ends_and_afterwards_it_is_told_before_anything_is_deleted()
    {
        await HasEndedAsync();
        await OrdersAsync(LiNa, "new web-2 2c4g ubuntu-22.04 3h");
        await App.SettleAsync();
        await App.ChenJing.SaysAsync("pause automation");
        await App.PassAsync(TimeSpan.FromDays(3));
        App.Cloud.Servers.Select(server => server.Status).Order().ShouldBe(["ACTIVE", "SHUTOFF"]);
        (await LeadsAsync()).ShouldContain(ReminderLead.TwoHours, "people are reminded all the same");

        await App.ChenJing.SaysAsync("resume automation");
        await App.PassAsync(Day - TimeSpan.FromMinutes(10));
        App.Cloud.Servers.Select(server => server.Status).ShouldBe(["SHUTOFF", "SHUTOFF"]);
        (await EndsAsync()).Count.ShouldBe(3, "web-1 twice, web-2 once");
        await App.PassAsync(TimeSpan.FromMinutes(20));
        await GoneAsync();
    }

    [Fact]
    public async Task A_server_whose_lease_has_ended_is_not_started_but_its_owner_learns_how_to_keep_it()
    {
        await HasEndedAsync();
        await LiNa.SaysAsync("start web-1");
        LiNa.Sees("The lease of web-1 ended", "extend web-1 1d");
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        await GoneAsync();
    }

    [Fact]
    public async Task Extended_while_its_deletion_looks_for_its_moment_it_is_kept_and_started_again()
    {
        await HasEndedAsync();
        await LiNa.SaysAsync("extend web-1 1d");
        App.Clock.Advance((await LeaseAsync()).GraceEndsAt!.Value - App.Clock.GetUtcNow());
        await App.Get<LeaseSweeper>().RunDueAsync(Ct); // ordered, and not begun
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await App.SettleAsync();
        TheServer.Status.ShouldBe("ACTIVE");
        (await LeaseAsync()).ShouldSatisfyAllConditions(lease => lease.Stage.ShouldBe(LeaseStage.Running), lease => lease.Extensions.ShouldBe(1));
        await App.PassAsync(TimeSpan.FromHours(25));
        IsStopped.ShouldBeTrue("it ends once more");
    }

    [Fact]
    public async Task Extended_too_late_it_is_deleted()
    {
        await HasEndedAsync();
        App.Clock.Advance((await LeaseAsync()).GraceEndsAt!.Value - App.Clock.GetUtcNow());
        await LiNa.SaysAsync("extend web-1 1d");
        await App.RunDueAsync();
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Over);
        await LiNa.TapsAsync("Extend it");
        (await LeaseAsync()).Extensions.ShouldBe(0);
        await App.SettleAsync();
        await GoneAsync();
    }

    [Fact]
    public async Task Whoever_restores_a_server_at_its_end_finds_it_stopped_and_announced()
    {
        await OrdersAsync(LiNa, "new web-1 2c4g ubuntu-22.04 1h");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromMinutes(30));
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.PassAsync(TimeSpan.FromMinutes(45));
        await LiNa.SaysAsync("restore web-1");
        await App.PassAsync(TimeSpan.FromMinutes(5));
        IsStopped.ShouldBeTrue();
        (await EndsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Reminders_of_one_day_come_on_one_card()
    {
        foreach (var name in (string[])["web-1", "web-2", "web-3"])
        {
            await HasAsync(LiNa, name);
            App.Clock.Advance(TimeSpan.FromMinutes(9));
        }
        var before = LiNa.BotMessages;
        await PassUntilAsync(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        (await App.Database.ReadAsync(db => db.ReminderLines.GroupBy(line => line.Reminder).Select(group => group.Count()).ToListAsync(Ct), Ct)).ShouldBe([3]);
        (LiNa.BotMessages - before).ShouldBe(1);
        LiNa.Sees("web-1", "web-2", "web-3", "end soon");
    }

    [Fact]
    public async Task Two_instances_end_and_remind_each_lease_once()
    {
        if (!TestDatabase.IsPostgreSql) return;
        for (var n = 1; n <= 3; n++) await HasAsync(LiNa, $"web-{n}");
        await using var other = await AnotherBot.StartAsync(App);
        foreach (var hours in (int[])[71, 2])
        {
            App.Clock.Advance(TimeSpan.FromHours(hours));
            await Task.WhenAll(App.Get<LeaseSweeper>().RunDueAsync(Ct), other.Get<LeaseSweeper>().RunDueAsync(Ct), other.Get<LeaseSweeper>().RunDueAsync(Ct));
        }
        (await EndsAsync()).Select(end => end.Server).ShouldBeUnique();
        (await EndsAsync()).Count.ShouldBe(3);
        (await App.Database.ReadAsync(db => db.ReminderLines.Select(line => line.Server).ToListAsync(Ct), Ct)).ShouldBeUnique();
        other.Errors.ShouldBeEmpty();
    }

    private Task<Lease> LeaseAsync() => App.Database.ReadAsync(db => db.Leases.SingleAsync(Ct), Ct);

    private Task<List<LeaseEnd>> EndsAsync() => App.Database.ReadAsync(db => db.LeaseEnds.OrderBy(end => end.At).ToListAsync(Ct), Ct);

    private async Task<List<ReminderLead>> LeadsAsync() => [.. (await App.Database.ReadAsync(db => db.ReminderLines.ToListAsync(Ct), Ct)).Select(line => line.Lead).Order()];

    private Task PassUntilAsync(DateTimeOffset at) => App.PassUntilAsync(at);

    /// <summary>In its grace: stopped, and its owner knows.</summary>
    private async Task HasEndedAsync()
    {
        await OrdersAsync(LiNa, "new web-1 2c4g ubuntu-22.04 1h");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromMinutes(70));
        IsStopped.ShouldBeTrue();
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Grace);
    }

    private async Task GoneAsync()
    {
        App.Cloud.Servers.ShouldBeEmpty();
        (await App.Database.ReadAsync(db => db.Servers.Select(server => server.State).Distinct().ToListAsync(Ct), Ct)).ShouldBe([ServerState.Deleted]);
    }

    private async Task MinutesPassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await App.RunDueAsync();
            App.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
