namespace WangCheng.Simulator.Teams;

/// <summary>
/// How many calls Teams takes before it answers 429, counted in every stretch of these lengths ("Optimize your bot with rate limiting" in Microsoft's Teams documentation).
/// Calls that were turned away are not counted.
/// </summary>
internal sealed class RateTable(TimeProvider time)
{
    private const int MostRemembered = 1_000;

    private static readonly Stretch[] Sending = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];
    private static readonly Stretch[] Getting = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];
    private static readonly Stretch[] Everything = [new(50, 1)];

    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> calls = [];

    /// <summary>Null: it may go on, and is counted. Else how long to stay away.</summary>
    /// <param name="call">Sending and creating count together, asking for members on its own, changing a message only for the tenant.</param>
    /// <param name="conversation">Null for the creation of one.</param>
    public TimeSpan? Take(TeamsCall call, string? conversation)
    {
        var limits = call switch
        {
            TeamsCall.Send or TeamsCall.CreateConversation => Sending,
            TeamsCall.Members => Getting,
            _ => [],
        };
        var thread = Of($"{(call == TeamsCall.Members ? "get" : "send")} {conversation ?? "new"}");
        lock (gate)
        {
            var (now, tenant) = (time.GetUtcNow(), Of("tenant"));
            var wait = Wait(thread, limits, now) is var one && Wait(tenant, Everything, now) is var other && one > other ? one : other;
            if (wait > TimeSpan.Zero) return wait;
            if (limits.Length > 0) thread.Enqueue(now);
            tenant.Enqueue(now);
            return null;
        }
    }

    private static TimeSpan Wait(Queue<DateTimeOffset> made, Stretch[] limits, DateTimeOffset now)
    {
        var longest = limits.Length == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(limits[^1].Seconds);
        while (made.TryPeek(out var oldest) && oldest <= now - longest) made.Dequeue();
        var wait = TimeSpan.Zero;
        foreach (var limit in limits)
        {
            if (made.Count < limit.Most) continue;
            var free = made.ElementAt(made.Count - limit.Most) + TimeSpan.FromSeconds(limit.Seconds) - now;
            if (free > wait) wait = free;
        }
        return wait;
    }

    private Queue<DateTimeOffset> Of(string key)
    {
        lock (gate)
        {
            if (calls.TryGetValue(key, out var made)) return made;
            if (calls.Count >= MostRemembered) calls.Clear();
            return calls[key] = new();
        }
    }

    private sealed record Stretch(int Most, int Seconds);
}
