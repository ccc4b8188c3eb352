namespace WangCheng.Tests.Faults;

/// <summary>The yardstick: the same scenario without a crash.</summary>
internal static class Same
{
    public static void AsWithoutCrash(CrashRun whole, CrashRun crashed, int crashes)
    {
        crashed.Lives.Count.ShouldBe(crashes + 1, "it did not die as often as it was meant to");
        crashed.End.Facts.ShouldBe(whole.End.Facts);
        // Sending is not idempotent at Teams: each crash may leave one message standing twice, and no more.
        crashed.Messages.ShouldBeInRange(whole.Messages, whole.Messages + crashes);
    }
}
