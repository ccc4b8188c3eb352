using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>Starting, stopping and restarting, by words and by buttons.</summary>
public sealed class PowerTests : Journey
{
    [Fact]
    public async Task A_developer_stops_her_server_and_starts_it_again_on_one_card_in_two_taps_and_one()
    {
        await HasAsync(LiNa);
        var card = LiNa.Newest.Id;
        LiNa.Card.Buttons.ShouldBe(["Stop", "Restart", "Extend", "Log in", "Refresh", "Delete", "Off-hours"]);
        await LiNa.TapsAsync("Stop");
        LiNa.Sees("Stop web-1?", "Everything that runs on it ends");
        TheServer.VmState.ShouldBe("active");
        await LiNa.TapsAsync("Yes, stop web-1");
        LiNa.Sees("web-1 is stopping", "Asked: it is written down");
        LiNa.Card.Buttons.ShouldBe(["Refresh"]);
        await App.SettleAsync();
        LiNa.Sees("web-1 is stopped");
        LiNa.Newest.Id.ShouldBe(card, "the card that was tapped followed to the end");
        LiNa.Card.Fact("Price").ShouldBe("¥0.0388/h for its disk while stopped, ¥0.42/h when running");
        LiNa.Card.Buttons.ShouldBe(["Start", "Extend", "Log in", "Refresh", "Delete", "Off-hours"]);
        (TheServer.VmState, await StateAsync()).ShouldBe(("stopped", ServerState.Stopped));

        await LiNa.TapsAsync("Start");
        LiNa.Sees("web-1 is starting");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        LiNa.Newest.Id.ShouldBe(card);
        (TheServer.VmState, await StateAsync()).ShouldBe(("active", ServerState.Running));
        (await FactsAsync()).ShouldBe(["server.stop accepted", "server.stop progressed", "server.stop done", "server.start accepted", "server.start progressed", "server.start done"]);
    }

