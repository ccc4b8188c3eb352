using System.Diagnostics;
using System.Globalization;
using WangCheng.Tests.Faults;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>
/// People do what they like, things break when they like, and what must never go wrong does not. <c>WANGCHENG_HISTORIES</c> plays another number of histories,
/// <c>WANGCHENG_SEED</c> others, and <c>WANGCHENG_HISTORY</c> with the seed that a failure names plays that one again, step by step.
/// </summary>
public sealed class RandomHistoriesTests(ITestOutputHelper output)
{
    internal const string OnlyVariable = "WANGCHENG_HISTORY";
    private const string CountVariable = "WANGCHENG_HISTORIES";
    private const int Usually = 1_000;
    private const int More = 100;

    private static readonly ulong Seed = Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable));

    [Fact]
    public async Task No_history_breaks_what_must_never_break()
    {
        if (Number(OnlyVariable) is { } only)
        {
            await Chapter.Of(Seed, only).PlayAsync(only + 1, new Tally(), tell: output.WriteLine);
            return;
        }
        var (count, tally, watch) = (Number(CountVariable) ?? Usually, new Tally(), Stopwatch.StartNew());
        await PlayAsync(0, count, tally);
        // What is rare may need some more of them; what chance cannot reach stays unreached.
        for (; count >= Usually && count < 2 * Usually && await UnreachedAsync(tally) is { Count: > 0 } unreached; count += More)
        {
            output.WriteLine($"After {count}, not reached: {string.Join(", ", unreached)}");
            await PlayAsync(count, count + More, tally);
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} histories of seed {Seed} in {watch.Elapsed.TotalSeconds:0} s"));
        output.WriteLine(tally.ToString());
        if (count >= Usually) await ReachedAsync(tally);
        Figures.Note("random histories", count);
        Figures.Note("random histories: commits in them, each of them looked at", tally["commits", "looked at"]);
    }

    [Fact]
    public async Task The_same_seed_tells_the_same_histories_to_the_same_end()
    {
        var (first, again) = (await ToldAsync(Seed), await ToldAsync(Seed));
        again.ShouldBe(first);
        first.Count.ShouldBeGreaterThan(20);
        (await ToldAsync(Seed + 1)).ShouldNotBe(first);
    }

    private static async Task PlayAsync(int first, int end, Tally tally)
    {
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(first / Chapter.Length, (end - first + Chapter.Length - 1) / Chapter.Length), Figures.AtOnce, async (chapter, _) => await new Chapter(Seed, chapter).PlayAsync(end, tally));
        }
        catch (BrokenHistoryException broken)
        {
            throw await Shrinking.ShortestAsync(Seed, broken);
        }
    }

    private static async Task<List<(string, string)>> UnreachedAsync(Tally tally)
    {
        List<(string What, string How)> wanted = [];
        await new Chapter(Seed, 0).PlayAsync(0, new Tally(), see: stage =>
        {
            wanted.AddRange(Reach.Of(stage.App.Bot.Services));
            return Task.CompletedTask;
        });
        wanted.Count.ShouldBeGreaterThan(60);
        return wanted.FindAll(one => tally[one.What, one.How] == 0);
    }

    private static async Task ReachedAsync(Tally tally)
    {
        (await UnreachedAsync(tally)).ShouldBeEmpty("chance never got there: give it more weight in NextStep, or a maker in CloudTrouble or TeamsTrouble");
        Reach.Exceptions.Where(one => tally[one.What, one.How] > 0).ShouldBeEmpty("what was thought impossible");
    }

    /// <summary>The lines of the third history of a chapter, and what was true at its end.</summary>
    private static async Task<List<string>> ToldAsync(ulong seed)
    {
        List<string> told = [];
        await new Chapter(seed, 0).PlayAsync(3, new Tally(), tell: told.Add, see: async stage => told.AddRange((await FinalState.ReadAsync(stage.App, new HashSet<string>())).Facts));
        return told;
    }

    private static int? Number(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
