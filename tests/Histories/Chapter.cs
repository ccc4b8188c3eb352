using System.Globalization;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>
/// A world and the histories that are played in it, one after the other: the later ones meet old cards, old names and servers of the earlier ones. What happened in a history
/// is repeated by playing its chapter up to it.
/// </summary>
internal sealed class Chapter(ulong seed, int number)
{
    /// <summary>Histories in a chapter: a world costs about as much as two of them.</summary>
    public const int Length = 10;

    private static readonly Cut Whole = new(0, new HashSet<int>());

    /// <param name="First">Earlier histories are left out.</param>
    /// <param name="Without">Steps of the last history that are left out.</param>
    public sealed record Cut(int First, IReadOnlySet<int> Without);

    /// <summary>The chapter in which this history is told.</summary>
    public static Chapter Of(ulong seed, int history) => new(seed, history / Length);

    /// <param name="end">The first history that is no longer played.</param>
    /// <param name="tell">Hears the lines of the last history.</param>
    /// <param name="see">Looks at the world at the end.</param>
    public async Task PlayAsync(int end, Tally tally, Cut? cut = null, Action<string>? tell = null, Func<Stage, Task>? see = null)
    {
        cut ??= Whole;
        var last = Math.Min(end, (number + 1) * Length) - 1;
        await using var stage = await Stage.OpenAsync(seed, number, tally);
        for (var at = Math.Max(number * Length, cut.First); at <= last; at++)
        {
            var history = new History(seed, at);
            try
            {
                await history.PlayAsync(stage, at == last ? cut.Without : Whole.Without, at == last ? tell : null);
                tally.Count("histories", "played");
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                throw new BrokenHistoryException(at, string.Create(CultureInfo.InvariantCulture, $"{Seeds.Variable}={seed} {RandomHistoriesTests.OnlyVariable}={at}\n{string.Join('\n', history.Lines)}\n{broken.Message}"), broken);
            }
        }
        foreach (var line in await stage.App.LogAsync()) tally.Count(line["verb"]!, line["phase"]!);
        if (see is not null) await see(stage);
    }
}

/// <summary>Something that must always be true was not.</summary>
internal sealed class BrokenHistoryException(int history, string message, Exception inner) : Exception(message, inner)
{
    public int History => history;
}
