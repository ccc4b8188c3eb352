using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Secrets;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Keys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>Whoever has no key when they order can have a password instead: made with the order, told once when the server runs, and kept nowhere.</summary>
public sealed class PasswordAtCreationTests : Journey
{
    private CloudServer TheServer => App.Cloud.Servers.Single();

    private protected override void Change(WangChengApp app, IServiceCollection services) => Traces.LogEverything(services);

    [Fact]
    public async Task It_lets_them_in_at_once_is_told_once_and_taken_away_again()
    {
        await LooksAtFactsAsync();
        LiNa.Sees("I make a password for it and tell you once");
        await LiNa.TapsAsync("Order it");
        await RunsAsync();
        var password = Told().ShouldHaveSingleItem();
        App.Cloud.LetsIn(TheServer.Id, password).ShouldBeTrue();
        TheServer.UserData.ShouldBeNullOrEmpty("with anything in it the cloud would set no password");
        LiNa.Messages.Count(message => message.Card is { } card && new ShownCard(card).Texts.Any(text => text.Contains("tell you once", StringComparison.Ordinal))).ShouldBe(1, "the card of the order says where it is");
        await App.SettleAsync();
        Told().ShouldBeEmpty();
        LiNa.Messages.Count(message => message.Deleted).ShouldBe(1);
        (await StatesAsync()).ShouldBe([SecretState.Over]);
        await Traces.StaysOutAsync(App, password);
    }

    [Fact]
    public async Task Another_zone_and_a_request_that_was_sent_twice_get_the_same_password()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.SoldOut(The.Flavor, The.Zones.First)));
        App.CloudFaults.Add(HuaweiFault.ResetAfter(HuaweiOperations.CreateServers) with { Times = 1 });
        await OrdersWithPasswordAsync();
        await RunsAsync();
        App.Cloud.LetsIn(TheServer.Id, Told().ShouldHaveSingleItem()).ShouldBeTrue();
    }

    [Fact]
    public async Task What_failed_left_no_password_and_asked_for_again_it_has_a_new_one()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) { Operation = HuaweiOperations.CreateServers, Times = 1 });
        await OrdersWithPasswordAsync();
        await App.SettleAsync();
        (await StatesAsync()).ShouldBe([SecretState.Dropped]);
        Told().ShouldBeEmpty();
        await LiNa.SaysAsync("retry web-1");
        LiNa.Sees("I make a password for it and tell you once");
        await LiNa.TapsAsync("Order it");
        await RunsAsync();
        App.Cloud.LetsIn(TheServer.Id, Told().ShouldHaveSingleItem()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_as_last_time_is_with_a_password_too_until_there_is_a_key()
    {
        await OrdersWithPasswordAsync();
        await App.SettleAsync();
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Same as last time");
        LiNa.Sees("I make a password for it and tell you once");
        var facts = LiNa.Newest;
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        await LiNa.TapsAsync(facts, "Order it");
        LiNa.Sees("so I have ordered nothing");
        LiNa.DoesNotSee("I make a password");
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        App.Cloud.Servers.Count(server => !string.IsNullOrEmpty(server.UserData)).ShouldBe(1, "the key is on the second one");
        (await StatesAsync()).ShouldBe([SecretState.Over]);
    }

    [Fact]
    public async Task A_script_and_a_password_do_not_go_together_and_the_form_says_what_helps()
    {
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"), ("usePassword", "true"), ("script", "#!/bin/sh\ntrue\n"));
        LiNa.Sees("With an init script the cloud sets no password");
        await LiNa.TapsAsync("Next: check the facts", ("script", ""));
        LiNa.Sees("I make a password for it and tell you once");
    }

    [Fact]
    public async Task When_the_keys_of_the_seal_are_lost_nothing_is_made_that_nobody_could_enter()
    {
        await OrdersWithPasswordAsync();
        await App.Database.WriteAsync(db => db.Secrets.ExecuteUpdateAsync(set => set.SetProperty(s => s.Sealed, "sealed with keys that are no more"), Ct), Ct);
        await App.SettleAsync();
        LiNa.Sees("can no longer be read", "Order it again");
        App.Cloud.Servers.ShouldBeEmpty();
        (await StatesAsync()).ShouldBe([SecretState.Dropped]);
    }

    [Fact]
    public async Task Called_off_nobody_is_told_anything()
    {
        await OrdersWithPasswordAsync();
        await App.RunDueAsync();
        await LiNa.SaysAsync("cancel web-1");
        await LiNa.TapsAsync("Yes, cancel it");
        await App.SettleAsync();
        Told().ShouldBeEmpty();
        LiNa.Messages.ShouldNotContain(message => message.Deleted);
        (await StatesAsync()).ShouldBe([SecretState.Dropped]);
    }

    [Fact]
    public async Task 中文里没有密钥也能申请()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("新建");
        await LiNa.TapsAsync("下一步：看看明细", ("name", "web-1"), ("usePassword", "true"));
        LiNa.Sees("我会为它生成密码");
        await LiNa.TapsAsync("就要这台");
        await RunsAsync();
        App.Cloud.LetsIn(TheServer.Id, Told().ShouldHaveSingleItem()).ShouldBeTrue();
    }

    private async Task LooksAtFactsAsync()
    {
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"), ("usePassword", "true"));
    }

    private async Task OrdersWithPasswordAsync()
    {
        await LooksAtFactsAsync();
        await LiNa.TapsAsync("Order it");
    }

    /// <summary>Until it runs and they were told, and not so long that the message is taken away.</summary>
    private async Task RunsAsync()
    {
        await App.PassAsync(TimeSpan.FromMinutes(5));
        await LiNa.LooksAsync();
    }

    private List<string> Told() => ToldPasswords.In(LiNa);

    private Task<List<SecretState>> StatesAsync() => App.Database.ReadAsync(db => db.Secrets.Select(secret => secret.State).ToListAsync(Ct), Ct);
}
