using System.Diagnostics.CodeAnalysis;

namespace WangCheng.Tests.Browser;

/// <summary>What a test cannot do without. On a newcomer's machine it skips and says why; with WANGCHENG_NOTHING_SKIPS=1, as in .ci/run, it fails.</summary>
internal static class Needs
{
    [DoesNotReturn]
    public static void Missing(string what, string mend)
    {
        var reason = $"{what} is not here. {mend}";
        if (Environment.GetEnvironmentVariable("WANGCHENG_NOTHING_SKIPS") == "1") Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
