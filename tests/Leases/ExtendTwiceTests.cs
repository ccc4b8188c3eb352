namespace WangCheng.Tests.Leases;

/// <summary>An extension that is asked for more than once: by the same tap, at the same instant, from two cards, or a week later.</summary>
public sealed class ExtendTwiceTests : LeaseJourney
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task The_same_tap_at_the_same_instant_extends_once_and_all_read_the_same(int fingers)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var answers = await TapsAtOnceAsync([.. Enumerable.Repeat((LiNa.Newest, "Extend it"), fingers)]);
        answers.Select(answer => string.Join('\n', answer.Texts)).Distinct().ShouldHaveSingleItem().ShouldContain("Extended: its lease now ends");
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task Two_cards_tapped_at_the_same_instant_give_one_extension_and_the_other_asks_again()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var first = LiNa.Newest;
        await LiNa.SaysAsync("extend web-1 3d");
        var answers = await TapsAtOnceAsync([(first, "Extend it"), (LiNa.Newest, "Extend it")]);
        answers.Count(answer => answer.Texts.Any(text => text.StartsWith("Extended", StringComparison.Ordinal))).ShouldBe(1);
        answers.Single(answer => answer.Texts.Any(text => text.Contains("changed since you looked", StringComparison.Ordinal))).Texts.ShouldContain("1 more after this");
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task Who_meant_both_taps_the_new_facts()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var first = LiNa.Newest;
        await LiNa.SaysAsync("extend web-1 3d");
        await LiNa.TapsAsync(first, "Extend it");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("Extend web-1?", "Its end or its price changed since you looked");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("Extended: its lease now ends");
        (await LeaseAsync()).Extensions.ShouldBe(2);
    }

    [Fact]
    public async Task A_repeat_a_week_later_says_what_is_and_extends_nothing()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 14d");
        var sure = LiNa.Newest;
        await LiNa.TapsAsync("Extend it");
        await App.PassAsync(TimeSpan.FromDays(7));
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("web-1 is running", "Extended: its lease now ends");
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }
}
