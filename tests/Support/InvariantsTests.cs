using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>The guard behind every story: it looks at something, and each thing it guards turns it red when broken on purpose.</summary>
public sealed class InvariantsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_look_at_everything_there_is()
    {
        await using var app = await WithAServerAsync();
        await app.LiNa.SaysAsync("new web-2 2c4g ubuntu-22.04 3d");
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
        await app.LiNa.SaysAsync("delete web-2");
        await app.LiNa.TapsAsync("Yes, delete web-2");
        await app.SettleAsync();
        var counted = await new Invariants(app).HoldAsync(Ct);
        (counted.Servers, counted.Living, counted.Operations).ShouldBe((2, 1, 3));
        counted.Notices.ShouldBeGreaterThanOrEqualTo(3);
        counted.Lines.ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public async Task Each_of_them_turns_red_when_it_is_broken_and_green_when_it_is_mended()
    {
        await using var app = await WithAServerAsync();
        var lease = (await app.Database.ReadAsync(db => db.Leases.SingleAsync(Ct), Ct)).EndsAt;
        var cloudId = app.Cloud.Servers.Single().Id;
        (string What, Func<WangChengDb, Task<int>> Break, Func<WangChengDb, Task<int>> Mend)[] guarded =
        [
            ("room stays reserved", db => Use(db, reserved: 1), db => Use(db, reserved: -1)),
            ("room is used by nobody", db => Use(db, used: 1), db => Use(db, used: -1)),
            ("a living server let go of its room", db => Hold(db, QuotaHoldState.Released), db => Hold(db, QuotaHoldState.Used)),
            ("no living row explains what is at the cloud", db => State(db, ServerState.Failed), db => State(db, ServerState.Running)),
            ("a living row explains nothing at the cloud", db => CloudId(db, "made-up"), db => CloudId(db, cloudId)),
            ("the lease began at another time", db => LeaseEnd(db, lease + TimeSpan.FromHours(1)), db => LeaseEnd(db, lease)),
            ("work never ends", db => Work(db, OperationState.Parked), db => Work(db, OperationState.Done)),
            ("somebody was not told", db => Owed(db, 1), db => Owed(db, -1)),
            ("a fact was changed", Fact("web-1", "web-2"), Fact("web-2", "web-1")),
        ];
        foreach (var (what, broken, mended) in guarded)
        {
            (await app.Database.WriteAsync(broken, Ct)).ShouldBePositive(what);
            (await Record.ExceptionAsync(() => new Invariants(app).HoldAsync(Ct))).ShouldBeOfType<ShouldAssertException>(what);
            await app.Database.WriteAsync(mended, Ct);
            await new Invariants(app).HoldAsync(Ct);
        }
    }

    [Fact]
    public async Task What_operators_were_told_as_an_error_turns_a_story_red_unless_it_was_expected()
    {
        await using var app = await WithAServerAsync();
        app.Get<ILogger<InvariantsTests>>().LogError("Made up for this test");
        (await Record.ExceptionAsync(() => new Invariants(app).HoldAsync(Ct))).ShouldBeOfType<ShouldAssertException>();
        app.ExpectsErrors("Made up for this test");
    }

    private static async Task<WangChengApp> WithAServerAsync()
    {
        var app = await WangChengApp.StartAsync();
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
        return app;
    }

    private static Task<int> Use(WangChengDb db, int reserved = 0, int used = 0) =>
        db.QuotaUses.ExecuteUpdateAsync(set => set.SetProperty(use => use.Reserved, use => use.Reserved + reserved).SetProperty(use => use.Used, use => use.Used + used), Ct);

    private static Task<int> Hold(WangChengDb db, QuotaHoldState state) => db.QuotaHolds.ExecuteUpdateAsync(set => set.SetProperty(hold => hold.State, state), Ct);

    private static Task<int> State(WangChengDb db, ServerState state) => db.Servers.ExecuteUpdateAsync(set => set.SetProperty(server => server.State, state), Ct);

    private static Task<int> CloudId(WangChengDb db, string id) => db.Servers.ExecuteUpdateAsync(set => set.SetProperty(server => server.CloudId, id), Ct);

    private static Task<int> LeaseEnd(WangChengDb db, DateTimeOffset? end) => db.Leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.EndsAt, end), Ct);

    private static Task<int> Work(WangChengDb db, OperationState state) => db.Operations.ExecuteUpdateAsync(set => set.SetProperty(operation => operation.State, state), Ct);

    private static Task<int> Owed(WangChengDb db, int more) => db.Notices.Where(notice => notice.Wanted > 0).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Wanted, notice => notice.Wanted + more), Ct);

    private static Func<WangChengDb, Task<int>> Fact(string from, string to) => async db =>
    {
        var row = await db.ActionRows.OrderBy(row => row.Id).FirstAsync(Ct);
        row.Line = row.Line!.Replace(from, to, StringComparison.Ordinal);
        return 1;
    };
}
