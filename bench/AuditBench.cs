using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Store;

namespace WangCheng.Bench;

/// <summary>How long it takes to compare a long action log with its rows: written as the program writes it, then verified whole.</summary>
internal static class AuditBench
{
    private const int AtOnce = 2_000;

    private static readonly ActionRecord Record = new() { Verb = new Verb("server.create"), Phase = ActionPhase.Done, Actor = new PersonId("bench"), Door = "bench", ServerName = "web-1", Flavor = "s6.large.2", VCpus = 2, MemoryMiB = 4096 };

    public static void AddTo(RootCommand root)
    {
        var lines = new Option<int>("--lines") { Description = "How many lines.", DefaultValueFactory = _ => 1_000_000 };
        var postgres = new Option<string?>("--postgres") { Description = "Connection string of an empty PostgreSQL database; without it, a SQLite file." };
        var page = new Option<string?>("--page") { Description = "The page whose table gets the figure, as docs/reliability.md." };
        var audit = new Command("audit", "Times audit verify.") { lines, postgres, page };
        audit.SetAction((parsed, ct) => RunAsync(parsed.GetValue(lines), parsed.GetValue(postgres), parsed.GetValue(page), parsed.InvocationConfiguration.Output, ct));
        root.Subcommands.Add(audit);
    }

    private static async Task<int> RunAsync(int count, string? postgres, string? page, TextWriter output, CancellationToken ct)
    {
        await using var store = await BenchStore.OpenAsync(postgres, ct);
        var writing = Stopwatch.StartNew();
        await WriteAsync(store, count, ct);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} lines written in {writing.Elapsed.TotalSeconds:0.0} s"));

        var verifying = Stopwatch.StartNew();
        var report = await store.Get<AuditVerifier>().VerifyAsync([store.LogFolder], keptSince: null, ct);
        var seconds = verifying.Elapsed.TotalSeconds;
        if (!report.Holds || report.Lines != count) throw new InvalidOperationException($"The log of {count} lines should hold, and the audit says: {report}.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} lines verified in {seconds:0.0} s"));
        if (page is not null)
            await FigureTable.WriteAsync(page, string.Create(CultureInfo.InvariantCulture, $"seconds to verify an action log of {count} lines"), seconds.ToString("0.0", CultureInfo.InvariantCulture), isPostgres: postgres is not null, ct);
        return 0;
    }

    /// <summary>As the shipper would leave them, but without its claims and its flushes: what is measured is reading.</summary>
    private static async Task WriteAsync(BenchStore store, int count, CancellationToken ct)
    {
        var head = ChainHead.Start;
        Directory.CreateDirectory(store.LogFolder);
        await using var file = new StreamWriter(Path.Combine(store.LogFolder, "wangcheng_log-20261122.jsonl")) { NewLine = "\n" };
        while (head.Seq < count)
        {
            head = await store.Get<Database>().WriteAsync(db => AddAsync(db, head, (int)Math.Min(AtOnce, count - head.Seq), file, store.Get<ActionLineFormat>(), ct), ct);
        }
    }

    private static async Task<ChainHead> AddAsync(WangChengDb db, ChainHead head, int count, StreamWriter file, ActionLineFormat format, CancellationToken ct)
    {
        var at = TimeProvider.System.GetUtcNow();
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7(at);
            var fields = format.Fields(id, at, Record);
            (var line, head) = HashChain.Next(head, fields, "bench");
            db.Add(new ActionRow { EventId = id, At = at, Fields = fields, Seq = head.Seq, Line = line, ShippedAt = at });
            await file.WriteLineAsync(line.AsMemory(), ct);
        }
        var row = await db.ActionLogHead.SingleAsync(ct);
        (row.Seq, row.Hash) = (head.Seq, head.Hash);
        return head;
    }
}
