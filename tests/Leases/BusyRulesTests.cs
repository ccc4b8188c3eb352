using WangCheng.Core.Leases;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>How long somebody is left alone. Pure.</summary>
public sealed class BusyRulesTests
{
    private static readonly DateTimeOffset Now = new ManualClock().GetUtcNow();

    [Fact]
    public void Nobody_is_busy_longer_than_the_lease_lasts()
    {
        LeaseRules.BusyUntil(Lease(), Extension.By(TimeSpan.FromHours(3)), Now).ShouldBe(Now.AddHours(3));
        LeaseRules.BusyUntil(Lease(), Extension.By(TimeSpan.MaxValue), Now).ShouldBe(Now.AddDays(2));
        LeaseRules.BusyUntil(Lease(lease => lease.IsPinned = true), Extension.By(TimeSpan.FromDays(9)), Now).ShouldBe(Now.AddDays(9));
    }

    [Fact]
    public void What_means_nothing_is_refused()
    {
        Code(Lease(), Extension.To(Now)).ShouldBe("lease.has_passed");
        Code(Lease(lease => lease.Stage = LeaseStage.Grace), Extension.By(TimeSpan.FromHours(1))).ShouldBe("lease.has_ended");
        Code(Lease(lease => lease.EndsAt = Now), Extension.By(TimeSpan.FromHours(1))).ShouldBe("lease.has_ended");
        Code(Lease(lease => lease.IsPinned = true), Extension.By(TimeSpan.FromDays(15))).ShouldBe("lease.busy_too_long");
        Code(Lease(lease => (lease.StartsAt, lease.EndsAt) = (null, null)), Extension.By(TimeSpan.FromHours(1))).ShouldBe("lease.not_begun");
        Code(Lease(), Extension.By(TimeSpan.FromHours(1))).ShouldBeNull();
    }

    private static string? Code(Lease lease, Extension busy) => LeaseRules.WhyNotBusy(lease, busy, Now, new LeaseOptions().Longest)?.Code;

    private static Lease Lease(Action<Lease>? change = null)
    {
        var lease = new Lease { Server = new(Guid.Empty), Owner = new("p"), Length = TimeSpan.FromDays(3), Rule = LeaseRule.Default, StartsAt = Now.AddDays(-1), EndsAt = Now.AddDays(2) };
        change?.Invoke(lease);
        return lease;
    }
}
