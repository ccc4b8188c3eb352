using WangCheng.Bot.Text;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Text;

/// <summary>Words that speak on Sunday 2026-11-22, 09:00 in Shanghai, to somebody there.</summary>
internal static class Speaking
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    public static readonly Reader English = new(Language.En, Shanghai);
    public static readonly Reader Chinese = new(Language.Zh, Shanghai);

    /// <summary>A clock of its own, so that no test can move another one's time.</summary>
    public static Words Words => new(Lexicon.Load(), new TextOptions(), new ManualClock());

    public static DateTimeOffset Now => new ManualClock().GetUtcNow();

    public static IReadOnlyList<Reader> Readers => [English, Chinese];
}
