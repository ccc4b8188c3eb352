using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.ActionLog;

public sealed class ShippingTests : ActionLogTest
{
    [Fact]
    public async Task Committed_facts_become_lines_with_numbers_and_a_chain()
    {
        await ShipAsync(3);

        await ShouldHoldAsync(File.ReadAllLines(Path.Combine(Folder, Today)));
    }

    [Fact]
    public async Task A_fact_that_was_not_committed_is_no_line()
    {
        var writer = Store.Get<ActionLogWriter>();
        await Store.Database.DecideAsync(
            async db =>
            {
                writer.Add(db, new ActionRecord { Verb = new Verb("server.create"), Phase = ActionPhase.Accepted });
                await db.SaveChangesAsync(Ct);
                return Outcome.No(new Never());
            },
            Ct);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(0);
        Directory.Exists(Folder).ShouldBeTrue();
        Lines(Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shipping_again_writes_nothing_again()
    {
        await ShipAsync(3);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(0);
        Lines(Folder).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Numbers_have_no_gap_however_many_commit_at_once_and_fail_at_once()
    {
        var writer = Store.Get<ActionLogWriter>();
        var commits = Enumerable.Range(0, 300).Select(i => Task.Run(
            () => Store.Database.DecideAsync(
                async db =>
                {
                    writer.Add(db, new ActionRecord { Verb = new Verb("server.create"), Phase = ActionPhase.Done });
                    await db.SaveChangesAsync(Ct);
                    return i % 3 == 0 ? Outcome.No(new Never()) : new Outcome.Done(i);
                },
                Ct),
            Ct)).ToList();
        var shipped = 0;
        while (commits.Exists(commit => !commit.IsCompleted)) shipped += await Shipper.ShipDueAsync(Ct);
        await Task.WhenAll(commits);
        shipped += await Shipper.ShipDueAsync(Ct);

        shipped.ShouldBe(200);
        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_slow_commit_with_an_early_id_gets_its_number_when_it_is_there()
    {
        await CommitAsync(1);
        await MoveFirstIdAsync(to: 10);
        await Shipper.ShipDueAsync(Ct);
        await AddWithIdAsync(5);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(1);

        await ShouldHoldAsync(Lines(Folder));
        (await RowsAsync()).Select(row => row.Id).ShouldBe([10, 5]);
    }

    [Fact]
    public async Task More_than_one_batch_is_one_chain()
    {
        var writer = Store.Get<ActionLogWriter>();
        await Store.Database.WriteAsync(
            db =>
            {
                for (var i = 0; i < 1201; i++) writer.Add(db, new ActionRecord { Verb = new Verb("server.list"), Phase = ActionPhase.Done });
                return Task.FromResult(true);
            },
            Ct);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(1201);
        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task At_midnight_in_the_companys_zone_the_next_file_begins_and_the_chain_goes_on()
    {
        Clock.Jump(new DateTimeOffset(2026, 11, 22, 23, 59, 59, TimeSpan.FromHours(8)));
        await ShipAsync(2);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await ShipAsync(2);

        ActionLogFolder.FilesIn(Folder).Select(Path.GetFileName).ShouldBe([Today, "wangcheng_log-20261123.jsonl"]);
        File.ReadAllLines(Path.Combine(Folder, Today)).Length.ShouldBe(2);
        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_clock_set_back_a_day_neither_breaks_the_chain_nor_repeats()
    {
        await ShipAsync(2);
        Clock.Advance(TimeSpan.FromDays(1));
        await ShipAsync(2);
        Clock.Jump(Clock.GetUtcNow().AddDays(-1));
        await ShipAsync(2);
        await RestartAsync();
        await ForgetShippedAsync(5);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(2);

        await ShouldHoldAsync([.. Lines(Folder).OrderBy(Seq)]);
    }

    [Fact]
    public async Task The_line_is_flat_JSON_in_plain_UTF_8()
    {
        await CommitAsync(1, "服务器.创建");
        await Shipper.ShipDueAsync(Ct);

        var bytes = await File.ReadAllBytesAsync(Path.Combine(Folder, Today), Ct);
        bytes[0].ShouldBe((byte)'{');
        Encoding.UTF8.GetString(bytes).ShouldContain("服务器.创建");
        using var line = JsonDocument.Parse(bytes.AsMemory(0, bytes.Length - 1));
        line.RootElement.EnumerateObject().ShouldAllBe(field => field.Value.ValueKind == JsonValueKind.String || field.Value.ValueKind == JsonValueKind.Number);
        line.RootElement.EnumerateObject().Select(field => field.Name).TakeLast(3).ShouldBe(["stream", "seq", "prev"]);
    }

    /// <summary>A year of lines must not make the next one slower: every question of the shipper is answered from an index, in its order.</summary>
    [Fact]
    public async Task Shipping_costs_by_what_waits_and_not_by_what_exists()
    {
        var plans = await Store.Database.ReadAsync(
            async db => (string[])[
                await PlanAsync(db, db.ActionRows.Where(row => row.Seq == null).OrderBy(row => row.Id).Take(500)),
                await PlanAsync(db, db.ActionRows.Where(row => row.ShippedAt == null && row.Seq != null).OrderBy(row => row.Seq).Take(500)),
            ],
            Ct);

        if (TestDatabase.IsPostgreSql)
        {
            plans.ShouldAllBe(plan => plan.Contains("Index Scan using") && !plan.Contains("Seq Scan") && !plan.Contains("Sort"));
            return;
        }
        plans[0].ShouldContain("SEARCH a USING INDEX");
        plans[1].ShouldContain("USING INDEX IX_ActionRows_Unshipped");
        plans.ShouldAllBe(plan => !plan.Contains("SCAN") && !plan.Contains("TEMP B-TREE"));
    }

    private static async Task<string> PlanAsync(WangChengDb db, IQueryable<ActionRow> query)
    {
        var sql = query.ToQueryString();
        var statement = sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..].Replace("@p", "500", StringComparison.Ordinal);
        await db.Database.OpenConnectionAsync(Ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        // PostgreSQL rightly reads an empty table whole; asked not to, it shows whether an index could answer.
        command.CommandText = TestDatabase.IsPostgreSql ? "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; EXPLAIN " + statement : "EXPLAIN QUERY PLAN " + statement;
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var plan = new StringBuilder();
        while (await reader.ReadAsync(Ct)) plan.AppendLine(reader.GetString(reader.FieldCount - 1));
        return plan.ToString();
    }

    private Task<int> MoveFirstIdAsync(long to) => Store.Database.WriteAsync(db => db.Database.ExecuteSqlAsync($"UPDATE \"ActionRows\" SET \"Id\" = {to}", Ct), Ct);

    private Task<bool> AddWithIdAsync(long id) => Store.Database.WriteAsync(
        db =>
        {
            db.ActionRows.Add(new ActionRow { Id = id, EventId = Guid.NewGuid(), At = Clock.GetUtcNow(), Fields = "{\"v\":1}" });
            return Task.FromResult(true);
        },
        Ct);

    private sealed record Never : Refusal
    {
        public override string Code => "test.never";
    }
}
