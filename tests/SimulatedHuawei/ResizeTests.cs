using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class ResizeTests
{
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_running_server_is_stopped_changed_and_started_by_the_cloud_when_asked_so()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        (await ResizeAsync(cloud, server, "s6.xlarge.2", mode: null)).Code.ShouldBe("Ecs.0100");
        var reply = await ResizeAsync(cloud, server, "s6.xlarge.2");
        AnswerShapeTests.ShouldLookLike(reply, "ecs-resize");

        List<string?> seen = [];
        for (var second = 0; second <= Takes.TotalSeconds; second++)
        {
            var status = (await cloud.StateAsync(server)).Status;
            if (seen.LastOrDefault() != status) seen.Add(status);
            cloud.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        seen.ShouldBe(["ACTIVE", "RESIZE", "VERIFY_RESIZE", "SHUTOFF", "ACTIVE"]);
        var shown = (await cloud.ShowAsync(server))["server"];
        ((string?)shown["flavor"]!["id"], (string?)shown["flavor"]!["vcpus"], (string?)shown["metadata"]!["metering.resourcespeccode"]).ShouldBe(("s6.xlarge.2", "4", "s6.xlarge.2.linux"));
        ((string?)(await cloud.JobAsync((string)reply["job_id"]!))["status"]).ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task A_stopped_server_stays_stopped()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await StoppedAsync(cloud);
        (await ResizeAsync(cloud, server, "s6.xlarge.2", mode: null)).Status.ShouldBe(200);
        (await cloud.StateAsync(server)).ShouldBe(("RESIZE", "resize_prep"));
        (await cloud.PowerAsync("os-start", null, server)).Code.ShouldBe("Ecs.0100");
        cloud.Clock.Advance(Takes);
        (await cloud.StateAsync(server)).ShouldBe(("SHUTOFF", null));
        cloud.World.Servers.Single().FlavorId.ShouldBe("s6.xlarge.2");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_resize_that_finds_no_room_in_its_job_leaves_the_server_as_it_was(bool running)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = running ? await cloud.CreateRunningAsync(Orders.Small()) : await StoppedAsync(cloud);
        cloud.Faults.Add(new(new FaultEffect.SoldOut("s6.xlarge.2", InTheJob: true)));
        var job = (string)(await ResizeAsync(cloud, server, "s6.xlarge.2"))["job_id"]!;
        cloud.Clock.Advance(Takes);
        var ended = await cloud.JobAsync(job);
        ((string?)ended["status"], (string?)ended["error_code"]).ShouldBe(("FAIL", "Ecs.0319"));
        (await cloud.StateAsync(server)).ShouldBe((running ? "ACTIVE" : "SHUTOFF", null));
        cloud.World.Servers.Single().FlavorId.ShouldBe("s6.large.2");
    }

    [Theory]
    [InlineData("s6.large.2", "Ecs.0810")]
    [InlineData("kc1.large.2", "Ecs.0804")]
    [InlineData("no-such", "Ecs.0029")]
    [InlineData("c7.2xlarge.2", "Ecs.0018")]
    [InlineData("m7.xlarge.9", "Ecs.0029")]
    public async Task Sizes_that_cannot_be_had_are_refused_each_with_its_code(string flavor, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await StoppedAsync(cloud);
        (await ResizeAsync(cloud, server, flavor)).Code.ShouldBe(code);
        cloud.World.Servers.Single().TaskState.ShouldBeNull();
    }

    [Fact]
    public async Task What_a_server_can_become_is_what_its_zone_sells_of_its_kind()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var reply = await cloud.GetAsync($"/v1/{{p}}/cloudservers/resize_flavors?instance_uuid={server}");
        AnswerShapeTests.ShouldLookLike(reply, "ecs-list-resize-flavors");
        var ids = reply["flavors"].AsArray().Select(f => (string?)f!["id"]).ToList();
        ids.ShouldContain("s6.xlarge.2");
        ids.ShouldNotContain("s6.large.2", "it is that already");
        ids.ShouldNotContain("kc1.large.2", "another kind of processor");
        ids.ShouldNotContain("c7.2xlarge.2", "sold out there");
        (await cloud.GetAsync("/v1/{p}/cloudservers/resize_flavors?source_flavor_id=c7.large.2"))["flavors"].AsArray().Select(f => (string?)f!["id"]).ShouldContain("c7.2xlarge.2");
        (await cloud.GetAsync("/v1/{p}/cloudservers/resize_flavors")).Code.ShouldBe("Ecs.0005");
    }

    [Fact]
    public async Task A_dry_run_changes_nothing()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await StoppedAsync(cloud);
        var body = JsonNode.Parse("""{"resize":{"flavorRef":"s6.xlarge.2"},"dry_run":true}""");
        (await cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/resize", body)).Status.ShouldBe(202);
        (await cloud.StateAsync(server)).ShouldBe(("SHUTOFF", null));
    }

    private static async Task<string> StoppedAsync(Cloud cloud)
    {
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.World.AtTheConsole(server, Simulator.Huawei.World.ConsoleChange.Stop);
        return server;
    }

    private static Task<Reply> ResizeAsync(Cloud cloud, string server, string flavor, string? mode = "withStopServer")
    {
        var target = new JsonObject { ["flavorRef"] = flavor };
        if (mode is not null) target["mode"] = mode;
        return cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/resize", new JsonObject { ["resize"] = target });
    }
}
