using System.Globalization;

namespace WangCheng.Core.Huawei.Wire;

/// <summary>
/// Walks a list to its end. Lists change while they are read and services repeat items across pages, so each id counts once; a page that brings nothing new is the end, whatever it promises.
/// </summary>
internal static class Pages
{
    private const int Most = 1000;

    /// <param name="page">Fetches one page, given what was read so far.</param>
    /// <param name="id">What makes an item the same item.</param>
    /// <param name="size">How many were asked for: a shorter page is the last one.</param>
    /// <param name="read">Makes of an item what callers want; null leaves it out.</param>
    public static async Task<HuaweiResult<IReadOnlyList<T>>> ReadAllAsync<TWire, T>(
        Func<PageStart, Task<HuaweiResult<IReadOnlyList<TWire>>>> page, Func<TWire, string> id, int size, Func<TWire, T?> read) where TWire : class where T : class
    {
        var items = new Dictionary<string, TWire>();
        var start = new PageStart(0, 0, null);
        for (var number = 1; number <= Most; number++)
        {
            if (!(await page(start)).Succeeded(out var found, out var failure)) return failure;
            var news = found.Count(item => items.TryAdd(id(item), item));
            if (found.Count < size || news == 0) return HuaweiResult.Of<IReadOnlyList<T>>([.. items.Values.Select(read).OfType<T>()]);
            start = new(number, number * size, id(found[^1]));
        }

        return new HuaweiFailure(HuaweiFailureKind.Unreadable, null, $"The list goes on after {Most} pages.", null, null);
    }
}

/// <summary>Where a page begins, in each of the ways the services count.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Offset">Items before it.</param>
/// <param name="Marker">Id of the last item before it; null for the first page.</param>
internal sealed record PageStart(int Page, int Offset, string? Marker)
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
