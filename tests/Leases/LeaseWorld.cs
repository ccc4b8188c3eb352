using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Tests.Leases;

/// <summary>
/// One lease from its first moment to its last, in a small world of its own: rows without a database, the real plan and the real rules. The world has the true time; the program's
/// clock is off by what chance says, now and then nobody works for weeks, somebody extends, is busy, or pauses it all. Whatever is done too early throws.
/// </summary>
internal sealed class LeaseWorld
{
    private static readonly LeaseOptions Options = new();
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan[] Jumps = [TimeSpan.FromHours(1), -TimeSpan.FromHours(1), TimeSpan.FromDays(1), -TimeSpan.FromDays(1), TimeSpan.FromSeconds(90), TimeSpan.Zero, TimeSpan.Zero];

    private readonly Random dice;
    private readonly LeaseTally tally;
    private readonly LeaseCircumstances around;
    private readonly Lease lease;
    private readonly Server server;
    private readonly AutomationSwitch automation = new();
    private readonly HashSet<(DateTimeOffset, ReminderLead)> reminded = [];
    private readonly bool isReachable;
    private DateTimeOffset now;
    private TimeSpan off;
    private LeaseEnd? end;
    private DateTimeOffset? told;
    private bool isReleasing;
    private bool isRunning = true;
    private bool isGone;

    public LeaseWorld(Random dice, DateTimeOffset start, TimeZoneInfo zone, WorkTimes work, LeaseTally tally)
    {
        (this.dice, this.tally, now) = (dice, tally, start);
        around = new(instant => work.NotAfter(instant, zone), Options.MostOverdue);
        isReachable = dice.Next(8) > 0;
        var length = TimeSpan.FromMinutes(dice.Next(60, 14 * 24 * 60));
        lease = new() { Server = new(Guid.Empty), Owner = new("a"), Length = length, Rule = LeaseRule.Asked, StartsAt = start, EndsAt = start + length, NextDueAt = start };
        server = new()
        {
            Id = lease.Server, Owner = lease.Owner, Name = "a", TakenName = "a", State = ServerState.Running, Flavor = "", VCpus = 1, MemoryMiB = 1, DiskGiB = 1, DiskType = "", ImageId = "", ImageName = "",
            LoginName = "", AskedAt = start,
        };
    }

    private DateTimeOffset Ours => now + off;

    public void Live()
    {
        tally.Lives++;
        for (var step = 0; step < 60 && !isGone; step++)
        {
            Happen();
            Work();
            Pass(calmly: false);
        }
        // In the end all is well, and then it must come to its end.
        off = TimeSpan.Zero;
        if (automation.IsPaused) Resume();
        for (var step = 0; step < 80 && !isGone; step++)
        {
            Work();
            Pass(calmly: true);
        }
        if (isReachable) isGone.ShouldBeTrue($"{lease.Stage}, due {lease.NextDueAt}");
        else (isGone, isRunning, lease.Stage).ShouldBe((false, false, LeaseStage.Ended), "nobody was told");
        if (!isReachable) tally.Kept++;
    }

    private void Work()
    {
        Sweep();
        Release();
        if (isReachable && dice.Next(4) > 0) Tell();
        Sweep();
    }

    private void Sweep()
    {
        if (isGone || lease.NextDueAt is not { } due || due > Ours || (lease.EndsAt <= Ours && (automation.IsPaused || isReleasing))) return;
        var next = LeasePlan.Next(lease, around with { ResumedAt = automation.ResumedAt }, Ours);
        if (next is null || next.At > Ours) lease.NextDueAt = next?.At;
        else if (next.Deed == LeaseDeed.Remind) Remind(next.Lead!.Value);
        else if (next.Deed == LeaseDeed.Delete) isReleasing = true;
        else End(next.Deed);
    }

    private void Remind(ReminderLead lead)
    {
        tally.Reminders++;
        Ours.ShouldBeLessThan(lease.EndsAt!.Value);
        if (lead == ReminderLead.TwoHours) Ours.ShouldBeGreaterThanOrEqualTo(lease.EndsAt.Value.AddHours(-2));
        else if (lease.BusyUntil is { } busy && busy < lease.EndsAt.Value.AddHours(-2)) Ours.ShouldBeGreaterThanOrEqualTo(busy);
        reminded.Add((lease.EndsAt.Value, lead)).ShouldBeTrue("nobody is reminded twice of the same");
        lease.Reminded = lead;
        lease.NextDueAt = LeasePlan.Next(lease, around, Ours)?.At;
    }

