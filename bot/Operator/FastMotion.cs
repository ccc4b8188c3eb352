using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Operator;

/// <summary>
/// Days of a lease in seconds: sets the one clock of bot, cloud and Teams to the moment at which something is due on it, and wakes the sweeper. All that happens then is the
/// program's own doing; here it is only read.
/// </summary>
internal sealed class FastMotion(IServiceProvider bot, AheadClock clock, string name)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until nothing is left to do before the next due moment, and sets the clock to that.</summary>
    public async Task<Jump> ToNextDueAsync(CancellationToken ct)
    {
        var sweeper = bot.GetRequiredService<LeaseBell>().Bell;
        var lease = (await UntilAsync(sight => !sight.IsBusy && sight.Lease.NextDueAt > clock.GetUtcNow(), ct)).Lease;
        var jump = new Jump(lease, lease.NextDueAt!.Value, clock.SetTo(lease.NextDueAt.Value));
        sweeper.Ring();
        return jump;
    }

    /// <summary>Reads the rows until they say what is waited for.</summary>
    public async Task<Sight> UntilAsync(Func<Sight, bool> isSo, CancellationToken ct)
    {
        while (true)
        {
            var sight = await bot.GetRequiredService<Database>().ReadAsync(db => ReadAsync(db, ct), ct);
            if (isSo(sight)) return sight;
            await Task.Delay(Often, clock, ct);
        }
    }

    /// <summary>Asks the cloud itself; null when it has no such server.</summary>
    public async Task<CloudServer?> AtCloudAsync(Server server, CancellationToken ct)
    {
        var looked = await bot.GetRequiredService<EcsClient>().GetServerAsync(server.CloudId!, ct);
        if (looked.Succeeded(out var there, out var failure)) return there.State == CloudServerState.Deleted ? null : there;
        return failure.Kind == HuaweiFailureKind.Gone ? null : throw new DemoFailedException("The cloud could not be asked: " + failure.Message);
    }

    private async Task<Sight> ReadAsync(WangChengDb db, CancellationToken ct)
    {
        var server = await db.Servers.SingleAsync(server => server.Name == name, ct);
        var lease = await db.Leases.SingleAsync(lease => lease.Server == server.Id, ct);
        return new(server, lease, await db.Operations.AnyAsync(operation => operation.InProgressOn == server.Id, ct));
    }

    /// <param name="Server">Whose lease it is.</param>
    /// <param name="Lease">As it stood at one moment.</param>
    /// <param name="IsBusy">Some work on the server is not over.</param>
    internal sealed record Sight(Server Server, Lease Lease, bool IsBusy);

    /// <param name="Lease">Before anything was done about it.</param>
    /// <param name="To">When something is due on it, which is now.</param>
    /// <param name="By">How far the clock jumped.</param>
    internal sealed record Jump(Lease Lease, DateTimeOffset To, TimeSpan By);
}
