using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Servers;
using WangCheng.Tests.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Reconciling;

/// <summary>Looking for the server that a disk or a public IP came from costs by what it may have come from: the database goes to it by its indexes, however many rows there are.</summary>
public sealed class LeftoverOriginsTests
{
    private const int Rows = 5_000;
    private const string Installation = "test";

    private static readonly (string Id, string Name, string? Address, string[] Origins)[] Things =
    [
        ("disk-7", "backup", null, ["web-7"]),
        ("disk-3000", "backup", null, ["web-3000"]),
        ("more-3000", "backup", null, ["web-3000"]),
        ("more-7", "backup", null, []),
        ("disk-8", "wc-test-web-7-volume-0001", null, ["web-7", "web-8"]),
        ("ip-1", "bandwidth", "203.0.113.7", ["web-7"]),
        ("ip-1", "wc-test-web-9-bandwidth", "203.0.113.7", ["web-7", "web-9"]),
        ("ip-1", "wc-test-2-web-9-bandwidth", "203.0.113.1", ["web-1"]),
        ("ip-1", "wc-test-web-9-bandwidth", null, ["web-9"]),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_rows_that_it_may_have_come_from_are_read_and_by_the_indexes()
    {
        await using var store = await TestStore.NewAsync();
        await store.Database.WriteAsync(db =>
        {
            db.Servers.AddRange(Enumerable.Range(1, Rows).Select(n => Row(n, store.Clock)));
            return Task.FromResult(0);
        }, Ct);
        // PostgreSQL does that by itself after a while; SQLite never, and must find its way all the same.
        if (TestDatabase.IsPostgreSql) await store.Database.WriteAsync(db => db.Database.ExecuteSqlRawAsync("analyze", Ct), Ct);

        foreach (var (id, name, address, origins) in Things)
        {
            var thing = new CloudLeftover(address is null ? FindingKind.Disk : FindingKind.PublicIp, id, name, LeftoverUse.Loose, CreatedAt: null) { Address = address };
            (await store.Database.ReadAsync(db => LeftoverOrigins.Of(db, thing, Installation).Select(row => row.Name).ToListAsync(Ct), Ct)).ShouldBe(origins, ignoreOrder: true, id + " " + name);

            var plan = await store.Database.ReadAsync(db => QueryPlan.OfAsync(db, LeftoverOrigins.Of(db, thing, Installation), Ct), Ct);
            foreach (var index in (string[])(address is null ? ["IX_Servers_CloudVolumes", "IX_Servers_SeveralVolumes"] : ["IX_Servers_PublicAddress"])) plan.ShouldContain(line => line.Contains(index, StringComparison.Ordinal), id);
            // Of the rows with several disks, which are few, all are looked at.
            plan.Where(line => line.Contains(QueryPlan.ScanOf("Servers"), StringComparison.Ordinal)).ShouldAllBe(line => line.Contains("IX_Servers_SeveralVolumes", StringComparison.Ordinal));
        }
    }

    /// <summary>Every thousandth server has two disks, and a few have an address.</summary>
    private static Server Row(int n, ManualClock clock) => new()
    {
        Id = ServerId.New(clock), Owner = new("a"), Name = $"web-{n}", TakenName = null, State = ServerState.Deleted, Flavor = "s6.large.2", VCpus = 2, MemoryMiB = 4096, DiskGiB = 40, DiskType = "GPSSD",
        ImageId = "i", ImageName = "i", LoginName = "root", AskedAt = clock.GetUtcNow(), CloudVolumes = n % 1000 == 0 ? $"disk-{n},more-{n}" : $"disk-{n}", PublicAddress = n < 200 ? $"203.0.113.{n}" : null,
    };
}
