using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class CreateTests
{
    [Fact]
    public async Task A_server_comes_to_be_step_by_step_as_the_clock_moves()
    {
        await using var cloud = await Cloud.StartAsync();
        var (job, server) = await cloud.CreateAsync();

        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("INIT");
        (await cloud.ShowAsync(server)).Code.ShouldBe("Ecs.0114", "the id is known, and 404 at first");
        cloud.World.Servers.ShouldBeEmpty();

        cloud.Clock.Advance(TimeSpan.FromSeconds(2));
        var building = await cloud.ShowAsync(server);
        ((string?)building["server"]["status"]).ShouldBe("BUILD");
        building["server"]["addresses"]!.AsObject().ShouldBeEmpty();
        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("RUNNING");

        cloud.Clock.Advance(TimeSpan.FromSeconds(10));
        cloud.World.Volumes.Select(v => v.Status).ShouldBe(["creating", "creating"]);

        cloud.Clock.Advance(TimeSpan.FromSeconds(30));
        cloud.World.Volumes.Select(v => v.Status).ShouldBe(["in-use", "in-use"]);
        (await AddressesAsync(cloud, server)).Count.ShouldBe(1, "the public address is bound last");

        cloud.Clock.Advance(TimeSpan.FromSeconds(18));
        ((string?)(await cloud.ShowAsync(server))["server"]["status"]).ShouldBe("ACTIVE");
        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("SUCCESS");
        (await AddressesAsync(cloud, server)).Select(a => (string?)a!["OS-EXT-IPS:type"]).ShouldBe(["fixed", "floating"]);
    }

    [Fact]
    public async Task Time_can_run_faster()
    {
        await using var cloud = await Cloud.StartAsync(timeScale: 7.5);
        var (job, _) = await cloud.CreateAsync();
        cloud.Clock.Advance(TimeSpan.FromSeconds(8) - TimeSpan.FromTicks(1));
        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("RUNNING");
        cloud.Clock.Advance(TimeSpan.FromTicks(1));
        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task Several_servers_are_numbered_and_share_one_job()
    {
        await using var cloud = await Cloud.StartAsync();
        var (job, _) = await cloud.CreateAsync(Orders.Small("wc", count: 3));
        cloud.Clock.Advance(Orders.CreateTakes);
        cloud.World.Servers.Select(s => s.Name).ShouldBe(["wc-0001", "wc-0002", "wc-0003"]);
        cloud.World.Servers.Select(s => s.PrivateIp).Distinct().Count().ShouldBe(3);
        ((int?)(await cloud.JobAsync(job))["entities"]["sub_jobs_total"]).ShouldBe(3);
    }

    [Fact]
    public async Task Several_servers_share_one_name_when_asked_to()
    {
        await using var cloud = await Cloud.StartAsync();
        var order = Orders.Small("wc", count: 2);
        order["server"]!["isAutoRename"] = false;
        await cloud.CreateRunningAsync(order);
        cloud.World.Servers.Select(s => s.Name).ShouldBe(["wc", "wc"]);
    }

    [Theory]
    [InlineData("cn-east-3c", 400, "Ecs.0044")]
    [InlineData("", 400, "Ecs.0018")]
    [InlineData("cn-east-3b", 400, "Ecs.0018")]
    public async Task A_zone_is_only_chosen_when_it_has_the_disks_too(string zone, int status, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample(server =>
        {
            server["availability_zone"] = zone;
            server["flavorRef"] = "c7.4xlarge.2";                       // only in zone c
            server["root_volume"]!["volumetype"] = "SAS";               // anywhere but in zone c
        }));
        (reply.Status, reply.Code).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_dry_run_checks_and_creates_nothing()
    {
        await using var cloud = await Cloud.StartAsync();
        var order = Orders.Sample();
        order["dry_run"] = true;
        (await cloud.PostAsync("/v1/{p}/cloudservers", order)).Status.ShouldBe(202);
        order["server"]!["flavorRef"] = "s6.nothing.9";
        (await cloud.PostAsync("/v1/{p}/cloudservers", order)).Code.ShouldBe("Ecs.0029");
        cloud.World.Jobs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name", "\"\"", "Ecs.0005")]
    [InlineData("name", "\"a b\"", "Ecs.0005")]
    [InlineData("name", "\"12345678901234567890123456789012345678901234567890123456789012345\"", "Ecs.0005")]
    [InlineData("name", "17", "Ecs.0005")]
    [InlineData("count", "0", "Ecs.0005")]
    [InlineData("count", "101", "Ecs.0005")]
    [InlineData("imageRef", "\"00000000-0000-4000-8000-000000000000\"", "Ecs.0031")]
    [InlineData("imageRef", "\"a94e3c57-0d2b-4f68-b1e7-8c5a6d9f3024\"", "Ecs.0005")]
    [InlineData("flavorRef", "\"x9.large.2\"", "Ecs.0029")]
    [InlineData("flavorRef", "\"c7.2xlarge.2\"", "Ecs.0018")]
    [InlineData("availability_zone", "\"cn-east-3c\"", "Ecs.0019")]
    [InlineData("availability_zone", "\"mars-1a\"", "Ecs.0005")]
    [InlineData("vpcid", "\"nowhere\"", "Ecs.0014")]
    [InlineData("nics", "[]", "Ecs.0005")]
    [InlineData("nics", "[{\"subnet_id\":\"1f7b9a40-52c6-4d0f-9a4d-8e3c6f2b7d15\"}]", "Ecs.0038")]
    [InlineData("nics", "[{\"subnet_id\":\"9e7c1d2f-6b3a-4a0e-b1c8-74f20d5e8a36\",\"ip_address\":\"192.168.99.9\"}]", "Ecs.0005")]
    [InlineData("security_groups", "[{\"id\":\"nobody\"}]", "Ecs.0064")]
    [InlineData("root_volume", "null", "Ecs.0005")]
    [InlineData("root_volume", "{\"volumetype\":\"GPSSD\",\"size\":39}", "Ecs.0005")]
    [InlineData("root_volume", "{\"volumetype\":\"FLOPPY\",\"size\":40}", "Ecs.0015")]
    [InlineData("data_volumes", "[{\"volumetype\":\"SSD\",\"size\":9}]", "Ecs.0005")]
    [InlineData("publicip", "{\"eip\":{\"iptype\":\"5_bgp\",\"bandwidth\":{\"size\":5,\"sharetype\":\"PER\",\"chargemode\":\"hourly\"}}}", "Ecs.0005")]
    [InlineData("publicip", "{\"id\":\"0c8e6f4a-2b1d-4e7f-95a3-d6c9b8f1e720\"}", "Ecs.0005")]
    [InlineData("adminPass", "\"password\"", "Ecs.0011")]
    [InlineData("adminPass", "\"Root-12345\"", "Ecs.0011")]
    [InlineData("user_data", "\"not base64!\"", "Ecs.0005")]
    [InlineData("metadata", "{\"a b\":\"c\"}", "Ecs.0005")]
    [InlineData("server_tags", "[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"a\",\"value\":\"2\"}]", "Ecs.0908")]
    [InlineData("server_tags", "[{\"key\":\"a=b\",\"value\":\"1\"}]", "Ecs.0906")]
    [InlineData("description", "\"<b>\"", "Ecs.0005")]
    [InlineData("auto_terminate_time", "\"tomorrow\"", "Ecs.0082")]
    [InlineData("auto_terminate_time", "\"2026-11-22T01:05:00Z\"", "Ecs.0083")]
    [InlineData("extendparam", "{\"chargingMode\":\"prePaid\"}", "Ecs.0005")]
    public async Task What_the_real_cloud_refuses_is_refused_with_its_code(string field, string value, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample(server => server[field] = JsonNode.Parse(value)));
        reply.Code.ShouldBe(code, reply.Body?.ToJsonString());
        cloud.World.Jobs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\u0000")]
    public async Task What_is_no_order_is_refused_in_the_service_s_own_shape(string body)
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.SendAsync(HttpMethod.Post, "/v1/{p}/cloudservers", body);
        (reply.Status, reply.Code).ShouldBe((400, "Ecs.0005"));
    }

    [Fact]
    public async Task The_second_version_takes_the_charging_mode_as_text_and_any_zone_with_room()
    {
        await using var cloud = await Cloud.StartAsync();
        var order = Orders.Sample(server =>
        {
            server["extendparam"] = new JsonObject { ["chargingMode"] = "postPaid" };
            server["availability_zone"] = "";
            server["flavorRef"] = "c7.4xlarge.2";
        });
        (await cloud.PostAsync("/v1.1/{p}/cloudservers", order)).Status.ShouldBe(200);
        cloud.Clock.Advance(Orders.CreateTakes);
        cloud.World.Servers.Single().Zone.ShouldBe("cn-east-3c");
    }

    private static async Task<JsonArray> AddressesAsync(Cloud cloud, string server) =>
        (await cloud.ShowAsync(server))["server"]["addresses"]!.AsObject().Single().Value!.AsArray();
}
