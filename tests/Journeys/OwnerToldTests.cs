using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Notices;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>An administrator may help with the servers of others, and never behind their backs.</summary>
public sealed class OwnerToldTests : Journey
{
    private Chat ChenJing => App.ChenJing;

    [Theory]
    [InlineData("stop", "Yes, stop web-1", "web-1 is stopping", "web-1 is stopped", "Stop")]
    [InlineData("restart", "Yes, restart web-1", "web-1 is restarting", "web-1 is running", "Restart")]
    [InlineData("delete", "Yes, delete web-1", "web-1 is to be deleted", "web-1 is gone", "Delete")]
    public async Task The_owner_reads_who_did_what_and_follows_it_to_its_end(string verb, string yes, string meanwhile, string end, string deed)
    {
        await HasAsync(LiNa);
        var heard = LiNa.BotMessages;
        await ChenJing.OpensAsync();
        await ChenJing.SaysAsync($"{verb} {await IdAsync()}");
        ChenJing.Card.Fact("Owner").ShouldBe("Li Na");
        await LiNa.LooksAsync();
        LiNa.BotMessages.ShouldBe(heard, "nothing was done yet");

        await ChenJing.TapsAsync(yes);
        await TellAsync();
        LiNa.BotMessages.ShouldBe(heard + 1);
        LiNa.Sees(meanwhile, $"Chen Jing, an administrator, did this to your server: {deed}");
        LiNa.Card.Fact("Owner").ShouldBeNull();
        var told = LiNa.Newest.Id;
        await App.SettleAsync();
        LiNa.Messages.Single(message => message.Id == told).Card.ShouldNotBeNull();
        new ShownCard(LiNa.Messages.Single(message => message.Id == told).Card!).Heading.ShouldBe(end);
        LiNa.BotMessages.ShouldBe(heard + 1, "one card, from the beginning to the end");
        ChenJing.Sees(end);
    }

    [Fact]
    public async Task A_start_and_another_name_are_told_too_and_in_the_owners_language()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 web-1 2核4G 3天");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await ChenJing.OpensAsync();
        var id = await IdAsync();
        await ChenJing.SaysAsync($"start {id}");
        await App.SettleAsync();
        ChenJing.Sees("web-1 is running", "It was running already");
        LiNa.Sees("web-1 已经跑起来了", "管理员 Chen Jing 对你的服务器做了这个操作：开机");
        await ChenJing.SaysAsync($"rename {id} api-1");
        await App.SettleAsync();
        ChenJing.Sees("api-1 is running");
        LiNa.Sees("api-1 已经跑起来了", "管理员 Chen Jing 对你的服务器做了这个操作：改名");
    }

    [Fact]
    public async Task Twice_the_same_tap_tells_once_and_a_refused_one_tells_nothing()
    {
        await HasAsync(LiNa);
        await ChenJing.OpensAsync();
        var id = await IdAsync();
        await ChenJing.SaysAsync($"restart {id}");
        var sure = ChenJing.Newest;
        await ChenJing.TapsAsync("Yes, restart web-1");
        await ChenJing.TapsAsync(sure, "Yes, restart web-1");
        await ChenJing.SaysAsync($"rename {id} other");
        ChenJing.Sees("web-1 is being restarted");
        await App.SettleAsync();
        LiNa.Messages.Count(message => message.From == ChatMessage.Bot && message.Card is { } card && new ShownCard(card).Texts.Any(text => text.StartsWith("Chen Jing, an administrator", StringComparison.Ordinal))).ShouldBe(1);
    }

    [Theory]
    [InlineData("delete web-1", "Yes, delete web-1", "restore", null, "web-1 is running")]
    [InlineData("new web-1 2c4g ubuntu-22.04 3d", "Order it", "cancel", "Yes, cancel it", "The order of web-1 was cancelled")]
    public async Task Work_of_their_own_that_an_administrator_calls_off_is_told_too(string theirs, string yes, string deed, string? sure, string end)
    {
        await ChenJing.OpensAsync();
        if (deed == "restore") await HasAsync(LiNa);
        await LiNa.SaysAsync(theirs);
        await LiNa.TapsAsync(yes);
        var heard = LiNa.BotMessages;
        await ChenJing.SaysAsync($"{deed} {await IdAsync()}");
        if (sure is not null) await ChenJing.TapsAsync(sure);
        await App.SettleAsync();
        LiNa.BotMessages.ShouldBe(heard + 1, "her own card follows, and another one says who turned it back");
        var told = LiNa.Messages.Where(message => message.Card is not null).Select(message => new ShownCard(message.Card!)).Single(card => card.Texts.Contains("An administrator called this off."));
        told.Heading.ShouldBe(end);
    }

    [Fact]
    public async Task What_owners_do_themselves_is_told_to_nobody_else()
    {
        await HasAsync(LiNa);
        await ChenJing.OpensAsync();
        var heard = ChenJing.BotMessages;
        await LiNa.SaysAsync("restart web-1");
        await LiNa.TapsAsync("Yes, restart web-1");
        await App.SettleAsync();
        await ChenJing.LooksAsync();
        ChenJing.BotMessages.ShouldBe(heard);
        (await App.Database.ReadAsync(db => db.Notices.CountAsync(notice => notice.Verb == ServerVerbs.OwnerTold, Ct), Ct)).ShouldBe(0);
    }

    /// <summary>Everybody is told what there is to tell now; nothing is worked on.</summary>
    private async Task TellAsync()
    {
        await App.Get<Bot.Notices.NoticeSender>().RunDueAsync(Ct);
        await LiNa.LooksAsync();
    }

    private async Task<string> IdAsync() => (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).Id.ToString();
}
