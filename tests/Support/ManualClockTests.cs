namespace WangCheng.Tests.Support;

public sealed class ManualClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wait_that_passes_by_itself_moves_the_clock_to_its_end_and_no_further()
    {
        var clock = new ManualClock { WaitsPassByThemselves = true };
        var before = clock.GetUtcNow();
        await Task.Delay(Minute, clock, Ct);
        clock.GetUtcNow().ShouldBe(before + Minute);
    }

    [Fact]
    public async Task A_limit_moves_no_clock_and_is_met_by_a_wait_that_is_longer()
    {
        var clock = new ManualClock { WaitsPassByThemselves = true };
        var before = clock.GetUtcNow();
        using var limit = new CancellationTokenSource(Minute, clock);
        clock.GetUtcNow().ShouldBe(before);
        await Should.ThrowAsync<OperationCanceledException>(Task.Delay(2 * Minute, clock, limit.Token));
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(before + Minute);
    }

    [Fact]
    public void Left_to_itself_a_clock_stands_still_whoever_waits()
    {
        var clock = new ManualClock();
        var before = clock.GetUtcNow();
        var wait = Task.Delay(Minute, clock, Ct);
        (wait.IsCompleted, clock.GetUtcNow()).ShouldBe((false, before));
        clock.Advance(Minute);
        wait.IsCompletedSuccessfully.ShouldBeTrue();
    }
}
