using System.Globalization;
using System.Text.RegularExpressions;

namespace WangCheng.Core.Huawei;

/// <summary>The limit that stands only in the gateway's words: <c>policy user over ratelimit,limit:200,time:5 minute</c>. Null when it does not.</summary>
internal static partial class ThrottleText
{
    public static Limit? Read(string message)
    {
        if (Shape().Match(message) is not { Success: true } match) return null;
        var calls = int.Parse(match.Groups["limit"].ValueSpan, CultureInfo.InvariantCulture);
        var count = int.Parse(match.Groups["time"].ValueSpan, CultureInfo.InvariantCulture);
        return calls == 0 || count == 0 ? null : new(calls, count * Unit(match.Groups["unit"].Value));
    }

    private static TimeSpan Unit(string name) => name[0] switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1)
    };

    [GeneratedRegex("limit:(?<limit>[0-9]{1,6}),time:(?<time>[0-9]{1,4}) ?(?<unit>second|minute|hour|day)", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    /// <param name="Calls">How many are allowed in one window.</param>
    public sealed record Limit(int Calls, TimeSpan Window);
}
