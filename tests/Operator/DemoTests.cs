using WangCheng.Bot.Operator;

namespace WangCheng.Tests.Operator;

/// <summary>The demonstration as it is played in the terminal, with its real loops and pauses.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task A_lease_reminds_is_extended_ends_and_takes_its_server_back()
    {
        (await RunAsync([])).ShouldBe(0, errors.ToString());
        ShouldTell("the card turns into a running server", "are gone at the cloud", "a second server runs", "a reminder arrives", "she taps Extend 1 day", "ends a day later",
            "a reminder arrives", "the server is stopped", "she is told", "24 h later: the grace is over", "has no such server", "in the action log");
    }

    [Fact]
    public async Task A_step_that_does_not_happen_is_named_and_ends_it_with_1()
    {
        (await RunAsync(new() { ["Leases:FreeExtensions"] = "0" })).ShouldBe(1);
        errors.ToString().ShouldContain("no button \"Extend 1 day\"");
        ShouldTell("a second server runs", "a reminder arrives");
        output.ToString().ShouldNotContain("Done in");
    }

    [Fact]
    public void The_clock_jumps_ahead_and_never_back()
    {
        var clock = new AheadClock();
        var (before, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        clock.SetTo(before.AddDays(3)).ShouldBeInRange(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(1), TimeSpan.FromDays(3));
        clock.GetUtcNow().ShouldBeInRange(before.AddDays(3), before.AddDays(3).AddMinutes(1));
        clock.SetTo(before).ShouldBe(TimeSpan.Zero);
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(before.AddDays(3));
        clock.GetElapsedTime(stamp).ShouldBeLessThan(TimeSpan.FromMinutes(1), "pauses and limits go on as before");
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
    }

    private Task<int> RunAsync(Dictionary<string, string?> settings) => DemoCommand.RunAsync(settings, output, errors, TestContext.Current.CancellationToken);

    /// <summary>Each step after the one before it.</summary>
    private void ShouldTell(params string[] steps)
    {
        var (told, from) = (output.ToString(), 0);
        foreach (var step in steps)
        {
            var at = told.IndexOf(step, from, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"\"{step}\" after character {from} of{Environment.NewLine}{told}");
            from = at + step.Length;
        }
    }
}
