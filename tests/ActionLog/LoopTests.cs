using Microsoft.Extensions.Logging.Abstractions;
using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

public sealed class LoopTests : ActionLogTest
{
    [Fact(Timeout = 60_000)]
    public async Task A_signal_ships_at_once()
    {
        using var loop = await StartAsync();
        await CommitAsync(2);

        Store.Get<ActionLogSignal>().Raise();

        await UntilShippedAsync(2);
        await loop.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_second_ships_without_a_signal()
    {
        using var loop = await StartAsync();
        await CommitAsync(2);

        // The loop starts on a thread of its own and may begin to listen after the first second.
        await UntilShippedAsync(2, () => Clock.Advance(TimeSpan.FromSeconds(1)));
        await loop.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task After_a_failure_it_tries_again_by_itself()
    {
        MakeFolderReadOnly();
        await CommitAsync(2);
        using var loop = await StartAsync();
        Store.Get<ActionLogSignal>().Raise();
        while (Store.Get<ActionLogStatus>().Stopped is null) await Task.Yield();
        File.Delete(Folder);

        await UntilShippedAsync(2, () => Clock.Advance(TimeSpan.FromSeconds(1)));

        // The rows are marked first, then it says that it works.
        while (Store.Get<ActionLogStatus>().Stopped is not null) await Task.Yield();
        await loop.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stopped_loop_lets_another_instance_go_on_at_once()
    {
        using var loop = await StartAsync();
        await CommitAsync(1);
        Store.Get<ActionLogSignal>().Raise();
        await UntilShippedAsync(1);

        await loop.StopAsync(Ct);
        await CommitAsync(1);

        (await Store.Another(("ActionLog:Folder", Path.Combine(Store.Folder, "elsewhere"))).Get<ActionLogShipper>().ShipDueAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public void It_waits_longer_each_time_but_never_more_than_a_minute() =>
        Enumerable.Range(1, 8).Select(failures => ActionLogLoop.DelayAfter(failures).TotalSeconds).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60]);

    private async Task<ActionLogLoop> StartAsync()
    {
        var loop = new ActionLogLoop(Shipper, Store.Get<ActionLogSignal>(), Clock, NullLogger<ActionLogLoop>.Instance);
        await loop.StartAsync(Ct);
        return loop;
    }

    private async Task UntilShippedAsync(int lines, Action? meanwhile = null)
    {
        while ((await RowsAsync()).Count(row => row.ShippedAt != null) < lines)
        {
            meanwhile?.Invoke();
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
