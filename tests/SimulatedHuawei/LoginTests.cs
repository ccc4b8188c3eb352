using System.Security.Cryptography;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Consoles, passwords and key pairs: ways into a server.</summary>
public sealed class LoginTests
{
    private const string PublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f made-up";

    [Fact]
    public async Task A_link_to_a_console_opens_once_and_not_after_ten_minutes()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small("wc-构建机"));
        var (first, second) = (await ConsoleAsync(cloud, server), await ConsoleAsync(cloud, server));
        first.ShouldNotBe(second);

        var opened = await cloud.BrowseAsync(first);
        opened.Status.ShouldBe(200);
        opened.Text.ShouldContain("Simulated console of wc-构建机");
        (await cloud.BrowseAsync(first)).Status.ShouldBe(403);
        cloud.Clock.Advance(TimeSpan.FromMinutes(10));
        (await cloud.BrowseAsync(second)).Status.ShouldBe(403);
        (await cloud.BrowseAsync(first.Replace("token=", "token=x", StringComparison.Ordinal))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_new_password_counts_from_the_next_restart_on()
    {
        const string old = "Made-up-Passw0rd", next = "Another=Passw0rd";
        await using var cloud = await Cloud.StartAsync();
        var order = Orders.Small();
        order["server"]!["adminPass"] = old;
        var server = await cloud.CreateRunningAsync(order);
        cloud.World.LetsIn(server, old).ShouldBeTrue();

        (await ResetAsync(cloud, next, server)).Status.ShouldBe(200);
        (cloud.World.LetsIn(server, old), cloud.World.LetsIn(server, next)).ShouldBe((true, false));
        await cloud.PowerAsync("reboot", "SOFT", server);
        cloud.World.LetsIn(server, old).ShouldBeFalse("it is rebooting");
        cloud.Clock.Advance(TimeSpan.FromSeconds(20));
        (cloud.World.LetsIn(server, old), cloud.World.LetsIn(server, next)).ShouldBe((false, true));
    }

    [Fact]
    public async Task Without_the_plug_in_the_call_for_several_says_for_whom_it_did_not_work_and_does_the_others()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small(count: 2));
        var (able, unable) = (cloud.World.Servers[0].Id, cloud.World.Servers[1].Id);
        cloud.World.AtTheConsole(unable, ConsoleChange.RemovePasswordPlugIn);
        ((string?)(await cloud.GetAsync($"/v1/{{p}}/cloudservers/{able}/os-resetpwd-flag"))["resetpwd_flag"]).ShouldBe("True");
        ((string?)(await cloud.GetAsync($"/v1/{{p}}/cloudservers/{unable}/os-resetpwd-flag"))["resetpwd_flag"]).ShouldBe("False");

        var reply = await ResetAsync(cloud, "Made-up-Passw0rd", able, unable);

        AnswerShapeTests.ShouldLookLike(reply, "ecs-reset-passwords-batch-partial");
        ((string?)reply["internalError"][0]!["id"]).ShouldBe(unable);
        cloud.World.Servers.Select(s => s.NextPasswordHash is not null).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData("short1A", "Ecs.0011")]
    [InlineData("no-digits-no-upper", "Ecs.0011")]
    [InlineData("Made-up-Passw0rd$", "Ecs.0011")]
    [InlineData("xToor-Passw0rd", "Ecs.0011")]
    [InlineData("Made-up-Passw0rd", null)]
    public async Task A_reset_takes_fewer_special_characters_than_a_create(string password, string? code)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        (await ResetAsync(cloud, password, server)).Code.ShouldBe(code);
        var one = await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}/os-reset-password", new JsonObject
        {
            ["reset-password"] = new JsonObject { ["new_password"] = password, ["is_check_password"] = true },
        });
        one.Code.ShouldBe(code);
        var unchecked_ = await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}/os-reset-password", new JsonObject { ["reset-password"] = new JsonObject { ["new_password"] = password } });
        unchecked_.Status.ShouldBe(204, "nobody asked to look at it");
    }

    [Fact]
    public async Task A_key_pair_that_was_brought_is_listed_used_and_removed()
    {
        await using var cloud = await Cloud.StartAsync();
        (await WithKeyAsync(cloud)).Code.ShouldBe("Ecs.0314");
        var made = await BringAsync(cloud, "wc-zhangsan", PublicKey);
        made.Status.ShouldBe(200);
        made["keypair"]["private_key"].ShouldBeNull();
        ((string?)made["keypair"]["fingerprint"]).ShouldBe("0f:a2:0a:d7:38:3e:65:45:08:6b:63:84:1c:ff:dc:ba");
        var listed = await cloud.GetAsync("/v2.1/{p}/os-keypairs");
        AnswerShapeTests.ShouldLookLike(listed, "ecs-keypairs-list");

        (await WithKeyAsync(cloud)).Status.ShouldBe(200);
        cloud.Clock.Advance(Orders.CreateTakes);
        cloud.World.Servers.Single().KeyName.ShouldBe("wc-zhangsan");

        (await cloud.DeleteAsync("/v2.1/{p}/os-keypairs/wc-zhangsan")).Status.ShouldBe(202);
        AnswerShapeTests.ShouldLookLike(await cloud.DeleteAsync("/v2.1/{p}/os-keypairs/wc-zhangsan"), "error-nova");
        cloud.World.KeyPairs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_pair_that_the_cloud_makes_shows_its_private_half_once()
    {
        await using var cloud = await Cloud.StartAsync();
        var made = await cloud.PostAsync("/v2.1/{p}/os-keypairs", Samples.Read("ecs-keypair-create")["request"]!["body"]!.DeepClone());
        AnswerShapeTests.ShouldLookLike(made, "ecs-keypair-create");
        using var rsa = RSA.Create();
        rsa.ImportFromPem((string)made["keypair"]["private_key"]!);
        ((string)made["keypair"]["public_key"]!).ShouldBe(Simulator.Huawei.Ecs.SshKey.LineOf(rsa, "Generated-by-Nova"));
        (await cloud.GetAsync("/v2.1/{p}/os-keypairs/wc-zhangsan"))["keypair"]["private_key"].ShouldBeNull();
    }

    [Theory]
    [InlineData("wc-1", "ssh-rsa not-base64", 400)]
    [InlineData("wc-1", "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAABAgME", 400)]
    [InlineData("wc-1", "ssh-dss AAAAB3NzaC1kc3MAAAA=", 400)]
    [InlineData("wc-1", "ssh-ed25519", 400)]
    [InlineData("wc/1", PublicKey, 400)]
    [InlineData("taken", PublicKey, 409)]
    public async Task Keys_that_are_none_and_names_that_are_taken_are_refused_in_the_words_of_Nova(string name, string key, int status)
    {
        await using var cloud = await Cloud.StartAsync();
        await BringAsync(cloud, "taken", PublicKey);
        var reply = await BringAsync(cloud, name, key);
        (reply.Status, reply.NovaReason).ShouldBe((status, status == 409 ? "conflictingRequest" : "badRequest"));
    }

    [Fact]
    public async Task A_server_gets_another_name_at_once()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync();
        var reply = await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}", Samples.Read("ecs-update-server")["request"]!["body"]!.DeepClone());
        AnswerShapeTests.ShouldLookLike(reply, "ecs-update-server");
        cloud.World.Servers.Single().Name.ShouldBe("wc-改名");
        (await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}", new JsonObject { ["server"] = new JsonObject { ["name"] = "a b" } })).Code.ShouldBe("Ecs.0005");
        cloud.World.Servers.Single().Name.ShouldBe("wc-改名");
    }

    private static async Task<string> ConsoleAsync(Cloud cloud, string server)
    {
        var reply = await cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/remote_console", Samples.Read("ecs-remote-console")["request"]!["body"]!.DeepClone());
        AnswerShapeTests.ShouldLookLike(reply, "ecs-remote-console");
        return (string)reply["remote_console"]["url"]!;
    }

    private static Task<Reply> ResetAsync(Cloud cloud, string password, params string[] servers) => cloud.PutAsync("/v1/{p}/cloudservers/os-reset-passwords", new JsonObject
    {
        ["new_password"] = password,
        ["servers"] = new JsonArray([.. servers.Select(id => new JsonObject { ["id"] = id })]),
    });

    private static Task<Reply> BringAsync(Cloud cloud, string name, string key) => cloud.PostAsync("/v2.1/{p}/os-keypairs", new JsonObject
    {
        ["keypair"] = new JsonObject { ["name"] = name, ["public_key"] = key },
    });

    private static Task<Reply> WithKeyAsync(Cloud cloud) => cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample(s => s["key_name"] = "wc-zhangsan"));
}
