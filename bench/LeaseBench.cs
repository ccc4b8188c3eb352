using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Store;

namespace WangCheng.Bench;

/// <summary>What it costs to look for leases that are due among very many that are not, and how long very many that are due at once keep the database busy.</summary>
internal static class LeaseBench
{
    private const int AtOnce = 5_000;
    private const int Looks = 200;

    /// <summary>As many people as own them, so that their reminders do not all go on one card.</summary>
    private const int Owners = 500;

    public static void AddTo(RootCommand root)
    {
        var leases = new Option<int>("--leases") { Description = "How many leases there are.", DefaultValueFactory = _ => 1_000_000 };
        var due = new Option<int>("--due") { Description = "How many of them end at once.", DefaultValueFactory = _ => 10_000 };
        var postgres = new Option<string?>("--postgres") { Description = "Connection string of an empty PostgreSQL database; without it, a SQLite file." };
        var page = new Option<string?>("--page") { Description = "The page whose table gets the figures, as docs/reliability.md." };
        var command = new Command("leases", "Times the sweep of leases.") { leases, due, postgres, page };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(leases), parsed.GetValue(due), parsed.GetValue(postgres), parsed.GetValue(page), parsed.InvocationConfiguration.Output, ct));
        root.Subcommands.Add(command);
    }

    private static async Task<int> RunAsync(int count, int due, string? postgres, string? page, TextWriter output, CancellationToken ct)
    {
        await using var store = await BenchStore.OpenAsync(postgres, ct);
        var (sweeper, now) = (store.Get<LeaseSweeper>(), TimeProvider.System.GetUtcNow());
        await AddAsync(store, count, now.AddDays(10), now.AddDays(9), ct);
        await FigureAsync(string.Create(CultureInfo.InvariantCulture, $"milliseconds to sweep {count} leases of which none is due"), async () =>
        {
            for (var look = 0; look < Looks; look++)
                if (await sweeper.StartDueAsync(ct) > 0) throw new InvalidOperationException("Nothing should be due.");
        }, elapsed => elapsed.TotalMilliseconds / Looks);

        await AddAsync(store, due, now.AddMinutes(-1), now.AddMinutes(-1), ct);
        await FigureAsync(string.Create(CultureInfo.InvariantCulture, $"milliseconds of the database for each of {due} leases that end at once"), async () =>
        {
            if (await sweeper.RunDueAsync(ct) is var swept && swept != due) throw new InvalidOperationException($"{swept} of {due} leases were ended.");
        }, elapsed => elapsed.TotalMilliseconds / due);
        return 0;

        async Task FigureAsync(string what, Func<Task> work, Func<TimeSpan, double> of)
        {
            var watch = Stopwatch.StartNew();
            await work();
            var figure = of(watch.Elapsed).ToString("0.00", CultureInfo.InvariantCulture);
            output.WriteLine($"{what}: {figure}");
            if (page is not null) await FigureTable.WriteAsync(page, what, figure, isPostgres: postgres is not null, ct);
        }
    }

    private static async Task AddAsync(BenchStore store, int count, DateTimeOffset ends, DateTimeOffset dueAt, CancellationToken ct)
    {
        for (var added = 0; added < count; added += AtOnce)
        {
            var some = Math.Min(AtOnce, count - added);
            await store.Get<Database>().WriteAsync(db =>
            {
                for (var i = 0; i < some; i++) db.Leases.Add(Lease(i, ends, dueAt));
                return Task.FromResult(some);
            }, ct);
        }
    }

    private static Lease Lease(int number, DateTimeOffset ends, DateTimeOffset dueAt) => new()
    {
        Server = ServerId.New(TimeProvider.System), Owner = new PersonId(string.Create(CultureInfo.InvariantCulture, $"bench-{number % Owners}")), Length = TimeSpan.FromDays(14), Rule = LeaseRule.Asked,
        StartsAt = ends.AddDays(-14), EndsAt = ends, NextDueAt = dueAt,
    };
}
