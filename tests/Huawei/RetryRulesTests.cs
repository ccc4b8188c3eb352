using FsCheck.Fluent;
using WangCheng.Core.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

/// <summary>The rules over everything they can be asked.</summary>
public sealed class RetryRulesTests
{
    [Fact]
    public void No_write_without_a_token_is_repeated_when_it_may_have_been_done() => ForEveryQuestion((failure, effect, attempts, chance) =>
        effect != CallEffect.Writes || failure.IsDefinite || RetryRules.WaitBeforeRepeating(failure, effect, attempts, chance) is null);

    [Fact]
    public void Nothing_is_repeated_that_would_only_be_refused_again() => ForEveryQuestion((failure, effect, attempts, chance) =>
        RetryRules.WaitBeforeRepeating(failure, effect, attempts, chance) is null
        || failure.Kind is HuaweiFailureKind.Throttled or HuaweiFailureKind.Busy or HuaweiFailureKind.Unavailable or HuaweiFailureKind.OutcomeUnknown or HuaweiFailureKind.Unreadable);

    [Fact]
    public void Whatever_is_repeated_waits_at_least_as_long_as_it_was_told_and_never_a_minute() => ForEveryQuestion((failure, effect, attempts, chance) =>
        RetryRules.WaitBeforeRepeating(failure, effect, attempts, chance) is not { } wait || (wait >= failure.Pause && wait <= TimeSpan.FromSeconds(50) && attempts < RetryRules.MostAttempts));

    [Fact]
    public void Waits_are_spread_over_the_whole_step_and_steps_double()
    {
        var failure = new HuaweiFailure(HuaweiFailureKind.Unavailable, null, "", 503, null);
        double[] Seconds(double chance) => [.. Enumerable.Range(1, 3).Select(n => RetryRules.WaitBeforeRepeating(failure, CallEffect.Reads, n, chance)!.Value.TotalSeconds)];

        Seconds(0).ShouldBe([0, 0, 0]);
        Seconds(0.5).ShouldBe([0.5, 1, 2]);
    }

    private static void ForEveryQuestion(Func<HuaweiFailure, CallEffect, int, double, bool> holds)
    {
        var questions =
            from kind in Gen.Elements(Enum.GetValues<HuaweiFailureKind>())
            from effect in Gen.Elements(Enum.GetValues<CallEffect>())
            from definite in Gen.Elements(true, false)
            from status in Gen.Elements<int?>(null, 200, 202, 400, 429, 503)
            from pause in Gen.Choose(0, 120)
            from attempts in Gen.Choose(1, 6)
            from chance in Gen.Choose(0, 99)
            select (Failure: new HuaweiFailure(kind, null, "", status, null) { IsDefinite = definite, Pause = TimeSpan.FromSeconds(pause) }, effect, attempts, Chance: chance / 100.0);
        Prop.ForAll(Arb.From(questions), q => holds(q.Failure, q.effect, q.attempts, q.Chance)).Holds(times: 2000);
    }
}
