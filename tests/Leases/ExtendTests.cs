using WangCheng.Core.Leases;
using WangCheng.Simulator.Teams;
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

    [Theory]
    [InlineData(LeaseStage.Ended)]
    [InlineData(LeaseStage.Grace)]
    public async Task In_grace_an_extension_starts_the_server_again_on_one_card_to_the_end(LeaseStage stage)
    {
        await HasEndedAsync(stage);
        await LiNa.SaysAsync("extend web-1");
        LiNa.Sees("The lease of web-1 has ended", "I start it again");
        var card = LiNa.Newest.Id;
        await LiNa.TapsAsync("Extend 1 day");
        LiNa.Sees("web-1 is starting", "Extended: its lease now ends");
        var lease = await LeaseAsync();
        (lease.Stage, lease.EndsAt, lease.GraceEndsAt, lease.End).ShouldBe((LeaseStage.Running, App.Clock.GetUtcNow().AddDays(1), null, null), "nobody pays for the time that has passed");
        await App.SettleAsync();
        var shown = new ShownCard(LiNa.Messages.Single(message => message.Id == card).Card!);
        shown.Heading.ShouldBe("web-1 is running");
        shown.Texts.ShouldContain(text => text.StartsWith("Extended: its lease now ends", StringComparison.Ordinal));
        App.Cloud.Servers.Single().VmState.ShouldBe("active");
    }

    [Fact]
    public async Task Facts_from_before_the_end_are_shown_anew_when_it_has_come()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var sure = LiNa.Newest;
        await HasEndedAsync(LeaseStage.Grace, isThere: true);
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("Its end or its price changed since you looked", "It was stopped because its lease had ended");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("web-1 is starting");
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("web-1 is starting");
        await App.SettleAsync();
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task While_something_else_is_done_to_what_has_ended_that_is_said()
    {
        await HasEndedAsync(LeaseStage.Grace);
        await LiNa.SaysAsync("rename web-1 api-1");
        await LiNa.SaysAsync("extend api-1 3d");
        LiNa.Sees("Please wait until that is done, then ask again.");
        await App.SettleAsync();
        await LiNa.SaysAsync("extend api-1 3d");
        LiNa.Sees("Extend api-1?");
    }

    [Fact]
    public async Task While_it_is_still_being_stopped_for_its_end_an_extension_has_it_started_again()
    {
        await HasAsync(LiNa);
        App.Clock.Advance((await LeaseAsync()).EndsAt!.Value - App.Clock.GetUtcNow());
        await App.Get<LeaseSweeper>().RunDueAsync(Ct);
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Ended);
        await LiNa.SaysAsync("extend web-1 3d");
        await LiNa.TapsAsync("Extend it");
        await App.SettleAsync();
        App.Cloud.Servers.Single().VmState.ShouldBe("active");
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Running);
    }

    [Fact]
    public async Task What_is_over_is_too_late()
    {
        await HasEndedAsync(LeaseStage.Over);
        await LiNa.SaysAsync("extend web-1 3d");
        LiNa.Sees("web-1 is already being deleted");
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

    [Fact]
    public async Task What_is_kept_by_words_in_its_grace_reads_as_it_is_on_every_card_when_it_runs_again()
    {
        await HasAsync(LiNa);
        await App.PassAsync(TimeSpan.FromDays(3).Add(TimeSpan.FromMinutes(10)));
        LiNa.Sees("The lease of web-1 has ended");
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await App.RunDueAsync();
        await App.SettleAsync();
        var headings = LiNa.Messages.Where(message => message.From == ChatMessage.Bot && message.Card is not null).Select(message => new ShownCard(message.Card!).Heading).ToList();
        headings.ShouldContain("The lease of web-1 goes on");
        headings.ShouldContain("web-1 is running");
        headings.ShouldNotContain("web-1 is starting");
    }

    [Fact]
    public async Task A_second_extension_while_it_is_being_started_follows_the_start()
    {
        await HasEndedAsync(LeaseStage.Grace);
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("web-1 is starting", "Extended: its lease now ends");
        var second = LiNa.Newest.Id;
        await App.SettleAsync();
        new ShownCard(LiNa.Messages.Single(message => message.Id == second).Card!).Heading.ShouldBe("web-1 is running");
    }
}
