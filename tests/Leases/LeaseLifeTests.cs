using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>The life of a lease through the door, with the clock in hand: reminded, stopped, told, and deleted no earlier than a day after that was delivered.</summary>
public sealed class LeaseLifeTests : LeaseLifeJourney
{
    [Fact]
    public async Task Reminded_stopped_told_and_deleted_a_day_after_that()
    {
        await HasAsync(LiNa); // on Sunday at 09:00 in Shanghai, for three days
        var ends = (await LeaseAsync()).EndsAt!.Value;
        await App.PassUntilAsync(new DateTimeOffset(2026, 11, 23, 9, 29, 0, TimeSpan.Zero)); // Monday 17:29
        (await LeadsAsync()).ShouldBeEmpty();
        await App.PassAsync(TimeSpan.FromMinutes(2));
        (await LeadsAsync()).ShouldBe([ReminderLead.OneDay], "a day before is Tuesday at nine, before work: so the day before that");
        LiNa.Sees("The lease of web-1 ends soon");

        await App.PassUntilAsync(ends.AddHours(-2));
        (await LeadsAsync()).ShouldBe([ReminderLead.OneDay, ReminderLead.TwoHours]);
        await App.PassUntilAsync(ends.AddSeconds(-1));
        TheServer.Status.ShouldBe("ACTIVE");
        await App.PassAsync(TimeSpan.FromMinutes(2));
        IsStopped.ShouldBeTrue();
        LiNa.Sees("The lease of web-1 has ended");
        var (lease, told) = (await LeaseAsync(), (await EndsAsync()).Single());
        (lease.Stage, lease.End, lease.GraceEndsAt).ShouldBe((LeaseStage.Grace, told.Id, told.DeliveredAt + Day));
        told.DeliveredTo!.Value.Value.ShouldBe(LiNa.Person.AadObjectId);

        await App.PassUntilAsync(lease.GraceEndsAt!.Value.AddSeconds(-1));
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
    public async Task Reminders_of_one_day_come_on_one_card()
    {
        foreach (var name in (string[])["web-1", "web-2", "web-3"])
        {
            await HasAsync(LiNa, name);
            App.Clock.Advance(TimeSpan.FromMinutes(9));
        }
        var before = LiNa.BotMessages;
        await App.PassUntilAsync(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        (await App.Database.ReadAsync(db => db.ReminderLines.GroupBy(line => line.Reminder).Select(group => group.Count()).ToListAsync(Ct), Ct)).ShouldBe([3]);
        (LiNa.BotMessages - before).ShouldBe(1);
        LiNa.Sees("web-1", "web-2", "web-3", "end soon");
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
}
