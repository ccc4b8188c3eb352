using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Refusals change nothing, so only their line is written, and one person clicking against a wall cannot flood the log: of each minute the first few stand there as they
/// were, and one more line says how many others there were. Counted in the memory of this process.
/// </summary>
public sealed class RefusalLog(Database database, ActionLogWriter log, TimeProvider time) : IDueWork, IDisposable
{
    /// <summary>Per person and minute, before they are only counted.</summary>
    public const int LinesPerMinute = 5;

    /// <summary>Reason of the line that stands for the others.</summary>
    public const string More = "refusals.more";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, Window> people = [];

    public Bell Bell { get; } = new();

    public async Task AddAsync(ActionRecord record, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (Take(time.GetUtcNow(), record) is { } over) await WriteAsync([over], ct);
        if (Counts(record)) await WriteAsync([record], ct);
    }

    /// <summary>Writes the summarising line of every minute that is over.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        List<ActionRecord> lines = [];
        lock (gate)
        {
            var now = time.GetUtcNow();
            foreach (var (person, window) in people.Where(entry => entry.Value.Ends <= now).ToList())
            {
                people.Remove(person);
                if (window.Summary() is { } line) lines.Add(line);
            }
        }
        await WriteAsync(lines, ct);
        return lines.Count;
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        lock (gate) return Task.FromResult(people.Values.Where(window => window.Others > 0).Min(window => (DateTimeOffset?)window.Ends));
    }

    public void Dispose() => Bell.Dispose();

    /// <summary>The person's last minute, if it is over and was too much for single lines.</summary>
    private ActionRecord? Take(DateTimeOffset now, ActionRecord record)
    {
        lock (gate)
        {
            if (record.Actor is not { } person || !people.TryGetValue(person, out var window) || window.Ends > now) return null;
            people.Remove(person);
            return window.Summary();
        }
    }

    /// <summary>False when it is only counted.</summary>
    private bool Counts(ActionRecord record)
    {
        if (record.Actor is not { } person) return true;
        lock (gate)
        {
            if (!people.TryGetValue(person, out var window)) people[person] = window = new Window(time.GetUtcNow());
            if (++window.Lines <= LinesPerMinute) return true;
            window.Others++;
            window.Last = record;
        }
        Bell.Ring();
        return false;
    }

    private Task<int> WriteAsync(IReadOnlyCollection<ActionRecord> records, CancellationToken ct) =>
        records.Count == 0 ? Task.FromResult(0) : database.WriteAsync(db =>
        {
            foreach (var record in records) log.Add(db, record);
            return Task.FromResult(records.Count);
        }, ct);

    private sealed class Window(DateTimeOffset since)
    {
        public DateTimeOffset Ends { get; } = since + Minute;
        public int Lines { get; set; }
        public int Others { get; set; }
        public ActionRecord? Last { get; set; }

        public ActionRecord? Summary() => Last is null ? null : new ActionRecord
        {
            Verb = Last.Verb, Phase = ActionPhase.Refused, Actor = Last.Actor, Door = Last.Door, Reason = RefusalLog.More, Detail = $"{Others} more within a minute, the last of them {Last.Reason}",
        };
    }
}
