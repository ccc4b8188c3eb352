using WangCheng.Tests.Calendar;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>In every zone there is, over ten years with their leap days and both ways of daylight saving, over jumping clocks and outages of weeks.</summary>
public sealed class NothingEarlyTests(ITestOutputHelper output)
{
    private const int LivesInEachZone = 24;
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_happens_early_nothing_is_deleted_untold_and_every_lease_comes_to_its_end()
    {
        var (work, tally, zones) = (TheCalendar.Times(), new LeaseTally(), TimeZoneInfo.GetSystemTimeZones());
        var seed = (int)(Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable)) % int.MaxValue);
        for (var zone = 0; zone < zones.Count; zone++)
        {
            for (var life = 0; life < LivesInEachZone; life++)
            {
                var dice = new Random(HashCode(seed, zone, life));
                var start = From.AddMinutes(dice.Next(0, 10 * 365 * 24 * 60));
                try
                {
                    new LeaseWorld(dice, start, zones[zone], work, tally).Live();
                }
                catch (ShouldAssertException broken)
                {
                    throw new ShouldAssertException($"{zones[zone].Id}, life {life} from {start:O}, {Seeds.Variable}={seed}: {broken.Message}", broken);
                }
            }
        }
        output.WriteLine($"{zones.Count} zones, {tally}");
        zones.Count.ShouldBeGreaterThan(100);
        tally.All.ShouldAllBe(count => count > 100, tally.ToString());
        (tally.Deletions + tally.Kept).ShouldBe(tally.Lives);
    }

    /// <summary>The same in every run, which the language's own is not.</summary>
    private static int HashCode(int seed, int zone, int life) => unchecked((((seed * 397) ^ zone) * 397) ^ life);
}
