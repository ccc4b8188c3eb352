namespace WangCheng.Core.Huawei;

using static HuaweiFailureKind;

/// <summary>Whether to send a call again, and when: few times, with full jitter, never where repeating could do the work twice. Pure.</summary>
internal static class RetryRules
{
    /// <summary>Refused repeats count against the cloud's limits too, so there are few.</summary>
    public const int MostAttempts = 4;

    private static readonly TimeSpan FirstStep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(20);

    /// <summary>Who must wait longer than this plans it with <see cref="HuaweiFailure.RetryAfter"/> rather than sit here.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <param name="attempts">How many were made.</param>
    /// <param name="chance">Uniform in [0, 1).</param>
    /// <returns>How long to wait before the next attempt; null to give up.</returns>
    public static TimeSpan? WaitBeforeRepeating(HuaweiFailure failure, CallEffect effect, int attempts, double chance)
    {
        if (attempts >= MostAttempts || !MayRepeat(failure, effect) || failure.Pause > LongestPause) return null;
        var step = TimeSpan.FromTicks(Math.Min(LongestStep.Ticks, FirstStep.Ticks << (attempts - 1)));
        return failure.Pause + chance * step;
    }

    private static bool MayRepeat(HuaweiFailure failure, CallEffect effect) => failure.Kind switch
    {
        Throttled or Busy or Unavailable => failure.IsDefinite || effect == CallEffect.WritesOnce,
        Unreadable => effect != CallEffect.Writes && failure.Status is >= 200 and < 300,
        OutcomeUnknown => effect == CallEffect.WritesOnce,
        _ => false
    };
}
