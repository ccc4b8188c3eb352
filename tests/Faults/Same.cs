namespace WangCheng.Tests.Faults;

/// <summary>The yardstick: the same scenario without a crash.</summary>
internal static class Same
{
    public static void AsWithoutCrash(CrashRun whole, CrashRun crashed, int crashes)
    {
        crashed.Lives.Count.ShouldBe(crashes + 1, "it did not die as often as it was meant to");
        var lost = Without(whole.End.Facts, crashed.End.Facts);
        var added = Without(crashed.End.Facts, whole.End.Facts);
        (lost.Count + added.Count).ShouldBe(0, $"\n  no longer: {string.Join("\n  no longer: ", lost)}\n  instead: {string.Join("\n  instead: ", added)}\n");
        // Sending is not idempotent at Teams: each crash may leave a message standing twice that was under way, and no more.
        foreach (var (before, now) in whole.Messages.Zip(crashed.Messages))
            foreach (var message in now.Distinct())
                now.Count(message.Equals).ShouldBeLessThanOrEqualTo(before.Count(message.Equals) + crashes, message);
    }

    /// <summary>Each as often as it stands in one more often than in the other.</summary>
    private static List<string> Without(IReadOnlyList<string> facts, IReadOnlyList<string> others)
    {
        var rest = facts.ToList();
        foreach (var other in others) rest.Remove(other);
        return rest;
    }
}
