namespace WangCheng.Tests.Histories;

/// <summary>What chance says to one step. It depends on the seed, the history and the step's place alone: leaving out a step changes no other.</summary>
internal sealed class Dice(ulong seed, int history, int step)
{
    private readonly Random random = new(Mixed(seed, history, step));

    public int Below(int end) => random.Next(end);

    public bool OneIn(int number) => Below(number) == 0;

    public T Pick<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>One of them, the heavier the likelier.</summary>
    public T Pick<T>(IReadOnlyList<(int Weight, T What)> all)
    {
        var at = Below(all.Sum(one => one.Weight));
        foreach (var (weight, what) in all)
            if ((at -= weight) < 0) return what;
        throw new InvalidOperationException("Nothing to pick from.");
    }

    /// <summary>SplitMix64: neighbouring numbers lead to unrelated ones, on every machine the same.</summary>
    private static int Mixed(ulong seed, int history, int step)
    {
        var z = seed;
        foreach (var part in (ulong[])[(ulong)history, (ulong)step])
        {
            z += part + 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
        }
        return (int)(z & int.MaxValue);
    }
}
