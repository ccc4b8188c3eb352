namespace WangCheng.Core;

/// <summary>
/// A small memory in this process, for what saves work or counts and may be lost: when it is full, the tenth that was used least recently is forgotten. Safe for several
/// threads; what it holds is the owner's to guard.
/// </summary>
/// <param name="most">How much it holds.</param>
public sealed class RecentlyUsed<TKey, TValue>(int most, IEqualityComparer<TKey>? comparer = null) where TKey : notnull where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Entry> entries = new(comparer);
    private long uses;

    public int Count
    {
        get
        {
            lock (gate) return entries.Count;
        }
    }

    public TValue? Find(TKey key)
    {
        lock (gate) return entries.TryGetValue(key, out var entry) ? Use(entry) : null;
    }

    /// <summary>What is remembered, or from now on what <paramref name="make"/> gives; of several at once only one is remembered, and all get it.</summary>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        lock (gate)
        {
            if (entries.TryGetValue(key, out var entry)) return Use(entry);
            var value = make();
            Add(key, value);
            return value;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (gate)
        {
            entries.Remove(key);
            Add(key, value);
        }
    }

    public void Forget(TKey key)
    {
        lock (gate) entries.Remove(key);
    }

    private TValue Use(Entry entry)
    {
        entry.LastUse = ++uses;
        return entry.Value;
    }

    private void Add(TKey key, TValue value)
    {
        // All at once: looking for the oldest each time would cost the most when there is the most to do.
        if (entries.Count >= most)
            foreach (var (old, _) in entries.OrderBy(entry => entry.Value.LastUse).Take(Math.Max(1, most / 10)).ToList()) entries.Remove(old);
        entries[key] = new Entry(value) { LastUse = ++uses };
    }

    private sealed class Entry(TValue value)
    {
        public TValue Value { get; } = value;
        public long LastUse { get; set; }
    }
}
