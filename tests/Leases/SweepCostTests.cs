using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>Looking for what is due costs by what is due: the database goes to it by the index, on both of them, however many leases there are.</summary>
public sealed class SweepCostTests
{
    private const int Leases = 5_000;

    [Fact]
    public async Task Among_many_leases_those_that_are_due_are_found_by_the_index()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var store = await TestStore.NewAsync();
        var now = store.Clock.GetUtcNow();
        await store.Database.WriteAsync(db =>
        {
            db.Leases.AddRange(Enumerable.Range(1, Leases).Select(n => new Lease
            {
                Server = ServerId.New(store.Clock), Owner = new("a"), Length = TimeSpan.FromDays(3), Rule = LeaseRule.Default, StartsAt = now, EndsAt = now.AddMinutes(n), NextDueAt = now.AddMinutes(n),
            }));
            return Task.FromResult(0);
        }, ct);
        await store.Database.WriteAsync(db => db.Database.ExecuteSqlRawAsync("analyze", ct), ct);

        foreach (var isPaused in (bool[])[false, true])
        {
            var plan = await store.Database.ReadAsync(db => PlanAsync(db, now.AddMinutes(3), isPaused, ct), ct);
            plan.ShouldContain("IX_Leases_NextDueAt");
            plan.ShouldNotContain(TestDatabase.IsPostgreSql ? "Seq Scan on \"Leases\"" : "SCAN");
            (await store.Database.ReadAsync(db => LeaseSweeper.Due(db, now.AddMinutes(3), isPaused).CountAsync(ct), ct)).ShouldBe(isPaused ? 0 : 3);
        }
    }

    private static async Task<string> PlanAsync(WangChengDb db, DateTimeOffset now, bool isPaused, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = LeaseSweeper.Due(db, now, isPaused).OrderBy(lease => lease.NextDueAt).Select(lease => lease.Server).Take(20).CreateDbCommand();
        command.CommandText = (TestDatabase.IsPostgreSql ? "explain " : "explain query plan ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(ct)) lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        return string.Join('\n', lines);
    }
}
