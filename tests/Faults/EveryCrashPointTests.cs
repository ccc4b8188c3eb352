using System.Collections.Concurrent;

namespace WangCheng.Tests.Faults;

/// <summary>The program dies once, at every single moment at which it matters, and it ends as if nothing had happened.</summary>
public sealed class EveryCrashPointTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => Scenarios.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Dying_at_any_moment_changes_nothing(string name)
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Name == name);
        var whole = await CrashRun.PlayAsync(scenario);
        var points = CrashRun.Points(whole);
        points.ShouldBeGreaterThan(0);

        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(1, points), Figures.AtOnce, async (point, _) =>
        {
            var what = $"{name}, died {whole.Lives[0][point - 1]} (moment {point} of {points})";
            try
            {
                Same.AsWithoutCrash(whole, await CrashRun.PlayAsync(scenario, point), crashes: 1);
            }
            catch (Exception error)
            {
                failures.Add($"{what}: {(error is ShouldAssertException ? error.Message : error)}");
            }
        });
        output.WriteLine($"{name}: {points} moments, {points - failures.Count} as if nothing had happened");
        failures.Order(StringComparer.Ordinal).ShouldBeEmpty();
        Figures.Note($"died once: {name}", points);
    }
}
