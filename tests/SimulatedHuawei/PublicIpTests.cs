using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Public addresses on their own.</summary>
public sealed class PublicIpTests
{
    [Fact]
    public async Task An_address_is_ordered_bound_unbound_and_released()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var port = cloud.World.Servers.Single().PortId;
        var ordered = await OrderAsync(cloud);
        AnswerShapeTests.ShouldLookLike(ordered, "eip-create-publicip");
        var ip = (string)ordered["publicip"]["id"]!;
        (await BindAsync(cloud, ip, port)).Status.ShouldBe(409, "it is PENDING_CREATE");
        cloud.Clock.Advance(TimeSpan.FromSeconds(2));

        var bound = await BindAsync(cloud, ip, port);
        (bound.Status, (string?)bound["publicip"]["status"], (string?)bound["publicip"]["port_id"]).ShouldBe((200, "ACTIVE", port));
        var floating = (await cloud.ShowAsync(server))["server"]["addresses"]!.AsObject().Single().Value!.AsArray().Single(a => (string?)a!["OS-EXT-IPS:type"] == "floating");
        ((string?)floating!["addr"]).ShouldBe((string?)ordered["publicip"]["public_ip_address"]);
        (await cloud.DeleteAsync($"/v1/{{p}}/publicips/{ip}")).Code.ShouldBe("VPC.0517");

        ((string?)(await BindAsync(cloud, ip, ""))["publicip"]["status"]).ShouldBe("DOWN");
        (await cloud.DeleteAsync($"/v1/{{p}}/publicips/{ip}")).Status.ShouldBe(204);
        (await cloud.DeleteAsync($"/v1/{{p}}/publicips/{ip}")).Code.ShouldBe("VPC.0504");
        cloud.World.PublicIps.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_address_per_card_and_one_card_per_address()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small(count: 2));
        var ports = cloud.World.Servers.Select(s => s.PortId).ToList();
        var (first, second) = ((string)(await OrderAsync(cloud))["publicip"]["id"]!, (string)(await OrderAsync(cloud))["publicip"]["id"]!);
        cloud.Clock.Advance(TimeSpan.FromSeconds(2));
        await BindAsync(cloud, first, ports[0]);
        (await BindAsync(cloud, first, ports[1])).Code.ShouldBe("VPC.0510");
        (await BindAsync(cloud, second, ports[0])).Code.ShouldBe("VPC.0511");
        (await BindAsync(cloud, second, "no-such-port")).Code.ShouldBe("VPC.0508");
        (await BindAsync(cloud, "no-such-ip", ports[1])).Code.ShouldBe("VPC.0504");
        cloud.World.PublicIps.Select(p => p.ServerId is not null).ShouldBe([true, false], ignoreOrder: true);
    }

    [Theory]
    [InlineData("publicip", "type", "\"7_dog\"", "VPC.0501")]
    [InlineData("bandwidth", "share_type", "\"WHOLE\"", "VPC.0501")]
    [InlineData("bandwidth", "charge_mode", "\"never\"", "VPC.0501")]
    [InlineData("bandwidth", "size", "2001", "VPC.0301")]
    [InlineData("bandwidth", "name", "\"\"", "VPC.0301")]
    public async Task Orders_that_cannot_be_are_refused(string part, string field, string value, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        (await OrderAsync(cloud, o => o[part]![field] = JsonNode.Parse(value))).Code.ShouldBe(code);
        cloud.World.PublicIps.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_quota_of_addresses_is_shared_with_those_of_servers()
    {
        await using var cloud = await Cloud.StartAsync();
        for (var i = 0; i < 199; i++) await OrderAsync(cloud);
        await cloud.CreateRunningAsync(Orders.Sample());
        var full = await OrderAsync(cloud);
        (full.Status, full.Code).ShouldBe((409, "VPC.0521"));
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample())).Code.ShouldBe("Ecs.0013");
        ((int?)(await cloud.GetAsync("/v1/{p}/quotas?type=publicIp"))["quotas"]["resources"]![0]!["used"]).ShouldBe(200);
    }

    [Fact]
    public async Task An_address_bound_later_outlives_its_server_unless_the_delete_takes_it()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small(count: 2));
        foreach (var server in cloud.World.Servers)
        {
            var ip = (string)(await OrderAsync(cloud))["publicip"]["id"]!;
            cloud.Clock.Advance(TimeSpan.FromSeconds(2));
            await BindAsync(cloud, ip, server.PortId);
        }
        var taking = true;
        foreach (var server in cloud.World.Servers)
        {
            var body = JsonNode.Parse($$"""{"servers":[{"id":"{{server.Id}}"}]}""")!;
            if (taking) body["delete_publicip"] = true;
            taking = false;
            (await cloud.PostAsync("/v1/{p}/cloudservers/delete", body)).Status.ShouldBe(200);
        }
        cloud.Clock.Advance(Orders.DeleteTakes);
        cloud.World.PublicIps.Single().Status.ShouldBe("DOWN");
    }

    private static Task<Reply> OrderAsync(Cloud cloud, Action<JsonNode>? change = null)
    {
        var body = Samples.Read("eip-create-publicip")["request"]!["body"]!.DeepClone();
        change?.Invoke(body);
        return cloud.PostAsync("/v1/{p}/publicips", body);
    }

    private static Task<Reply> BindAsync(Cloud cloud, string ip, string port) =>
        cloud.PutAsync($"/v1/{{p}}/publicips/{ip}", new JsonObject { ["publicip"] = new JsonObject { ["port_id"] = port } });
}
