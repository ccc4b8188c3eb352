namespace WangCheng.Core.Servers;

/// <summary>What a server costs in the state it is in, and what that came to. Pure. An amount that is not known is never guessed, and never left out of a sum.</summary>
internal static class CostRules
{
    /// <summary>What is written when a server is another than before: nothing where it costs as before.</summary>
    /// <param name="server">As it is now.</param>
    /// <param name="last">The newest of its spans; null while it has none.</param>
    /// <param name="now">No span begins before the one before it: while the clock is set back, no hour is counted twice.</param>
    /// <param name="isOff">See <see cref="PerHour"/>.</param>
    public static IReadOnlyList<CostSpan> Next(Server server, CostSpan? last, DateTimeOffset now, bool isOff)
    {
        var perHour = PerHour(server, last, isOff);
        if (last is not null && (last.State, last.PerHour, last.Currency) == (server.State, perHour, server.Currency)) return [];
        var next = new CostSpan { Server = server.Id, From = last is not null && last.From > now ? last.From : now, State = server.State, PerHour = perHour, Currency = server.Currency };
        // It ran before anybody counted: what that cost is not known, and neither is any sum with it.
        return last is null && server.RunningSince is { } began && began < now ? [new CostSpan { Server = server.Id, From = began, State = server.State }, next] : [next];
    }

    /// <summary>From now on, per hour; null when nobody knows.</summary>
    /// <param name="server">As it is now.</param>
    /// <param name="before">What it cost until now.</param>
    /// <param name="isOff">It was seen switched off while its state says something else, as while it waits to be deleted.</param>
    public static decimal? PerHour(Server server, CostSpan? before, bool isOff) => server.State switch
    {
        ServerState.Running or ServerState.Broken => server.PricePerHour,
        ServerState.Stopped => server.StoppedPricePerHour,
        // Asked to be deleted it goes on as it was, until it is seen to be off.
        ServerState.Deleting => isOff ? server.StoppedPricePerHour : before is null ? server.PricePerHour : before.PerHour,
        _ => 0,
    };

    /// <summary>What the spans came to until <paramref name="now"/>; null when there are none, or a part of it is not known, or the parts are of different currencies.</summary>
    /// <param name="spans">Of one server, in their order.</param>
    public static Money? SoFar(IReadOnlyList<CostSpan> spans, DateTimeOffset now)
    {
        Money? sum = null;
        for (var at = 0; at < spans.Count; at++)
        {
            var (span, end) = (spans[at], at + 1 < spans.Count && spans[at + 1].From < now ? spans[at + 1].From : now);
            if (span.PerHour == 0) continue;
            var hours = (decimal)Math.Max(0, (end - span.From).Ticks) / TimeSpan.TicksPerHour;
            if (span is { PerHour: { } perHour, Currency: { } currency } && (sum is null || sum.Value.Currency == currency)) sum = new Money((sum?.Amount ?? 0) + perHour * hours, currency);
            else if (hours > 0) return null;
        }
        return sum;
    }
}
