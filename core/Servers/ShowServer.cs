using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>One server, as its owner asked to see it or as a card that follows an operation shows it.</summary>
public sealed class ShowServer(Database database, TimeProvider time)
{
    /// <returns>Done with a <see cref="ServerView"/>, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, CancellationToken ct) =>
        database.ReadAsync<Outcome>(async db =>
        {
            var (server, refusal) = await FindServer.RunAsync(db, caller, asked, ct);
            return server is null ? Outcome.No(refusal!) : new Outcome.Done(await ViewAsync(db, caller, server, ct) with { CostSoFar = await CostMeter.SoFarAsync(db, server.Id, time.GetUtcNow(), ct) });
        }, ct);

    /// <summary>What a card that follows <paramref name="id"/> must show now; null when there is no such operation.</summary>
    public Task<ServerView?> OfOperationAsync(OperationId id, CancellationToken ct) =>
        database.ReadAsync(async db =>
        {
            if (await db.Operations.SingleOrDefaultAsync(operation => operation.Id == id, ct) is not { } operation) return null;
            var server = await db.Servers.SingleAsync(s => s.Id == operation.Server, ct);
            var lease = await db.Leases.SingleOrDefaultAsync(l => l.Server == server.Id, ct);
            var isOthers = operation.Person != server.Owner && operation.Person != PersonId.Program;
            return new ServerView(server, lease, operation)
            {
                OwnerName = isOthers ? await NameAsync(db, server.Owner, ct) : null,
                ActorName = isOthers ? await NameAsync(db, operation.Person, ct) : null,
                CostWhileStopped = CostWhileStopped(server),
                BusyUntil = BusyUntil(lease),
                OffHours = await OffHoursAsync(db, server, ct),
                CostSoFar = server.State == ServerState.Deleted ? await CostMeter.SoFarAsync(db, server.Id, time.GetUtcNow(), ct) : null,
            };
        }, ct);

    /// <summary>As <paramref name="caller"/> may see it now. Work that has ended explains a server that is not there; one that is there stands for itself. What is under way counts before what was done meanwhile.</summary>
    internal async Task<ServerView> ViewAsync(WangChengDb db, Caller caller, Server server, CancellationToken ct)
    {
        var last = await db.Operations.AsNoTracking().Where(operation => operation.Server == server.Id).OrderByDescending(operation => operation.InProgressOn != null).ThenByDescending(operation => operation.CreatedAt).FirstOrDefaultAsync(ct);
        var lease = await db.Leases.AsNoTracking().SingleOrDefaultAsync(l => l.Server == server.Id, ct);
        return new ServerView(server, lease, last is { State: var state } && state.IsFinal() && server.State.IsThere() ? null : last)
        {
            OwnerName = server.Owner == caller.Person ? null : await NameAsync(db, server.Owner, ct),
            CostWhileStopped = CostWhileStopped(server),
            BusyUntil = BusyUntil(lease),
            OffHours = await OffHoursAsync(db, server, ct),
        };
    }

    private DateTimeOffset? BusyUntil(Lease? lease) => lease?.BusyUntil > time.GetUtcNow() ? lease.BusyUntil : null;

    private static Money? CostWhileStopped(Server server) =>
        server is { State: ServerState.Stopped, StoppedPricePerHour: { } amount, Currency: { } currency } && amount != server.PricePerHour ? new Money(amount, currency) : null;

    private static Task<OffHoursSetting?> OffHoursAsync(WangChengDb db, Server server, CancellationToken ct) => db.OffHours.AsNoTracking().SingleOrDefaultAsync(setting => setting.Server == server.Id, ct);

    internal static async Task<string> NameAsync(WangChengDb db, PersonId person, CancellationToken ct) =>
        await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(ct) is { Length: > 0 } name ? name : person.Value;
}
