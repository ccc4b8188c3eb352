using System.Globalization;
using WangCheng.Core.Huawei;

namespace WangCheng.Core.Operations;

/// <summary>When a clock can be trusted with destroying things. Pure.</summary>
internal static class ClockRules
{
    /// <summary>Clocks of machines drift by seconds, not by minutes.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>How old a reading of the cloud's clock may be: since an older one ours may have jumped.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <param name="cloud">The cloud's clock as last seen; null when it never was.</param>
    /// <param name="mark">The latest time on which both clocks agreed; null when they never did.</param>
    public static string? WhyDoubt(DateTimeOffset now, CloudClockReading? cloud, DateTimeOffset? mark) =>
        cloud is null ? "the cloud's clock was not seen yet"
        : (now - cloud.SeenAt).Duration() > Fresh ? string.Create(CultureInfo.InvariantCulture, $"the cloud's clock was last seen at {cloud.SeenAt:u}, and it is {now:u}")
        : cloud.Offset.Duration() > Tolerance ? string.Create(CultureInfo.InvariantCulture, $"the cloud's clock is {cloud.Offset} from ours")
        : now < mark - Tolerance ? string.Create(CultureInfo.InvariantCulture, $"our clock says {now:u}, and {mark:u} has already been")
        : null;
}
