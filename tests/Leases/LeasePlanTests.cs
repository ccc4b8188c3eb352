using WangCheng.Core.Leases;

namespace WangCheng.Tests.Leases;

/// <summary>When what happens to a lease, by example. Its owner works from 09:00 until 18:00 UTC every day, so that the moves can be followed by eye.</summary>
public sealed class LeasePlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);

    private static readonly LeaseCircumstances Around = new(Earlier, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(14, "ThreeDays 12 10:00, OneDay 14 10:00, TwoHours 15 08:00")]
    [InlineData(3, "OneDay 3 10:00, TwoHours 4 08:00")]
    [InlineData(1, "TwoHours 2 08:00")]
    public void Only_reminders_that_fit_between_beginning_and_end_are_given(int days, string expected) => Told(Lease(TimeSpan.FromDays(days))).ShouldBe(expected);

    [Fact]
    public void The_first_two_move_to_working_time_and_the_last_is_on_time() =>
        Told(Lease(TimeSpan.FromDays(5) + TimeSpan.FromHours(10))).ShouldBe("ThreeDays 3 17:30, OneDay 5 17:30, TwoHours 6 18:00");

    [Fact]
    public void One_that_would_move_before_the_beginning_is_dropped()
    {
        var early = Lease(TimeSpan.FromHours(25));
        early.StartsAt = Start.AddHours(-3); // 07:00: a day before the end is 08:00 of the same day, and working time before that was yesterday
        early.EndsAt = early.StartsAt + early.Length;
        Told(early).ShouldBe("TwoHours 2 06:00");
    }

    [Fact]
    public void Nobody_is_reminded_for_a_time_before_the_end_was_set()
    {
        var extended = Lease(TimeSpan.FromDays(14));
        extended.EndSetAt = extended.EndsAt - TimeSpan.FromDays(2);
        Told(extended).ShouldBe("OneDay 14 10:00, TwoHours 15 08:00");
    }

    [Fact]
    public void Who_is_busy_is_left_alone_but_never_past_the_last_reminder()
    {
        var lease = Lease(TimeSpan.FromDays(14));
        lease.BusyUntil = lease.EndsAt - TimeSpan.FromHours(20);
        Told(lease).ShouldBe("ThreeDays 14 14:00, OneDay 14 14:00, TwoHours 15 08:00");
        LeasePlan.Next(lease, Around, lease.EndsAt!.Value - TimeSpan.FromDays(3)).ShouldBe(new LeaseDue(LeaseDeed.Remind, lease.BusyUntil!.Value, ReminderLead.OneDay));
        lease.BusyUntil = lease.EndsAt + TimeSpan.FromDays(1);
        LeasePlan.Next(lease, Around, lease.EndsAt!.Value - TimeSpan.FromDays(3)).ShouldBe(new LeaseDue(LeaseDeed.Remind, lease.EndsAt.Value.AddHours(-2), ReminderLead.TwoHours));
    }

    [Fact]
    public void Reminders_that_piled_up_become_the_last_of_them()
    {
        var lease = Lease(TimeSpan.FromDays(14));
        LeasePlan.Next(lease, Around, lease.EndsAt!.Value.AddHours(-5)).ShouldBe(new LeaseDue(LeaseDeed.Remind, lease.EndsAt.Value.AddDays(-1), ReminderLead.OneDay));
        lease.Reminded = ReminderLead.OneDay;
        LeasePlan.Next(lease, Around, lease.EndsAt.Value.AddHours(-5)).ShouldBe(new LeaseDue(LeaseDeed.Remind, lease.EndsAt.Value.AddHours(-2), ReminderLead.TwoHours));
        LeasePlan.Next(lease, Around, lease.EndsAt.Value).ShouldBe(new LeaseDue(LeaseDeed.End, lease.EndsAt.Value));
    }

    [Fact]
    public void Nothing_is_due_on_what_is_pinned_closed_or_not_begun_nor_while_nobody_was_told_of_the_deletion()
    {
        var now = Start.AddYears(1);
        var (pinned, closed, ended) = (Lease(TimeSpan.FromDays(3)), Lease(TimeSpan.FromDays(3)), Lease(TimeSpan.FromDays(3)));
        pinned.IsPinned = true;
        closed.ClosedAt = Start.AddDays(1);
        ended.Stage = LeaseStage.Ended;
        foreach (var lease in new[] { pinned, closed, ended, new Lease { Server = new(Guid.Empty), Owner = new("a"), Length = TimeSpan.FromDays(1), Rule = LeaseRule.Default } })
            LeasePlan.Next(lease, Around, now).ShouldBeNull();
    }

    [Fact]
    public void Deleted_when_the_grace_is_over_and_announced_once_more_when_an_outage_or_a_pause_lay_between()
    {
        var lease = Lease(TimeSpan.FromDays(3));
        var over = lease.EndsAt!.Value.AddDays(1);
        (lease.Stage, lease.GraceEndsAt) = (LeaseStage.Grace, over);
        Deed(over.AddTicks(-1)).ShouldBe(LeaseDeed.Delete);
        Deed(over.AddHours(1)).ShouldBe(LeaseDeed.Delete);
        Deed(over.AddHours(1).AddTicks(1)).ShouldBe(LeaseDeed.Announce);
        Deed(over.AddMinutes(5), resumed: over).ShouldBe(LeaseDeed.Announce);
        Deed(over.AddMinutes(5), resumed: over.AddTicks(-1)).ShouldBe(LeaseDeed.Delete);

        LeaseDeed? Deed(DateTimeOffset now, DateTimeOffset? resumed = null) => LeasePlan.Next(lease, Around with { ResumedAt = resumed }, now)?.Deed;
    }

    private static Lease Lease(TimeSpan length) => new() { Server = new(Guid.Empty), Owner = new("a"), Length = length, Rule = LeaseRule.Default, StartsAt = Start, EndsAt = Start + length };

    private static string Told(Lease lease) => string.Join(", ", LeasePlan.Reminders(lease, Earlier).Select(due => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{due.Lead} {due.At:%d} {due.At:HH:mm}")));

    private static DateTimeOffset Earlier(DateTimeOffset at)
    {
        var day = new DateTimeOffset(at.Date, TimeSpan.Zero);
        return at < day.AddHours(9) ? day.AddHours(-6.5) : at > day.AddHours(17.5) ? day.AddHours(17.5) : at;
    }
}
