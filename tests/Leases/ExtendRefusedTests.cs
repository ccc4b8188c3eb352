namespace WangCheng.Tests.Leases;

/// <summary>Asking for an extension that cannot be: the answer says why, with the number or an example, and nothing has changed.</summary>
public sealed class ExtendRefusedTests : LeaseJourney
{
    [Theory]
    [InlineData("extend web-1 until 2020-01-01", "has long passed")]
    [InlineData("extend web-1 until tomorrow", "It ends later than that already")]
    [InlineData("extend web-1 until 30 February", "The calendar has no such day")]
    [InlineData("extend web-1 until 2050-01-01", "more than ten years away")]
    [InlineData("extend web-1 until 2027-12-01", "It can be extended by 14 days at a time, so until")]
    [InlineData("extend web-1 until doomsday", "Say how long, as in 3d")]
    public async Task What_cannot_be_meant_is_answered_with_examples_or_the_limit(string words, string answer)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(words);
        LiNa.Sees(answer);
        (await LeaseAsync()).Extensions.ShouldBe(0);
    }

    [Theory]
    [InlineData("extend web-1 15d", "That is too long. It can be extended by 14 days at a time, so until")]
    [InlineData("extend web-1 999999999 weeks", "That is too long. It can be extended by 14 days at a time")]
    [InlineData("extend web-1 10 min", "That is too short. It is extended by 1 hour at least.")]
    [InlineData("extend web-2 3d", "You have no server called web-2")]
    public async Task What_cannot_be_is_refused_with_the_number(string words, string answer)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(words);
        LiNa.Sees(answer);
        (await LeaseAsync()).Extensions.ShouldBe(0);
    }

    [Fact]
    public async Task The_third_extension_is_the_last()
    {
        await HasAsync(LiNa);
        for (var nth = 1; nth <= 3; nth++)
        {
            await LiNa.SaysAsync("extend web-1 1d");
            if (nth == 3) LiNa.Sees("this is the last one");
            await LiNa.TapsAsync("Extend it");
        }
        await LiNa.SaysAsync("extend web-1 1d");
        LiNa.Sees("It has been extended as often as it can be: 3×");
        await LiNa.SaysAsync("extend web-1");
        LiNa.Sees("It has been extended as often as it can be: 3×");
        (await LeaseAsync()).Total.ShouldBe(TimeSpan.FromDays(6));
    }

    [Fact]
    public async Task Somebody_elses_server_reads_as_if_it_were_not_there_whatever_is_sent()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var data = LiNa.Card.Button("Extend it")!["data"]!.DeepClone();
        var id = (await LeaseAsync()).Server.ToString();
        await App.WangWei.OpensAsync();
        (await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, LiNa.Newest.Id, "lease.extend", data))).Texts.ShouldContain(text => text.Contains($"You have no server called {id}"));
        await App.WangWei.SaysAsync("extend web-1 3d");
        App.WangWei.Sees("You have no server called web-1");
        (await LeaseAsync()).Extensions.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_gone_or_going_is_not_extended_and_says_so()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var sure = LiNa.Newest;
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("web-1 is already being deleted", "Until then you can restore it");
        await App.SettleAsync();
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("web-1 has already been deleted");
        await LiNa.SaysAsync("extend web-1");
        LiNa.Sees("You have no server called web-1");
        (await LeaseAsync()).Extensions.ShouldBe(0);
    }

    [Fact]
    public async Task While_it_is_being_made_there_is_nothing_to_extend()
    {
        await OrdersAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        LiNa.Sees("Its lease begins when it first runs");
    }

    [Fact]
    public async Task What_is_forged_into_a_button_is_a_claim_and_no_more()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        foreach (var (field, value) in (IEnumerable<(string, string)>)[("by", "99999.00:00:00"), ("by", "-3.00:00:00"), ("by", "soon"), ("shown", ""), ("until", "2020-01-01T00:00:00.0000000+00:00")])
        {
            var data = LiNa.Card.Button("Extend it")!["data"]!.DeepClone().AsObject();
            data.Remove(field == "until" ? "by" : field);
            data[field] = value;
            await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, "lease.extend", data));
            (await LeaseAsync()).Extensions.ShouldBe(0, $"{field}={value}");
        }
    }
}
