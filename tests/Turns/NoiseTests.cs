using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Bot.Turns;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Turns;

/// <summary>One noisy person is asked to slow down; nobody else notices, and the log is not flooded.</summary>
public sealed class NoiseTests : Journey
{
    [Fact]
    public async Task Whoever_is_too_loud_is_asked_once_a_minute_and_then_ignored_until_it_is_over()
    {
        await LiNa.OpensAsync();
        for (var n = 0; n < 30; n++)
        {
            await LiNa.SaysAsync("list");
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        LiNa.DoesNotSee("That was a lot at once");

        await LiNa.SaysAsync("list");
        LiNa.Sees("That was a lot at once. Give me 30 seconds");
        var heard = LiNa.BotMessages;
        var rows = await RowsAsync();
        for (var n = 0; n < 20; n++) await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3d");
        var tap = await App.Wire.PostAsync(App.Wire.Executes(LiNa, "1", "server.delete", null));
        tap.Texts.ShouldBe(["That was a lot at once. Give me 30 seconds, then go on."], "a tap needs some answer");
        LiNa.BotMessages.ShouldBe(heard);
        (await RowsAsync()).ShouldBe(rows, "nothing was written");

        await App.WangWei.SaysAsync("list");
        App.WangWei.Sees("no servers");

        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await LiNa.SaysAsync("list");
        LiNa.Sees("no servers");
    }

    [Fact]
    public async Task It_is_said_in_the_language_of_the_person()
    {
        await LiNa.SpeaksAsync("zh-CN");
        for (var n = 0; n < 31; n++) await LiNa.SaysAsync("列表");
        LiNa.Sees("消息有点多");
    }

    [Fact]
    public async Task Refused_clicks_leave_a_few_lines_and_one_that_counts_the_rest()
    {
        await LiNa.OpensAsync();
        for (var n = 0; n < 25; n++) await LiNa.SaysAsync("new web-1 3c7g");
        await App.WangWei.SaysAsync("new web-1 3c7g");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await App.SettleAsync();

        var refused = (await App.LogAsync()).Where(line => line["phase"] == "refused").ToList();
        refused.Count(line => line["reason"] != RefusalLog.More).ShouldBe(RefusalLog.LinesPerMinute + 1);
        var summary = refused.Single(line => line["reason"] == RefusalLog.More);
        (summary["actor"], summary["verb"]).ShouldBe((LiNa.Person.AadObjectId, "server.create"));
        summary["detail"]!.ShouldStartWith("20 more within a minute");
    }

    [Fact]
    public void Memory_is_bounded_however_many_people_speak()
    {
        var noise = new Noise(Options.Create(new TurnsOptions()), App.Clock);
        for (var n = 0; n < Noise.MostRemembered + 10; n++) noise.Hear($"person {n}");
        noise.Remembered.ShouldBeLessThanOrEqualTo(Noise.MostRemembered);
    }

    private Task<int> RowsAsync() => App.Database.ReadAsync(async db => await db.Notices.CountAsync(Ct) + await db.Operations.CountAsync(Ct) + await db.Set<ActionRow>().CountAsync(Ct), Ct);
}