    [Fact]
    public async Task A_restart_happens_once_and_says_so()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("restart web");
        LiNa.Sees("Restart web-1?", "It is back in about a minute");
        await LiNa.TapsAsync("Yes, restart web-1");
        await App.RunDueAsync();
        await App.RunDueAsync();
        await LiNa.LooksAsync();
        LiNa.Sees("web-1 is restarting", "The cloud is restarting it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running", "It has been restarted");
        Jobs("rebootServer").ShouldBe(1);
    }

    [Fact]
    public async Task 用中文关机_开机_重启()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 2核4G 3天 名字叫测试机");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("关机 测试机");
        LiNa.Sees("要让 测试机 关机吗？", "上面跑着的程序都会停掉");
        await LiNa.TapsAsync("确认让 测试机 关机");
        LiNa.Sees("测试机 正在关机");
        await App.SettleAsync();
        LiNa.Sees("测试机 已关机", "关机时只收硬盘");
        await LiNa.SaysAsync("把测试机启动");
        await App.SettleAsync();
        LiNa.Sees("测试机 已经跑起来了");
        await LiNa.SaysAsync("强制重启 测试机");
        LiNa.Sees("要重启 测试机 吗？", "相当于断电再上电");
        await LiNa.TapsAsync("确认重启 测试机");
        await App.SettleAsync();
        LiNa.Sees("测试机 已经跑起来了", "重启好了");
    }

    [Theory]
    [InlineData("stop web-1 --hard", "Yes, stop web-1", "stopped")]
    [InlineData("force restart web-1", "Yes, restart web-1", "active")]
    public async Task By_force_is_said_plainly_and_takes_no_time_from_a_server_that_hangs(string words, string yes, string state)
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Hang);
        await LiNa.SaysAsync(words);
        LiNa.Sees("Like pulling the plug", "for a server that hangs");
        LiNa.Card.Buttons.ShouldBe([yes, "Leave it running"]);
        var asked = App.Clock.GetUtcNow();
        await LiNa.TapsAsync(yes);
        await App.SettleAsync();
        (TheServer.VmState, TheServer.GuestHangs).ShouldBe((state, false));
        // Politely it would have taken eight seconds longer.
        (TheServer.Updated - asked).ShouldBeLessThan(TimeSpan.FromSeconds(6));
        (await App.LogAsync()).Last(line => line["phase"] == "accepted")["detail"].ShouldBe("hard");
    }

    [Fact]
    public async Task A_guest_that_hangs_can_be_stopped_hard_from_the_card_that_asks()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("stop web-1");
        await LiNa.TapsAsync("It hangs");
        LiNa.Sees("Stop web-1?", "Like pulling the plug");
        await LiNa.TapsAsync("Leave it running");
        LiNa.Sees("web-1 is running");
        await App.SettleAsync();
        Jobs("stopServer").ShouldBe(0);
    }

    [Fact]
    public async Task What_is_so_already_is_no_error()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("start web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running", "It was running already");
        await LiNa.SaysAsync("stop web-1");
        var sure = LiNa.Newest;
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        await LiNa.SaysAsync("stop web-1");
        LiNa.Sees("web-1 is stopped", "It was stopped already");
        LiNa.Card.Buttons.ShouldNotContain("Yes, stop web-1");
        await LiNa.TapsAsync(sure, "Yes, stop web-1");
        LiNa.Sees("web-1 is stopped");
        await App.SettleAsync();
        (Jobs("startServer"), Jobs("stopServer")).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_server_that_seems_to_run_and_does_not_is_started()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await LiNa.SaysAsync("start web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        (Jobs("startServer"), TheServer.VmState).ShouldBe((1, "active"));
    }

    [Fact]
    public async Task A_stopped_server_cannot_be_restarted_and_the_answer_offers_to_start_it()
    {
        await HasStoppedAsync();
        await LiNa.SaysAsync("restart web-1");
        LiNa.Sees("web-1 is stopped, so there is nothing to restart");
        await LiNa.TapsAsync("Start");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task While_one_is_under_way_the_others_are_told_which()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("stop web-1");
        var stop = LiNa.Newest;
        await LiNa.SaysAsync("delete web-1");
        var delete = LiNa.Newest;
        await LiNa.SaysAsync("restart web-1");
        await LiNa.TapsAsync("Yes, restart web-1");
        await LiNa.TapsAsync(stop, "Yes, stop web-1");
        LiNa.Sees("web-1 is being restarted. Please wait");
        LiNa.Card.Buttons.ShouldBe(["Refresh"]);
        await LiNa.TapsAsync(delete, "Yes, delete web-1");
        LiNa.Sees("web-1 is being restarted");
        await LiNa.SaysAsync("rename web-1 api-1");
        LiNa.Sees("web-1 is being restarted");
        await LiNa.TapsAsync("Refresh");
        LiNa.Sees("web-1 is restarting");
        await App.SettleAsync();
        (Jobs("rebootServer"), Jobs("stopServer"), TheServer.VmState).ShouldBe((1, 0, "active"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Fingers_at_the_same_instant_start_it_once_and_read_the_same(int fingers)
    {
        await HasStoppedAsync();
        var action = LiNa.Card.Button("Start")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, fingers).Select(_ => App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, (string)action["verb"]!, action["data"]!.DeepClone()))));
        answers.Select(answer => string.Join('\n', answer.Texts)).Distinct().ShouldHaveSingleItem().ShouldContain("web-1 is starting");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        Jobs("startServer").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_words_again_are_answered_again_and_start_it_once()
    {
        await HasStoppedAsync();
        await LiNa.SaysAsync("start web-1");
        await LiNa.SaysAsync("start web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        (Jobs("startServer"), (await FactsAsync()).Count(fact => fact == "server.start accepted")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_same_confirmation_twice_restarts_once_also_a_month_later()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("restart web-1");
        var sure = LiNa.Newest;
        await LiNa.TapsAsync("Yes, restart web-1");
        await LiNa.TapsAsync(sure, "Yes, restart web-1");
        LiNa.Sees("web-1 is restarting");
        await App.SettleAsync();
        App.Clock.Advance(TimeSpan.FromDays(30));
        await LiNa.TapsAsync(sure, "Yes, restart web-1");
        LiNa.Sees("web-1 is running");
        await App.SettleAsync();
        Jobs("rebootServer").ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_elses_server_reads_as_if_it_were_not_there_whatever_is_sent()
    {
        await HasAsync(LiNa);
        var (card, id) = (LiNa.Newest.Id, (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).Id.ToString());
        await App.WangWei.OpensAsync();
        foreach (var verb in (string[])["server.start", "server.stop", "server.reboot", "server.rename"])
        {
            var answer = await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, card, verb, new JsonObject { ["step"] = verb == "server.rename" ? "rename" : "yes", ["server"] = id, ["name"] = "mine", ["nonce"] = "another" }));
            answer.Texts.ShouldContain(text => text.Contains($"You have no server called {id}"), verb);
        }
        foreach (var words in (string[])["start web-1", "stop web-1", "restart web-1", "rename web-1 mine"])
        {
            await App.WangWei.SaysAsync(words);
            App.WangWei.Sees("You have no server called web-1");
        }
        await App.SettleAsync();
        App.Cloud.Jobs.Count.ShouldBe(1, "the one that made it");
    }

    [Fact]
    public async Task A_broken_server_is_not_offered_what_the_cloud_would_refuse()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("stop web-1");
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Break);
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 could not be stopped", "something is wrong with it");
        LiNa.Card.Buttons.ShouldBe(["Extend", "Log in", "Refresh", "Delete"]);
        (await StateAsync()).ShouldBe(ServerState.Broken);
        await LiNa.SaysAsync("restart web-1");
        LiNa.Sees("something is wrong with it");
    }

    private CloudServer TheServer => App.Cloud.Servers.Single();

    private int Jobs(string type) => App.Cloud.Jobs.Count(job => job.Type == type);

    private async Task HasStoppedAsync()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("stop web-1");
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is stopped");
    }

    private async Task<ServerState> StateAsync() => (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).State;

    private async Task<List<string>> FactsAsync() => [.. (await App.LogAsync()).Where(line => line["phase"] != "told" && line["verb"] != "server.create").Select(line => line.ToString())];
}
