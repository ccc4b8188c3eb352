using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Tests.Store;
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
            var plan = await store.Database.ReadAsync(db => QueryPlan.OfAsync(db, LeaseSweeper.Due(db, now.AddMinutes(3), isPaused).OrderBy(lease => lease.NextDueAt).Select(lease => lease.Server).Take(20), ct), ct);
            plan.ShouldContain(line => line.Contains("IX_Leases_NextDueAt", StringComparison.Ordinal));
            plan.ShouldNotContain(line => line.Contains(QueryPlan.ScanOf("Leases"), StringComparison.Ordinal));
            (await store.Database.ReadAsync(db => LeaseSweeper.Due(db, now.AddMinutes(3), isPaused).CountAsync(ct), ct)).ShouldBe(isPaused ? 0 : 3);
        }
    }
}
