using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>A password from the tap to the login, and what becomes of it: nothing.</summary>
public sealed class PasswordTests : Journey
{
    private string CloudId => App.Cloud.Servers.Single().Id;

    private protected override void Change(WangChengApp app, IServiceCollection services) => Traces.LogEverything(services);

    [Fact]
    public async Task A_new_password_is_told_in_the_chat_counts_after_a_restart_and_is_taken_away_again()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("password web-1");
        LiNa.Sees("New password for web-1?", "take that message away after 10 minutes");
        await LiNa.TapsAsync("Yes, new password for web-1");
        LiNa.Sees("I am giving it to the server");
        await TellAsync();
        var password = Told().ShouldHaveSingleItem();
        await LiNa.TapsAsync("Restart");
        await LiNa.TapsAsync("Yes, restart web-1");
        await TellAsync();
        App.Cloud.LetsIn(CloudId, password).ShouldBeTrue();
        App.Clock.Advance(TimeSpan.FromMinutes(8));
        await App.RunDueAsync();
        await LiNa.LooksAsync();
        Told().ShouldHaveSingleItem("its time is not over");

        await App.SettleAsync();
        Told().ShouldBeEmpty();
        LiNa.Messages.Count(message => message.Deleted).ShouldBe(1);
        LiNa.Sees("It has been restarted");
        await Traces.StaysOutAsync(App, password);
        (await App.LogAsync()).Where(line => line["verb"] == "server.password" && line["phase"] != "told").Select(line => line.ToString())
            .ShouldBe(["server.password accepted", "server.password done", "server.password progressed"]);
    }

    [Fact]
    public async Task 中文里重置密码_改主意就什么都不发生()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("新建 web-1 2c4g ubuntu-22.04 3d");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("重置密码 web-1");
        LiNa.Sees("要给 web-1 换新密码吗？");
        await LiNa.TapsAsync("不换了");
        LiNa.Sees("登录 web-1");
        await LiNa.SaysAsync("重置密码 web-1");
        await LiNa.TapsAsync("确认给 web-1 换密码");
        await TellAsync();
        Told().ShouldHaveSingleItem();
        await App.SettleAsync();
        LiNa.Sees("web-1 的新密码", "这里不再保留");
        (await SecretsAsync()).ShouldBe([SecretState.Over]);
    }

    [Fact]
    public async Task Between_the_tap_and_the_telling_only_whoever_has_the_keys_could_read_it()
    {
        await AskedAsync();
        var kept = await App.Database.ReadAsync(db => db.Secrets.SingleAsync(Ct), Ct);
        kept.State.ShouldBe(SecretState.Waiting);
        var password = App.Get<ISeal>().Open(kept.Sealed!)!;
        await Traces.StaysOutAsync(App, password);
        await TellAsync();
        Told().ShouldBe([password]);
        (await App.Database.ReadAsync(db => db.Secrets.SingleAsync(Ct), Ct)).Sealed.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_without_the_plug_in_keeps_its_password_and_says_so()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(CloudId, ConsoleChange.RemovePasswordPlugIn);
        await LiNa.SaysAsync("password web-1");
        await LiNa.TapsAsync("Yes, new password for web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 has no new password", "plug-in", "The old password still works");
        (await SecretsAsync()).ShouldBe([SecretState.Dropped]);
    }

    [Fact]
    public async Task The_cloud_gets_the_same_password_however_often_it_has_to_be_sent()
    {
        await AskedAsync();
        App.CloudFaults.Add(HuaweiFault.ResetAfter(HuaweiOperations.ResetPasswords) with { Times = 3 });
        await TellAsync();
        await App.Get<EcsClient>().RebootServersAsync([CloudId], StopKind.Soft, Ct);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        App.Cloud.LetsIn(CloudId, Told().ShouldHaveSingleItem()).ShouldBeTrue();
    }

    [Fact]
    public async Task When_the_keys_of_the_seal_are_lost_they_are_asked_to_ask_again_and_nothing_was_changed()
    {
        await AskedAsync();
        await App.Database.WriteAsync(db => db.Secrets.ExecuteUpdateAsync(set => set.SetProperty(s => s.Sealed, "sealed with keys that are no more"), Ct), Ct);
        await App.SettleAsync();
        LiNa.Sees("web-1 has no new password", "Ask for another one");
        App.Cloud.Servers.Single().NextPasswordHash.ShouldBeNull();
        await LiNa.TapsAsync("New password");
        await LiNa.TapsAsync("Yes, new password for web-1");
        await TellAsync();
        Told().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_once_more_with_a_word_and_never_a_third_time()
    {
        await AskedAsync();
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.ResetAfter());
        await TellAsync();
        Told().Count.ShouldBe(2);
        Told().Distinct().ShouldHaveSingleItem();
        LiNa.Messages.ShouldContain(message => message.Text != null && message.Text.Contains("You may see this message twice") && message.Text.Contains("New password of"));

        await LiNa.SaysAsync("password web-1");
        await LiNa.TapsAsync("Yes, new password for web-1");
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.ResetAfter(), times: 5);
        await App.SettleAsync();
        App.TeamsFaults.Left(TeamsCall.Send).ShouldBe(3);
        LiNa.Messages.Where(message => message.Card is not null).Select(message => new ShownCard(message.Card!).Heading).ShouldContain("The new password of web-1 was lost");
        (await SecretsAsync()).ShouldBe([SecretState.Over, SecretState.Lost], ignoreOrder: true);
        (await App.LogAsync()).ShouldContain(line => line.ToString() == "server.password undeliverable secret.in_doubt");
    }

    [Fact]
    public async Task A_message_that_cannot_be_taken_away_just_now_is_taken_away_later_also_by_another_life()
    {
        await AskedAsync();
        await TellAsync();
        App.TeamsFaults.Next(TeamsCall.Delete, new TeamsFault.Answer(502, "BadGateway"), times: 9);
        App.Clock.Advance(TimeSpan.FromMinutes(11));
        await App.RunDueAsync();
        await LiNa.LooksAsync();
        Told().ShouldHaveSingleItem();
        await App.CrashAsync();
        await App.SettleAsync();
        Told().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_five_taps_at_the_same_instant_one_makes_a_password()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("password web-1");
        var action = LiNa.Card.Button("Yes, new password for web-1")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, (string)action["verb"]!, action["data"]!.DeepClone()))));
        answers.ShouldAllBe(answer => answer.Texts.Any(text => text.Contains("New password for web-1: on its way")));
        await LiNa.SaysAsync("delete web-1");
        await LiNa.SaysAsync("password web-1");
        LiNa.Sees("being given a new password");
        await TellAsync();
        Told().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_resets_the_password_of_somebody_else_and_no_administrator_either()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("password web-1");
        var yes = LiNa.Card.Button("Yes, new password for web-1")!;
        foreach (var other in new[] { App.WangWei, App.ChenJing })
        {
            await other.OpensAsync();
            var answer = await App.Wire.PostAsync(App.Wire.Executes(other, other.Newest.Id, (string)yes["verb"]!, yes["data"]!.DeepClone()));
            answer.Texts.ShouldContain(text => text.Contains("no server called", StringComparison.OrdinalIgnoreCase), string.Join('\n', answer.Texts));
        }
        (await SecretsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_vanishes_meanwhile_leaves_no_password_behind()
    {
        await AskedAsync();
        App.Cloud.DeleteAtTheConsole(CloudId);
        await App.RunDueAsync();
        (await SecretsAsync()).ShouldBe([SecretState.Dropped]);
        await LiNa.LooksAsync();
        LiNa.Sees("web-1 has no new password", "no longer at the cloud");
        var reconciler = App.Get<ServerReconciler>();
        for (var comparison = 0; comparison < 3; comparison++)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(11));
            await reconciler.RunDueAsync(Ct);
        }
    }

    private async Task AskedAsync()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("password web-1");
        await LiNa.TapsAsync("Yes, new password for web-1");
    }

    /// <summary>Works until nothing is due within the next minute: the message stands, and is not taken away yet.</summary>
    private async Task TellAsync()
    {
        for (var round = 0; round < 40; round++)
        {
            if (await App.RunDueAsync() > 0) continue;
            if (await App.NextDueAsync() is not { } due || due - App.Clock.GetUtcNow() is not { TotalMinutes: < 5 } pause) break;
            if (pause > TimeSpan.Zero) App.Clock.Advance(pause);
        }
        await LiNa.LooksAsync();
    }

    private List<string> Told() => ToldPasswords.In(LiNa);

    private Task<List<SecretState>> SecretsAsync() => App.Database.ReadAsync(db => db.Secrets.Select(s => s.State).ToListAsync(Ct), Ct);
}
