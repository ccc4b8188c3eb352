using WangCheng.Core.Leases;

namespace WangCheng.Tests.Leases;

/// <summary>Being left alone, and being kept for good.</summary>
public sealed class KeepTests : LeaseJourney
{
    [Fact]
    public async Task Who_is_busy_says_so_and_reads_until_when()
    {
        await HasAsync(LiNa);
        var before = await LeaseAsync();
        await SaysAndReadsAsync(LiNa, "busy web-1 3h");
        LiNa.Sees("Nobody disturbs you about it until", "(in 3 h)");
        var after = await LeaseAsync();
        (after.BusyUntil, after.EndsAt).ShouldBe((App.Clock.GetUtcNow().AddHours(3), before.EndsAt));
        after.Version.ShouldBeGreaterThan(before.Version);
        await App.SettleAsync();
        await LiNa.SaysAsync("show web-1");
        LiNa.Card.Fact("Not disturbed until")!.ShouldContain("(in 3 h)");
        App.Clock.Advance(TimeSpan.FromHours(4));
        await LiNa.TapsAsync("Refresh");
        LiNa.Card.Fact("Not disturbed until").ShouldBeNull("it is over");
    }

    [Fact]
    public async Task Until_a_time_of_the_day_means_that_time_there()
    {
        await HasAsync(LiNa);
        await SaysAndReadsAsync(LiNa, "busy web-1 until 18:00");
        LiNa.Sees("Nobody disturbs you about it until Sun 22 Nov, 18:00");
    }

    [Fact]
    public async Task 忙的时候不打扰()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 web-1 2核4G 3天");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("忙");
        await LiNa.TapsAsync("web-1");
        LiNa.Sees("web-1 要免打扰多久？", "到期前 2 小时还是会提醒一次");
        await LiNa.TapsAsync("8 小时");
        LiNa.Sees("之前不为它打扰你");
        (await LeaseAsync()).BusyUntil.ShouldBe(App.Clock.GetUtcNow().AddHours(8));
    }

    [Fact]
    public async Task A_length_of_ones_own_is_written_and_ends_with_the_lease()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("busy web-1");
        await LiNa.TapsAsync("As long as I wrote", ("long", "a while"));
        LiNa.Sees("Say how long, as in 3d, 36h or 2 weeks, or until when");
        await LiNa.TapsAsync("As long as I wrote", ("long", "9 days"));
        LiNa.Sees("Nobody disturbs you about it until");
        var lease = await LeaseAsync();
        lease.BusyUntil.ShouldBe(lease.EndsAt);
    }

    [Fact]
    public async Task Nobody_can_be_busy_on_what_is_not_theirs_or_has_ended()
    {
        await HasEndedAsync(LeaseStage.Grace);
        await LiNa.SaysAsync("busy web-1 3h");
        LiNa.Sees("Its lease has ended", "Extend it first");
        await App.WangWei.SaysAsync("busy web-1 3h");
        App.WangWei.Sees("You have no server called web-1");
        (await LeaseAsync()).BusyUntil.ShouldBeNull();
    }

    [Fact]
    public async Task An_administrator_pins_a_lease_which_is_seen_everywhere_and_takes_it_back()
    {
        await HasAsync(LiNa);
        await App.ChenJing.OpensAsync();
        var id = (await LeaseAsync()).Server;
        await SaysAndReadsAsync(App.ChenJing, $"pin {id}");
        App.ChenJing.Sees("It never ends by itself from now on.");
        await App.SettleAsync();
        LiNa.Sees("Chen Jing, an administrator, did this to your server: Keep for good");
        LiNa.Card.Fact("Lease ends").ShouldBe("never by itself");
        await LiNa.SaysAsync("list");
        LiNa.Sees("never by itself");
        await LiNa.SaysAsync("extend web-1 3d");
        LiNa.Sees("This server never ends by itself");

        App.Clock.Advance(TimeSpan.FromDays(100));
        await SaysAndReadsAsync(App.ChenJing, $"unpin {id}");
        App.ChenJing.Sees("It has an end again", "(in 3 d)");
        var lease = await LeaseAsync();
        (lease.IsPinned, lease.EndsAt).ShouldBe((false, App.Clock.GetUtcNow().AddDays(3)), "never at once");
    }

    [Fact]
    public async Task The_same_words_again_mean_the_same_wish()
    {
        await HasAsync(LiNa);
        await SaysAndReadsAsync(LiNa, "busy web-1 3h");
        var until = (await LeaseAsync()).BusyUntil;
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await LiNa.SaysAsync("busy web-1 3h");
        LiNa.Sees("Nobody disturbs you about it until");
        (await LeaseAsync()).BusyUntil.ShouldBe(until);
        await SaysAndReadsAsync(LiNa, "busy web-1 6h");
        (await LeaseAsync()).BusyUntil.ShouldBe(App.Clock.GetUtcNow().AddHours(6), "more is more");
    }

    [Fact]
    public async Task Pinning_in_grace_keeps_the_server()
    {
        await HasEndedAsync(LeaseStage.Grace);
        await App.ChenJing.OpensAsync();
        await App.ChenJing.SaysAsync($"pin {(await LeaseAsync()).Server}");
        var lease = await LeaseAsync();
        (lease.Stage, lease.GraceEndsAt, lease.End, lease.IsPinned).ShouldBe((LeaseStage.Running, null, null, true));
    }

    [Fact]
    public async Task Nobody_else_pins_whatever_is_sent()
    {
        await HasAsync(LiNa);
        foreach (var words in (string[])["pin web-1", "unpin web-1", "pin", "长期保留 web-1"])
        {
            await LiNa.SaysAsync(words);
            LiNa.Sees("Only administrators can do this.");
        }
        (await LeaseAsync()).IsPinned.ShouldBeFalse();
    }
}
