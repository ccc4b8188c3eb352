using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using WangCheng.Core;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>
/// Looks at the rows after every commit, and before every call that destroys something, from outside the program: <see cref="CommitRules"/>, one line that accepts and at most
/// one that ends for each operation, and an order for whatever is deleted. What it finds waits in <see cref="Breaches"/>, for nobody inside may catch it.
/// </summary>
/// <param name="rows">A connection of its own.</param>
/// <param name="world">The time it really is.</param>
internal sealed partial class CommitWatch(DbConnection rows, Func<DateTimeOffset> world) : IAsyncDisposable
{
    /// <summary>How far the program's clock may be off when it destroys something.</summary>
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly ConcurrentQueue<string> breaches = new();
    private readonly Dictionary<string, (int Accepted, int Ended)> facts = [];
    private long lastFact;
    private string? statement;

    /// <summary>How many commits were looked at.</summary>
    public int Commits { get; private set; }

    /// <summary>How many calls that destroy something had an order.</summary>
    public int Deletions { get; private set; }

    public IReadOnlyCollection<string> Breaches => breaches;

    /// <summary>From the next commit on.</summary>
    public async Task BeginAsync(IEnumerable<CommitRules.Rule> rules)
    {
        statement = CommitRules.Statement(rules);
        await rows.OpenAsync();
    }

    /// <summary>In place of the life's own moments, which follow.</summary>
    public CrashPoints Around(Life life) => new Moments(this, life);

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        one.Dispose();
    }

    private async Task LookAsync(CrashMoment moment, object what)
    {
        await one.WaitAsync();
        try
        {
            if (moment == CrashMoment.AfterCommit)
            {
                Commits++;
                await foreach (var breach in ReadAsync(statement!)) breaches.Enqueue($"{CrashPointNames.Of(moment, what)}: {breach[0]}: {breach[1]}");
                await foreach (var breach in FactsAsync()) breaches.Enqueue($"{CrashPointNames.Of(moment, what)}: {breach}");
            }
            else if (moment == CrashMoment.BeforeCall && what is HttpRequestMessage { Content: { } body, RequestUri: { } address } && address.AbsolutePath.EndsWith("/cloudservers/delete", StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(await body.ReadAsStringAsync());
                foreach (var server in json.RootElement.GetProperty("servers").EnumerateArray()) await OrderAsync(server.GetProperty("id").GetString()!);
            }
            else if (moment == CrashMoment.BeforeCall && what is HttpRequestMessage { RequestUri: { } path } call && call.Method == HttpMethod.Delete && Leftover().Match(path.AbsolutePath) is { Success: true } left)
            {
                await OrderOfLeftoverAsync(left.Groups["id"].Value);
            }
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or JsonException)
        {
            breaches.Enqueue($"{moment}: nobody could look: {error.Message}");
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Each operation was accepted in one line, and ended in one line exactly when its row says so.</summary>
    private async IAsyncEnumerable<string> FactsAsync()
    {
        await foreach (var row in ReadAsync($"""select "Id", "Fields" from "ActionRows" where "Id" > {lastFact} order by "Id" """))
        {
            lastFact = Convert.ToInt64(row[0], null);
            using var fields = JsonDocument.Parse((string)row[1]);
            if (!fields.RootElement.TryGetProperty("operation", out var operation)) continue;
            // Calling work off is a fact of its own about it.
            if (fields.RootElement.GetProperty("verb").GetString() is "server.restore" or "server.cancel") continue;
            var (id, phase, before) = (operation.GetString()!, fields.RootElement.GetProperty("phase").GetString(), facts.GetValueOrDefault(operation.GetString()!));
            facts[id] = (before.Accepted + (phase == "accepted" ? 1 : 0), before.Ended + (phase is "done" or "failed" or "cancelled" ? 1 : 0));
        }
        await foreach (var row in ReadAsync("""select 'op-' || replace(lower(cast("Id" as text)), '-', ''), "Verb", "State" from "Operations" """))
        {
            var (accepted, ended) = facts.GetValueOrDefault((string)row[0]);
            if (accepted != 1) yield return $"{row[1]} was accepted in {accepted} lines";
            if (ended != (row[2] is "Done" or "Failed" or "Cancelled" ? 1 : 0)) yield return $"{row[1]} is {row[2]} and ended in {ended} lines";
        }
    }

    /// <summary>Somebody ordered that this server is deleted, and nobody called that off, or the creation that made it failed, or was called off, and takes it away again.</summary>
    private async Task OrderAsync(string cloudId)
    {
        var why = $"""
            select o."Verb" from "Operations" o join "Servers" s on s."Id" = o."Server" where o."InProgressOn" is not null
            and (o."Verb" = 'server.delete' and o."Step" = 'send' and o."CancelKey" is null and (s."CloudId" = '{cloudId}' or o."Memory" like '%{cloudId}%') or o."Verb" = 'server.create' and o."Step" = 'clean'
            or o."Verb" = 'server.release' and o."Step" = 'send' and s."CloudId" = '{cloudId}' and not exists (select 1 from "Automation" a where a."PausedAt" is not null)
            and exists (select 1 from "Leases" l where l."Server" = s."Id" and l."Stage" = 'Over' and l."GraceEndsAt" <= {(world() + Drift).UtcTicks}))
            """;
        await foreach (var _ in ReadAsync(why))
        {
            Deletions++;
            return;
        }
        breaches.Enqueue($"{cloudId} is deleted at the cloud, and no row says who ordered that");
    }

    /// <summary>An administrator ordered it.</summary>
    private async Task OrderOfLeftoverAsync(string cloudId)
    {
        var why = $"""
            select o."Verb" from "Operations" o join "Findings" f on f."Id" = o."Server" where o."InProgressOn" is not null and o."Verb" = 'leftover.delete' and o."Step" = 'send' and o."Person" <> ''
            and f."CloudId" = '{cloudId}' and f."State" = 'Removing'
            """;
        await foreach (var _ in ReadAsync(why))
        {
            Deletions++;
            return;
        }
        breaches.Enqueue($"{cloudId} is deleted at the cloud, and no row says who ordered that");
    }

    [GeneratedRegex("/(cloudvolumes|publicips)/(?<id>[^/]+)$")]
    private static partial Regex Leftover();

    private async IAsyncEnumerable<object[]> ReadAsync(string query)
    {
        await using var command = rows.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    private sealed class Moments(CommitWatch watch, Life life) : CrashPoints
    {
        public override async Task PassAsync(CrashMoment moment, object what)
        {
            if (!life.IsOver && watch.statement is not null) await watch.LookAsync(moment, what);
            await life.PassAsync(moment, what);
        }
    }
}
