using System.Collections.Immutable;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>The meter of the account: what runs up costs now and since when, and what is over.</summary>
internal sealed record CostMeter(ImmutableDictionary<string, CostLine> Running, ImmutableList<CostLine> Over)
{
    public static CostMeter Empty { get; } = new(ImmutableDictionary<string, CostLine>.Empty, []);

    public CloudCosts AsOf(DateTimeOffset now) => new([.. Over, .. Running.Values.Select(l => l with { To = now }).OrderBy(l => l.From).ThenBy(l => l.Rate.Key, StringComparer.Ordinal)]);

    /// <summary>Compares two neighbouring states of the world: what no longer costs what it did is over, what now costs has begun.</summary>
    public CostMeter Read(HuaweiState before, HuaweiState after, DateTimeOffset at)
    {
        var meter = this;
        if (!ReferenceEquals(before.Servers, after.Servers)) meter = meter.Compare(before.Servers, after.Servers, CostRate.Of, at);
        if (!ReferenceEquals(before.Volumes, after.Volumes)) meter = meter.Compare(before.Volumes, after.Volumes, CostRate.Of, at);
        return ReferenceEquals(before.PublicIps, after.PublicIps) ? meter : meter.Compare(before.PublicIps, after.PublicIps, CostRate.Of, at);
    }

    private CostMeter Compare<T>(ImmutableDictionary<string, T> before, ImmutableDictionary<string, T> after, Func<T, IEnumerable<CostRate>> ratesOf, DateTimeOffset at) where T : class
    {
        var meter = this;
        foreach (var (id, thing) in after)
        {
            var was = before.GetValueOrDefault(id);
            if (!ReferenceEquals(was, thing)) meter = meter.Change(was is null ? [] : ratesOf(was), ratesOf(thing), at);
        }
        foreach (var (id, thing) in before)
            if (!after.ContainsKey(id))
                meter = meter.Change(ratesOf(thing), [], at);
        return meter;
    }

    private CostMeter Change(IEnumerable<CostRate> before, IEnumerable<CostRate> after, DateTimeOffset at)
    {
        var (was, isNow) = (before.ToList(), after.ToList());
        if (was.SequenceEqual(isNow)) return this;
        var (running, over) = (Running, Over);
        foreach (var ended in was.Except(isNow))
        {
            if (!running.TryGetValue(ended.Key, out var line)) continue;
            running = running.Remove(ended.Key);
            if (at > line.From) over = over.Add(line with { To = at });
        }
        foreach (var begun in isNow.Except(was)) running = running.SetItem(begun.Key, new(begun, at, at));
        return new(running, over);
    }
}
