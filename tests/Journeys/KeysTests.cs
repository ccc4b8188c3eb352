using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Keys;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Keys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

public sealed class KeysTests : Journey
{
    private protected override void Change(WangChengApp app, IServiceCollection services) => Traces.LogEverything(services);

    [Fact]
    public async Task A_key_that_somebody_pastes_is_on_the_servers_they_make_from_then_on()
    {
        await HasAsync(LiNa, "before");
        await LiNa.SaysAsync("keys");
        LiNa.Sees("You have no SSH key here yet");
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        LiNa.Sees("laptop is on your list");
        LiNa.Card.Fact("Fingerprint").ShouldBe(SomeKeys.Ed25519Fingerprint);
        await LiNa.TapsAsync("My SSH keys");
        LiNa.Sees("Your SSH keys", "laptop", SomeKeys.Ed25519Fingerprint);

        await HasAsync(LiNa);
        UserDataOf("web-1").ShouldContain($"\"{SomeKeys.Ed25519}\"");
        UserDataOf("before").ShouldBeEmpty();
        (await App.LogAsync()).Select(line => line.ToString()).ShouldContain("key.add done");
    }

    [Fact]
    public async Task 中文里用表单添加密钥_再删除()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("添加密钥");
        LiNa.Sees("添加 SSH 公钥");
        await LiNa.TapsAsync("添加这把公钥", ("key", SomeKeys.Rsa + "\r\n"), ("name", "笔记本"));
        LiNa.Sees("笔记本 已添加");
        await LiNa.SaysAsync("我的密钥");
        await LiNa.TapsAsync("删除 笔记本");
        LiNa.Sees("要删除公钥 笔记本 吗？");
        await LiNa.TapsAsync("确认删除 笔记本");
        LiNa.Sees("笔记本 已从你的公钥里删除", "把你的公钥");
        await LiNa.SaysAsync("密钥");
        LiNa.Sees("你还没有放 SSH 公钥");
    }

    [Theory]
    [InlineData("key add " + SomeKeys.Private)]
    [InlineData("添加密钥\n" + SomeKeys.Private)]
    public async Task A_private_key_is_refused_loudly_and_kept_nowhere(string pasted)
    {
        await LiNa.SaysAsync(pasted);
        LiNa.Sees("PRIVATE key", "treat it as lost");
        LiNa.DoesNotSee(SomeKeys.Canary);
        await LiNa.TapsAsync("Add this key", ("key", SomeKeys.Private));
        LiNa.Sees("PRIVATE key");
        LiNa.DoesNotSee(SomeKeys.Canary);
        await App.SettleAsync();
        (await App.LogAsync()).Select(line => line.ToString()).ShouldBe(["key.add refused keys.private", "key.add refused keys.private"]);
        await Traces.StaysOutAsync(App, SomeKeys.Canary);
    }

    [Fact]
    public async Task In_a_form_what_is_wrong_is_said_and_the_name_stays()
    {
        await LiNa.SaysAsync("key add");
        await LiNa.TapsAsync("Add this key", ("key", SomeKeys.Weak), ("name", "old"));
        LiNa.Sees("This RSA key has 1024 bits");
        LiNa.Card.Inputs()["in_name"]!.ToString().ShouldBe("old");
        await LiNa.TapsAsync("Add this key", ("key", SomeKeys.Ecdsa), ("name", "two words"));
        LiNa.Sees("cannot be the name of a key");
        await LiNa.TapsAsync("Add this key", ("key", SomeKeys.Ecdsa), ("name", "tablet"));
        LiNa.Sees("tablet is on your list");
    }

    [Fact]
    public async Task Whoever_has_no_key_yet_is_asked_for_one_with_the_first_server_and_not_again()
    {
        await LiNa.SaysAsync("new");
        LiNa.Sees("SSH public key", "or leave it empty");
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"), ("sshKey", SomeKeys.Private));
        LiNa.Sees("PRIVATE key");
        LiNa.DoesNotSee(SomeKeys.Canary);
        await LiNa.TapsAsync("Next: check the facts", ("sshKey", SomeKeys.Ed25519));
        LiNa.Sees("Order web-1?");
        LiNa.DoesNotSee("You have no SSH key here yet");
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        UserDataOf("web-1").ShouldContain($"\"{SomeKeys.Ed25519}\"");
        await LiNa.SaysAsync("new");
        LiNa.DoesNotSee("SSH public key");
        await Traces.StaysOutAsync(App, SomeKeys.Canary);
    }

    [Fact]
    public async Task Whoever_orders_without_a_key_reads_how_to_get_in()
    {
        await LiNa.SaysAsync(The.Order);
        LiNa.Sees("Order web-1?", "You have no SSH key here yet");
    }

    [Fact]
    public async Task The_same_key_is_there_once_and_two_of_one_name_are_told_apart()
    {
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        LiNa.Sees("laptop is on your list");
        await LiNa.SaysAsync("key add");
        await LiNa.TapsAsync("Add this key", ("key", SomeKeys.Ed25519), ("name", "other"));
        LiNa.Sees("You have this very key already: it is called laptop");
        await LiNa.SaysAsync("key add " + SomeKeys.Rsa.Replace("li.na@workstation", "Laptop", StringComparison.Ordinal));
        LiNa.Sees("Laptop-2 is on your list");
        (await App.LogAsync()).Count(line => line.ToString() == "key.add done").ShouldBe(2);
    }

    [Fact]
    public async Task Of_ten_keys_there_is_no_eleventh_not_even_at_the_same_instant()
    {
        await LiNa.OpensAsync();
        await Task.WhenAll(Enumerable.Range(0, 14).Select(n => App.Wire.PostAsync(App.Wire.Says(LiNa, "key add " + Nth(n)))));
        (await KeysAsync()).ShouldBe(AddKey.Most);
        await LiNa.SaysAsync("key add " + Nth(20));
        LiNa.Sees("You have 10 keys already");
    }

    [Fact]
    public async Task Keys_are_their_owner_s_business_alone()
    {
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        await LiNa.SaysAsync("key remove laptop");
        var action = LiNa.Card.Button("Yes, remove laptop")!;
        await App.WangWei.OpensAsync();
        await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, LiNa.Newest.Id, (string)action["verb"]!, action["data"]!.DeepClone()));
        (await KeysAsync()).ShouldBe(1);
        await App.WangWei.SaysAsync("key remove laptop");
        App.WangWei.Sees("You have no key called “laptop”");
        await App.WangWei.SaysAsync("keys");
        App.WangWei.Sees("You have no SSH key here yet");
        await LiNa.TapsAsync("Yes, remove laptop");
        await LiNa.TapsAsync(LiNa.Newest, "Add an SSH key");
        (await KeysAsync()).ShouldBe(0);
        (await App.LogAsync()).Count(line => line.ToString() == "key.remove done").ShouldBe(1);
    }

    [Fact]
    public async Task What_was_put_on_a_server_stays_the_same_however_often_it_is_sent()
    {
        await LiNa.SaysAsync("key add " + SomeKeys.Ed25519);
        App.CloudFaults.Add(HuaweiFault.ResetAfter(HuaweiOperations.CreateServers));
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ListsLag(TimeSpan.FromMinutes(2))));
        await OrdersAsync(LiNa);
        await LiNa.SaysAsync("key add " + SomeKeys.Ecdsa);
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
        UserDataOf("web-1").ShouldNotContain("tablet");
    }

    private string UserDataOf(string name) => Encoding.UTF8.GetString(Convert.FromBase64String(App.Cloud.Servers.Single(server => server.Name.EndsWith(name, StringComparison.Ordinal)).UserData));

    private Task<int> KeysAsync() => App.Database.ReadAsync(db => db.SshKeys.CountAsync(Ct), Ct);

    /// <summary>The keys themselves are made up: 32 bytes are an Ed25519 key to whoever does not compute with it.</summary>
    private static string Nth(int n)
    {
        byte[] key = [0, 0, 0, 11, .. "ssh-ed25519"u8, 0, 0, 0, 32, .. Enumerable.Repeat((byte)n, 32)];
        return $"ssh-ed25519 {Convert.ToBase64String(key)} key-{n}";
    }
}
