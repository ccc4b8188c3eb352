using System.Collections.Concurrent;
using System.Globalization;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>The program dies, is started again, and dies again: what mends a crash must survive one itself. Pairs are drawn from a seed; <c>WANGCHENG_CRASH_PAIRS</c> draws more.</summary>
public sealed class CrashTwiceTests(ITestOutputHelper output)
{
    public const string Variable = "WANGCHENG_CRASH_PAIRS";
    private const int UsualPairs = 50;

    public static TheoryData<string> Names => [Scenarios.Created.Name, Scenarios.Deleted.Name];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Dying_twice_changes_nothing(string name)
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == name);
        var whole = await CrashRun.PlayAsync(scenario);
        var seed = Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable));
        var pairs = Draw(new Random((int)seed), CrashRun.Points(whole), Pairs()).ToList();

        var failures = new ConcurrentBag<string>();
        var second = 0;
        await Parallel.ForEachAsync(pairs, Figures.AtOnce, async (pair, _) =>
        {
            try
            {
                var crashed = await CrashRun.PlayAsync(scenario, pair.First, pair.Second);
                Interlocked.Add(ref second, crashed.Lives.Count - 2);
                Same.AsWithoutCrash(whole, crashed, crashes: 2);
            }
            catch (Exception error)
            {
                failures.Add($"{name}, died at moment {pair.First} and then at moment {pair.Second} of the next life, {Seeds.Variable}={seed}: {(error is ShouldAssertException ? error.Message : error)}");
            }
        });
        output.WriteLine($"{name}: {pairs.Count} pairs from seed {seed}, {pairs.Count - failures.Count} as if nothing had happened");
        failures.Order(StringComparer.Ordinal).ShouldBeEmpty();
        second.ShouldBe(pairs.Count);
        Figures.Note($"died twice: {name}", pairs.Count);
    }

    private static int Pairs() => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : UsualPairs;

    /// <summary>The second death comes no later than the work that the first one left over.</summary>
    private static IEnumerable<(int First, int Second)> Draw(Random random, int points, int pairs)
    {
        for (var i = 0; i < pairs; i++)
        {
            var first = random.Next(1, points + 1);
            yield return (first, random.Next(1, points - first + 2));
        }
    }
}