    private void End(LeaseDeed deed)
    {
        if (deed == LeaseDeed.Announce) tally.Announced++;
        else tally.Ends++;
        end = new LeaseEnd { Id = new(Guid.NewGuid()), Server = lease.Server, EndsAt = lease.EndsAt!.Value, At = Ours };
        (lease.Stage, lease.End, lease.GraceEndsAt, lease.NextDueAt, told, isReleasing) = (LeaseStage.Ended, end.Id, null, null, null, true);
    }

    /// <summary>As the steps at the cloud: nothing while the cloud's clock says otherwise.</summary>
    private void Release()
    {
        if (!isReleasing || off.Duration() > Tolerance) return;
        switch (ReleaseRules.Decide(new ReleaseFacts(server, lease, lease.End is null ? null : end, automation), Options, Ours))
        {
            case ReleaseTask.Stop:
                now.ShouldBeGreaterThanOrEqualTo(lease.EndsAt!.Value - Tolerance, "stopped early");
                automation.IsPaused.ShouldBeFalse();
                if (isRunning) tally.Stops++;
                (isRunning, isReleasing) = (false, false);
                break;
            case ReleaseTask.Delete:
                told.ShouldNotBeNull("deleted without a delivered notice");
                now.ShouldBeGreaterThanOrEqualTo(told.Value + Options.Grace - 2 * Tolerance, "deleted early");
                now.ShouldBeGreaterThanOrEqualTo(lease.EndsAt!.Value);
                (isGone, automation.IsPaused).ShouldBe((false, false));
                tally.Deletions++;
                isGone = true;
                break;
            case ReleaseTask.TurnBack:
                (isRunning, isReleasing) = (true, false);
                break;
            case ReleaseTask.LetGo:
                tally.LetGo++;
                if (lease.GraceEndsAt is not { } graceEnds || Ours < graceEnds) (lease.Stage, lease.End, lease.GraceEndsAt) = (LeaseStage.Running, null, null);
                (lease.NextDueAt, isReleasing) = (Ours, false);
                break;
        }
    }

    private void Tell()
    {
        if (lease.Stage != LeaseStage.Ended || end is null || end.DeliveredAt is not null) return;
        told = now;
        end.DeliveredAt = off < -Tolerance ? now : Ours;
        (lease.Stage, lease.GraceEndsAt, lease.NextDueAt) = (LeaseStage.Grace, end.DeliveredAt + Options.Grace, end.DeliveredAt + Options.Grace);
    }

    private void Happen()
    {
        switch (dice.Next(14))
        {
            case 0:
                off = Jumps[dice.Next(Jumps.Length)];
                tally.Jumps++;
                break;
            case 1:
                now += TimeSpan.FromHours(dice.Next(1, 40 * 24));
                tally.Outages++;
                break;
            case 2 when lease.Extensions < 3:
                tally.Extended++;
                lease.Extensions++;
                lease.EndsAt = (lease.EndsAt > Ours ? lease.EndsAt.Value : Ours) + TimeSpan.FromMinutes(dice.Next(60, 14 * 24 * 60));
                (lease.Stage, lease.End, lease.GraceEndsAt, lease.Reminded, lease.EndSetAt, lease.NextDueAt, told) = (LeaseStage.Running, null, null, null, Ours, Ours, null);
                isRunning = isRunning || !isReleasing;
                break;
            case 3:
                (lease.BusyUntil, lease.NextDueAt) = (Ours + TimeSpan.FromHours(dice.Next(1, 72)), lease.Stage == LeaseStage.Running ? Ours : lease.NextDueAt);
                break;
            case 4 when !automation.IsPaused:
                tally.Pauses++;
                automation.PausedAt = Ours;
                break;
            case 5 or 6 when automation.IsPaused:
                Resume();
                break;
        }
    }

    private void Resume() => (automation.PausedAt, automation.ResumedAt) = (null, Ours);

    private void Pass(bool calmly)
    {
        var due = lease.NextDueAt - off;
        now = due > now && (calmly || dice.Next(3) > 0) ? due.Value : now + TimeSpan.FromMinutes(calmly ? 1 : dice.Next(1, 600));
    }
}

/// <summary>What happened in all lives together.</summary>
internal sealed record LeaseTally
{
    public int Lives { get; set; }
    public int Reminders { get; set; }
    public int Ends { get; set; }
    public int Announced { get; set; }
    public int Stops { get; set; }
    public int Deletions { get; set; }
    public int Kept { get; set; }
    public int LetGo { get; set; }
    public int Extended { get; set; }
    public int Jumps { get; set; }
    public int Outages { get; set; }
    public int Pauses { get; set; }

    public IEnumerable<int> All => [Lives, Reminders, Ends, Announced, Stops, Deletions, Kept, LetGo, Extended, Jumps, Outages, Pauses];
}
