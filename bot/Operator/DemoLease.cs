using System.Globalization;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Operator;

/// <summary>The life of a lease: its end is near, and one tap moves it; when it has come the server is stopped, its owner is told, and after the grace it is deleted.</summary>
internal sealed class DemoLease(DemoPerson liNa, DemoScreen screen, FastMotion motion, string name)
{
    public async Task PlayAsync(CancellationToken ct)
    {
        screen.Chapter("And a server that nobody deletes, in fast motion:");
        var order = $"new {name} 2c4g ubuntu-22.04 1d \"to be forgotten\"";
        var ask = await screen.StepAsync($"Li Na types: {order}", () => liNa.AsksAsync(order, $"Order {name}?", ct));
        await screen.StepAsync("and orders it", () => liNa.TapsAsync(ask, "Order it", ct));
        await screen.StepAsync("a second server runs, for a day", () => liNa.SeesAsync($"{name} is running", ct));

        var reminder = await RemindedAsync(await motion.ToNextDueAsync(ct), since: -1, ct);
        await screen.StepAsync("she taps Extend 1 day on it", () => liNa.TapsAsync(reminder, "Extend 1 day", ct));
        var extended = await screen.StepAsync("the lease ends a day later, and the reminder says so", () => liNa.SeesAsync("Extended: its lease now ends", reminder.Revision, ct));
        await ExpiredAsync(extended, ct);
        await DeletedAsync(ct);
    }

    private Task<ChatMessage> RemindedAsync(FastMotion.Jump jump, long since, CancellationToken ct) =>
        screen.StepAsync($"{Hours(jump.By)} later, {Hours(jump.Lease.EndsAt!.Value - jump.To)} before the end: a reminder arrives", () => liNa.SeesAsync($"The lease of {name} ends soon", since, ct));

    /// <summary>How many reminders come first depends on the hour and the day of the week: they keep to her working time.</summary>
    private async Task ExpiredAsync(ChatMessage last, CancellationToken ct)
    {
        var jump = await motion.ToNextDueAsync(ct);
        for (; jump.To < jump.Lease.EndsAt; jump = await motion.ToNextDueAsync(ct)) last = await RemindedAsync(jump, last.Revision, ct);
        await screen.StepAsync($"{Hours(jump.By)} later: the lease has ended, and the server is stopped", () => StoppedAsync(ct));
        await screen.StepAsync("she is told, and when it will be deleted", () => liNa.SeesAsync($"The lease of {name} has ended", last.Revision, ct));
    }

    private async Task DeletedAsync(CancellationToken ct)
    {
        var jump = await motion.ToNextDueAsync(ct);
        await screen.StepAsync($"{Hours(jump.By)} later: the grace is over, and it is deleted", () => liNa.SeesAsync($"{name} is gone", ct));
        await screen.StepAsync("the cloud, asked once more, has no such server", () => GoneAsync(ct));
    }

    private async Task<CloudServerState> StoppedAsync(CancellationToken ct)
    {
        var sight = await motion.UntilAsync(sight => !sight.IsBusy && sight.Server.State == ServerState.Stopped && sight.Lease.Stage == LeaseStage.Grace, ct);
        var state = (await motion.AtCloudAsync(sight.Server, ct))?.State;
        return state is CloudServerState.Stopped ? CloudServerState.Stopped : throw new DemoFailedException($"At the cloud the server is {state?.ToString() ?? "gone"}, and not stopped.");
    }

    private async Task<Server> GoneAsync(CancellationToken ct)
    {
        var sight = await motion.UntilAsync(sight => sight.Server.State == ServerState.Deleted, ct);
        return await motion.AtCloudAsync(sight.Server, ct) is null ? sight.Server : throw new DemoFailedException("The cloud still has the server.");
    }

    private static string Hours(TimeSpan length) => string.Create(CultureInfo.InvariantCulture, $"{length.TotalHours:0.#} h");
}
