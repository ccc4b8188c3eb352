using FsCheck.Fluent;
using WangCheng.Core;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Servers;

/// <summary>Cost so far is rate times time in each state; what is not known stays not known.</summary>
public sealed class CostRulesTests
{
    private const int MostMinutes = 3_000;
    private static readonly DateTimeOffset Begin = new ManualClock().GetUtcNow();
    private static readonly ServerState[] States = [ServerState.Running, ServerState.Stopped, ServerState.Broken, ServerState.Deleting, ServerState.Deleted];

    /// <summary>The price of each minute stands in a table, overwritten from the moment of each change on; the clock goes back now and then.</summary>
    [Fact]
    public void Whatever_happens_it_is_the_sum_over_every_single_minute()
    {
        var (lives, unknown, setBack) = (0, 0, 0);
        Prop.ForAll(Gen.Choose(0, States.Length - 1).SelectMany(state => Gen.Choose(-60, 200).SelectMany(minutes => Gen.Choose(0, 9).Select(chance => (States[state], minutes, chance)))).ListOf().ToArbitrary(), life =>
        {
            var (server, spans, perMinute) = (Server(ServerState.Running), new List<CostSpan>(), new decimal?[MostMinutes]);
            var (now, last) = (0, 0);
            foreach (var (state, minutes, chance) in life.Take(14).Prepend((ServerState.Running, 0, 5)))
            {
                now = Math.Max(0, now + minutes);
                if (now < last) setBack++;
                server.State = state;
                if (chance == 0) server.PricePerHour = server.PricePerHour is null ? 0.8m : null;
                var next = CostRules.Next(server, spans.LastOrDefault(), Begin.AddMinutes(now), isOff: state == ServerState.Deleting && chance > 5);
                next.Count.ShouldBeLessThanOrEqualTo(1);
                foreach (var span in next)
                {
                    spans.Add(span);
                    last = Math.Max(last, now);
                    Array.Fill(perMinute, span.PerHour / 60, last, MostMinutes - last);
                }
            }
            var until = perMinute.Take(now).ToList();
            var soFar = CostRules.SoFar(spans, Begin.AddMinutes(now));
            lives++;
            if (until.Contains(null))
            {
                soFar.ShouldBeNull();
                unknown++;
            }
            else (soFar?.Amount ?? 0).ShouldBe(until.Sum()!.Value, 0.000_001m);
            CostRules.SoFar(spans, Begin.AddMinutes(now + 60)).ShouldSatisfyAllConditions(later => (later?.Amount ?? 0).ShouldBeGreaterThanOrEqualTo(later is null ? 0 : soFar?.Amount ?? 0));
        }).Holds(times: 500);
        new[] { lives, unknown, setBack }.ShouldAllBe(count => count > 20, "each happened");
    }

    [Fact]
    public void Nothing_known_is_not_nothing_spent()
    {
        CostRules.SoFar([], Begin).ShouldBeNull();
        CostRules.SoFar([Span(null, Begin)], Begin.AddHours(1)).ShouldBeNull();
        CostRules.SoFar([Span(0.4m, Begin), Span(null, Begin.AddHours(1)), Span(0.4m, Begin.AddHours(2))], Begin.AddHours(3)).ShouldBeNull();
    }

    [Fact]
    public void What_ran_before_anybody_counted_makes_the_whole_not_known()
    {
        var server = Server(ServerState.Running);
        server.RunningSince = Begin.AddHours(-1);
        var spans = CostRules.Next(server, null, Begin, isOff: false);
        spans.Select(span => (span.From, span.PerHour)).ShouldBe([(Begin.AddHours(-1), null), (Begin, 0.4m)]);
        CostRules.SoFar(spans, Begin.AddHours(1)).ShouldBeNull();
    }

    [Fact]
    public void Amounts_of_different_currencies_never_add_up() =>
        CostRules.SoFar([Span(0.4m, Begin), Span(0.4m, Begin.AddHours(1), "USD")], Begin.AddHours(2)).ShouldBeNull();

    [Fact]
    public void A_clock_that_was_set_back_takes_nothing_below_nothing() => CostRules.SoFar([Span(0.4m, Begin)], Begin.AddHours(-1)).ShouldBe(new Money(0, "CNY"));

    [Fact]
    public void What_costs_as_before_is_not_written_again() => CostRules.Next(Server(ServerState.Running), Span(0.4m, Begin), Begin.AddHours(1), isOff: false).ShouldBeEmpty();

    [Theory]
    [InlineData(ServerState.Running, false, 0.4)]
    [InlineData(ServerState.Broken, false, 0.4)]
    [InlineData(ServerState.Stopped, false, 0.04)]
    [InlineData(ServerState.Deleting, false, 0.3)]
    [InlineData(ServerState.Deleting, true, 0.04)]
    [InlineData(ServerState.Deleted, false, 0)]
    [InlineData(ServerState.Failed, false, 0)]
    public void Each_state_has_its_price(ServerState state, bool isOff, double expected) => CostRules.PerHour(Server(state), Span(0.3m, Begin), isOff).ShouldBe((decimal)expected);

    private static CostSpan Span(decimal? rate, DateTimeOffset from, string currency = "CNY") => new() { Server = new(Guid.Empty), From = from, State = ServerState.Running, PerHour = rate, Currency = currency };

    private static Server Server(ServerState state) => new()
    {
        Id = new(Guid.Empty), Owner = new("p"), Name = "web-1", TakenName = null, State = state, Flavor = The.Flavor, VCpus = 2, MemoryMiB = 4096, DiskGiB = 40, DiskType = "GPSSD",
        ImageId = "i", ImageName = "ubuntu-22.04", LoginName = "root", AskedAt = Begin, PricePerHour = 0.4m, StoppedPricePerHour = 0.04m, Currency = "CNY",
    };
}
