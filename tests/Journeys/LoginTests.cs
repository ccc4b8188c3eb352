using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Keys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

public sealed class LoginTests : Journey
{
    private protected override void Change(WangChengApp app, IServiceCollection services) => Traces.LogEverything(services);

    [Fact]
    public async Task Whoever_asks_how_to_log_in_reads_the_line_to_type_the_addresses_and_the_keys()
    {
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        await HasAsync(LiNa);
        await LiNa.SaysAsync("login web");
        var server = App.Cloud.Servers.Single();
        LiNa.Sees("Log in to web-1", $"ssh root@{server.PrivateIp}", "Port 22");
        (LiNa.Card.Fact("Login name"), LiNa.Card.Fact("Private address"), LiNa.Card.Fact("Keys on it")).ShouldBe(("root", server.PrivateIp, "laptop"));
    }

    [Fact]
    public async Task 控制台链接在点按时才取_打开一次_哪里都不留()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("新建 web-1 2c4g ubuntu-22.04 3d");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("登录 web-1");
        LiNa.Sees("登录 web-1", "没有：请用密码或控制台登录");
        await LiNa.TapsAsync("控制台");
        LiNa.Sees("web-1 的控制台");
        var link = new Uri((string)LiNa.Card.Button("打开控制台")!["url"]!);
        using var browser = new HttpClient();
        (await browser.GetStringAsync(link, Ct)).ShouldContain("Simulated console of wc-local-web-1");
        using var again = await browser.GetAsync(link, Ct);
        ((int)again.StatusCode).ShouldBe(403);
        await App.SettleAsync();
        (await App.LogAsync()).Count(line => line.ToString() == "server.login done" && line["server_name"] == "web-1").ShouldBe(1);
        await Traces.StaysOutAsync(App, System.Web.HttpUtility.ParseQueryString(link.Query)["token"]!);
    }

    [Fact]
    public async Task A_cloud_that_is_slow_is_not_waited_for_and_another_tap_does_it()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("login web-1");
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Hangs(TimeSpan.FromSeconds(5), FaultMoment.BeforeTheWork)) { Times = 1 });
        await LiNa.TapsAsync("Console");
        LiNa.Sees("The cloud is slow just now", "Log in to web-1");
        App.CloudFaults.Clear();
        await LiNa.TapsAsync("Console");
        LiNa.Sees("Console of web-1");
    }

    [Fact]
    public async Task A_stopped_server_shows_no_console_and_one_that_was_stopped_meanwhile_says_so()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("login web-1");
        App.Cloud.AtTheConsole(App.Cloud.Servers.Single().Id, ConsoleChange.Stop);
        await LiNa.TapsAsync("Console");
        LiNa.Sees("The console opens only while web-1 runs");
        (await App.LogAsync()).ShouldContain(line => line.ToString() == "server.login refused login.console_needs_running");
    }

    [Fact]
    public async Task Nobody_gets_into_a_server_of_somebody_else_and_no_administrator_either()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("login web-1");
        var console = LiNa.Card.Button("Console")!;
        await App.ChenJing.SaysAsync("login " + await IdAsync());
        App.ChenJing.Sees("Log in to web-1");
        App.ChenJing.Card.Buttons.ShouldBe(["Show the server"]);
        foreach (var other in new[] { App.WangWei, App.ChenJing })
        {
            await other.OpensAsync();
            var answer = await App.Wire.PostAsync(App.Wire.Executes(other, other.Newest.Id, (string)console["verb"]!, console["data"]!.DeepClone()));
            answer.Texts.ShouldContain(text => text.Contains("no server called", StringComparison.OrdinalIgnoreCase), string.Join('\n', answer.Texts));
        }
        (await App.LogAsync()).ShouldNotContain(line => line.ToString() == "server.login done");
    }

    private Task<string> IdAsync() => App.Database.ReadAsync(async db => (await db.Servers.SingleAsync(Ct)).Id.ToString(), Ct);
}
