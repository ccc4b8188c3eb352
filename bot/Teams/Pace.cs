namespace WangCheng.Bot.Teams;

/// <summary>When calls were made to one conversation, or for one tenant, and when the next one may go. Not safe for several threads: <see cref="Pacing"/> sees to that.</summary>
internal sealed class Pace(IReadOnlyList<PaceLimit> limits)
{
    private readonly int longest = limits.Select(limit => limit.Most).DefaultIfEmpty(1).Max();
    private readonly List<DateTimeOffset> calls = [];
    private DateTimeOffset pausedUntil = DateTimeOffset.MinValue;
    private DateTimeOffset promised = DateTimeOffset.MinValue;

    /// <summary>How long until a call may go; zero or less means now.</summary>
    public (TimeSpan Wait, TimeSpan Apart) Look(DateTimeOffset now, Urgency urgency)
    {
        // A clock that was set back would otherwise wait until it has caught up.
        while (calls.Count > 0 && calls[^1] > now) calls.RemoveAt(calls.Count - 1);
        var (wait, apart) = (pausedUntil - now, TimeSpan.Zero);
        foreach (var limit in limits)
        {
            var most = limit.MostFor(urgency);
            if (calls.Count < most) continue;
            var free = calls[^most] + limit.Within - now;
            if (free <= TimeSpan.Zero) continue;
            (wait, apart) = (Max(wait, free), Max(apart, limit.Within / most));
        }
        return (wait, apart);
    }

    public void Count(DateTimeOffset now)
    {
        if (calls.Count >= 2 * longest) calls.RemoveRange(0, calls.Count - longest);
        calls.Add(now);
    }

    /// <summary>Turned away: when to come back, one after the other, so that a hundred who were turned away do not all come back at once to be turned away again.</summary>
    public TimeSpan Promise(DateTimeOffset now, TimeSpan wait, TimeSpan apart)
    {
        promised = promised > now && promised + apart > now + wait ? promised + apart : now + wait;
        return promised - now;
    }

    public void PauseUntil(DateTimeOffset until) => pausedUntil = until > pausedUntil ? until : pausedUntil;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
