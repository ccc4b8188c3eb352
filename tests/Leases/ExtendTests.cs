using WangCheng.Core.Leases;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>Keeping a server longer, by words and by buttons.</summary>
public sealed class ExtendTests : LeaseJourney
{
    [Fact]
    public async Task Words_with_a_length_lead_to_the_facts_and_one_tap_extends()
    {
        await HasAsync(LiNa);
        var before = await LeaseAsync();
        await LiNa.SaysAsync("extend web 3d");
        LiNa.Sees("Extend web-1?");
        LiNa.Card.Fact("Ends so far")!.ShouldContain("(in 3 d)");
        LiNa.Card.Fact("Then ends")!.ShouldContain("(in 6 d)");
        LiNa.Card.Fact("Price").ShouldBe("¥30.15 more, at ¥0.42/h");
        LiNa.Card.Fact("Extensions").ShouldBe("2 more after this");
        LiNa.Card.Fact("At the end")!.ShouldContain("delete it 1 day after that");
        (await LeaseAsync()).EndsAt.ShouldBe(before.EndsAt, "asking changes nothing");

        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("web-1 is running", "Extended: its lease now ends");
        LiNa.Card.Fact("Lease ends")!.ShouldContain("extended 1×");
        var after = await LeaseAsync();
        (after.EndsAt, after.Extensions, after.Stage).ShouldBe((before.EndsAt + TimeSpan.FromDays(3), 1, LeaseStage.Running));
        (after.Version, after.NextDueAt).ShouldBe((before.Version + 1, App.Clock.GetUtcNow()), "whoever sweeps looks again");
        await App.SettleAsync();
        (await App.LogAsync()).Where(line => line["verb"] == "lease.extend" && line["phase"] != "told").Select(line => line["phase"]).ShouldBe(["accepted", "done"]);
    }

    [Fact]
    public async Task 用中文续期()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 2核4G 3天 名字叫测试机");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("把测试机延长两天");
        LiNa.Sees("要给 测试机 续期吗？", "这次之后还能续 2 次", "再加 ¥20.10（¥0.42/小时）");
        await LiNa.TapsAsync("就这样续");
        LiNa.Sees("测试机 已经跑起来了", "已续期，现在的到期时间");
        await LiNa.SaysAsync("续期 测试机");
        LiNa.Sees("测试机 还要再用多久？", "还剩 2 次，共 3 次");
        await LiNa.TapsAsync("续期 1 天");
        LiNa.Sees("已续期");
        (await LeaseAsync()).Total.ShouldBe(TimeSpan.FromDays(6));
    }

    [Fact]
    public async Task The_bare_name_shows_what_the_usual_lengths_mean_and_each_is_one_tap()
    {
        await HasAsync(LiNa);
        await LiNa.TapsAsync("Extend");
        LiNa.Sees("How much longer do you need web-1?");
        LiNa.Card.Fact("1 day more")!.ShouldEndWith("for ¥10.05");
        LiNa.Card.Fact("3 days more")!.ShouldEndWith("for ¥30.15");
        LiNa.Card.Fact("Extensions").ShouldBe("3 of 3 left");
        await LiNa.TapsAsync("Extend 1 day");
        LiNa.Sees("web-1 is running", "Extended: its lease now ends");
        (await LeaseAsync()).Total.ShouldBe(TimeSpan.FromDays(4));
    }

    [Fact]
    public async Task A_length_of_ones_own_is_written_and_its_facts_are_shown_first()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1");
        await LiNa.TapsAsync("Look at what I wrote");
        LiNa.Sees("Say how long, as in 3d, 36h or 2 weeks, or until when");
        await LiNa.TapsAsync("Look at what I wrote", ("long", "a good while"));
        LiNa.Sees("Say how long, as in 3d, 36h or 2 weeks, or until when");
        await LiNa.TapsAsync("Look at what I wrote", ("long", "36 h"));
        LiNa.Sees("Extend web-1?");
        await LiNa.TapsAsync("Extend it");
        (await LeaseAsync()).Total.ShouldBe(TimeSpan.FromHours(72 + 36));
    }

    [Theory]
    [InlineData("extend web-1 until 2026-12-01", "Tue 1 Dec, 18:00")]
    [InlineData("extend web-1 12/1", "Tue 1 Dec, 18:00")]
    [InlineData("extend web-1 until next Friday 6pm", "Fri 27 Nov, 18:00")]
    [InlineData("把web-1续到下周五下午6点", "Fri 27 Nov, 18:00")]
    public async Task Until_a_day_means_that_day_there(string words, string end)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(words);
        LiNa.Sees("Extend web-1?");
        LiNa.Card.Fact("Then ends")!.ShouldStartWith(end);
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("Extended: its lease now ends " + end);
    }

    [Fact]
    public async Task Nobody_has_to_know_a_name()
    {
        await LiNa.SaysAsync("extend");
        LiNa.Sees("You have no server that this can be done to right now.");
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend");
        LiNa.Sees("Which server do you mean?");
        await LiNa.TapsAsync("web-1");
        LiNa.Sees("How much longer do you need web-1?");
        await LiNa.TapsAsync("Leave it as it is");
        LiNa.Sees("web-1 is running");
        (await LeaseAsync()).Extensions.ShouldBe(0);
    }

    [Fact]
    public async Task A_server_that_is_being_restarted_is_extended_and_its_restart_goes_on()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("restart web-1");
        await LiNa.TapsAsync("Yes, restart web-1");
        await LiNa.SaysAsync("extend web-1 3d");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("Extended: its lease now ends");
        await LiNa.SaysAsync("show web-1");
        LiNa.Sees("web-1 is restarting");
        await App.SettleAsync();
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_extends_by_id_and_the_owner_is_told()
    {
        await HasAsync(LiNa);
        await App.ChenJing.OpensAsync();
        await App.ChenJing.SaysAsync($"extend {(await LeaseAsync()).Server} 3d");
        await App.ChenJing.TapsAsync("Extend it");
        App.ChenJing.Sees("Extended: its lease now ends");
        App.ChenJing.Card.Fact("Owner").ShouldBe("Li Na");
        await App.SettleAsync();
        LiNa.Sees("Chen Jing, an administrator, did this to your server: Extend a lease");
    }

    [Fact]
    public async Task Before_others_the_answer_comes_in_private()
    {
        await HasAsync(LiNa);
        var group = App.In("group", LiNa);
        await group.OpensAsync();
        await group.SaysAsync("<at>WangCheng</at> extend web-1 3d");
        group.DoesNotSee("web-1");
        await LiNa.LooksAsync();
        LiNa.Sees("Extend web-1?");
    }
}
