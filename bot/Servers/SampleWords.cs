namespace WangCheng.Bot.Servers;

/// <summary>What people might write, for sample cards: long, in two scripts, and with what tries to format or to mention.</summary>
internal static class SampleWords
{
    public const string Name = "web-1";
    public const string ChineseName = "测试-3";

    /// <summary>As long as a name may be.</summary>
    public const string LongestName = "nightly-integration-tests-0001";

    public const string Owner = "Li Na 李娜";
    public const string Team = "Platform 平台组";

    public const string Reason = "load test 压测";
    public const string Tricky = "Load test of *checkout* before the <at>autumn</at> sale 秋季大促前的压测，";

    /// <summary>As long as a reason may be.</summary>
    public static readonly string LongestReason = string.Concat(Enumerable.Repeat(Tricky, 4))[..200];

    public const string Administrator = "Chen Jing";

    public const string Please = "please";
    public const string Soon = "尽快";
}
