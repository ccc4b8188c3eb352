using System.Diagnostics;

namespace WangCheng.Tests.Histories;

/// <summary>A shorter story of the same trouble: alone in its world if that is enough, and without every step that it does not need.</summary>
internal static class Shrinking
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task<BrokenHistoryException> ShortestAsync(ulong seed, BrokenHistoryException broken)
    {
        var (watch, shortest, without) = (Stopwatch.StartNew(), broken, new HashSet<int>());
        var alone = await TryAsync(seed, broken.History, without, isAlone: true);
        shortest = alone ?? shortest;
        for (var place = History.Most; place > 0 && watch.Elapsed < Patience; place--)
        {
            without.Add(place);
            if (await TryAsync(seed, broken.History, without, isAlone: alone is not null) is { } still) shortest = still;
            else without.Remove(place);
        }
        return shortest;
    }

    private static async Task<BrokenHistoryException?> TryAsync(ulong seed, int history, IReadOnlySet<int> without, bool isAlone)
    {
        try
        {
            await Chapter.Of(seed, history).PlayAsync(history + 1, new Tally(), new Chapter.Cut(isAlone ? history : 0, without));
            return null;
        }
        catch (BrokenHistoryException broken) when (broken.History == history)
        {
            return broken;
        }
        catch (BrokenHistoryException)
        {
            return null;
        }
    }
}
