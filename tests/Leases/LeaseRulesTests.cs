using FsCheck;
using FsCheck.Fluent;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

public sealed class LeaseRulesTests
{
    private static readonly LeaseOptions Limits = new();
    private static readonly DateTimeOffset Now = new ManualClock().GetUtcNow();

    [Theory]
    [InlineData(1, null)]
    [InlineData(14 * 24, null)]
    [InlineData(14 * 24 + 1, "lease.extension_too_long")]
    [InlineData(0.5, "lease.extension_too_short")]
    [InlineData(1e7, "lease.extension_too_long")]
    public void A_single_extension_has_its_limits(double hours, string? code) => Code(Lease(), Extension.By(TimeSpan.FromHours(hours))).ShouldBe(code);

    [Fact]
    public void An_absurd_length_is_too_long_and_no_surprise() => Code(Lease(), Extension.By(TimeSpan.MaxValue)).ShouldBe("lease.extension_too_long");

    [Theory]
    [InlineData(-1, "lease.has_passed")]
    [InlineData(0, "lease.has_passed")]
    [InlineData(24, "lease.ends_later")]
    [InlineData(48, "lease.ends_later")]
    [InlineData(72, null)]
    public void Until_a_moment_means_after_the_end_that_is_there(double hoursFromNow, string? code) => Code(Lease(), Extension.To(Now.AddHours(hoursFromNow))).ShouldBe(code);

    [Fact]
    public void Why_not_is_said_by_what_weighs_most()
    {
        Code(new Lease { Server = new(Guid.Empty), Owner = new("p"), Length = TimeSpan.FromDays(3), Rule = LeaseRule.Default }, Extension.By(TimeSpan.FromDays(1))).ShouldBe("lease.not_begun");
        Code(Lease(lease => lease.IsPinned = true), Extension.By(TimeSpan.FromDays(99))).ShouldBe("lease.never_ends");
        Code(Lease(lease => lease.Stage = LeaseStage.Over), Extension.By(TimeSpan.FromDays(1))).ShouldBe("lease.over");
        Code(Lease(lease => lease.Extensions = 3), Extension.By(TimeSpan.FromDays(99))).ShouldBe("lease.no_more_extensions");
        Code(Lease(lease => lease.StartsAt = Now.AddDays(-50)), Extension.By(TimeSpan.FromDays(10))).ShouldBe("lease.total_too_long");
        Code(Lease(lease => lease.StartsAt = Now.AddDays(-50)), Extension.By(TimeSpan.FromDays(8))).ShouldBeNull();
    }

    [Fact]
    public void A_lease_that_has_ended_goes_on_from_now()
    {
        var lease = Lease(lease => (lease.EndsAt, lease.Stage) = (Now.AddHours(-20), LeaseStage.Grace));
        Code(lease, Extension.By(TimeSpan.FromHours(1))).ShouldBeNull();
        Extension.By(TimeSpan.FromHours(1)).To(lease.EndsAt!.Value, Now).ShouldBe(Now.AddHours(1));
    }

    /// <summary>Whatever is asked of whatever lease: what is allowed keeps every limit, and what is refused breaks one or is no lease that can be extended.</summary>
    [Fact]
    public void What_is_allowed_keeps_every_limit_and_nothing_else_is_refused()
    {
        var (allowed, refused) = (0, 0);
        Prop.ForAll(Asks().ToArbitrary(), ask =>
        {
            var (lease, extension) = ask;
            var (end, start) = (lease.EndsAt!.Value, lease.StartsAt!.Value);
            var (from, to) = (Extension.From(end, Now), extension.To(end, Now));
            var fits = to - from >= Limits.Shortest && to - from <= Limits.Longest && to - start <= Limits.LongestTotal && lease.Extensions < Limits.FreeExtensions;
            var isAllowed = LeaseRules.WhyNotExtend(lease, extension, Now, Limits) is null;
            if (isAllowed) allowed++;
            else refused++;
            return isAllowed == (fits && !lease.IsPinned && lease.Stage != LeaseStage.Over);
        }).Holds(times: 2_000);
        allowed.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(200);
    }

    private static Gen<(Lease Lease, Extension Extension)> Asks() =>
        from began in Gen.Choose(0, 70 * 24)
        from left in Gen.Choose(-48, 30 * 24)
        from extensions in Gen.Choose(0, 3)
        from stage in Gen.Elements(Enum.GetValues<LeaseStage>())
        from isPinned in Gen.Elements(false, false, false, false, true)
        from isUntil in Gen.Elements(true, false)
        from minutes in Gen.Choose(-2_000, 40 * 1440)
        let lease = Lease(lease =>
        {
            (lease.StartsAt, lease.EndsAt) = (Now.AddHours(Math.Min(-began, left - 1)), Now.AddHours(left));
            (lease.Extensions, lease.Stage, lease.IsPinned) = (extensions, stage, isPinned);
        })
        select (lease, isUntil ? Extension.To(Now.AddMinutes(minutes)) : Extension.By(TimeSpan.FromMinutes(Math.Max(1, minutes))));

    private static string? Code(Lease lease, Extension extension) => LeaseRules.WhyNotExtend(lease, extension, Now, Limits)?.Code;

    /// <summary>A day old, with two days left.</summary>
    private static Lease Lease(Action<Lease>? change = null)
    {
        var lease = new Lease { Server = new(Guid.Empty), Owner = new PersonId("p"), Length = TimeSpan.FromDays(3), Rule = LeaseRule.Default, StartsAt = Now.AddDays(-1), EndsAt = Now.AddDays(2) };
        change?.Invoke(lease);
        return lease;
    }
}
