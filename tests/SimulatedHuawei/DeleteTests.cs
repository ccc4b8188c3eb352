using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class DeleteTests
{
    [Theory]
    [InlineData(true, true, true, 0, 0)]
    [InlineData(true, true, false, 0, 0)]
    [InlineData(false, true, true, 0, 1)]
    [InlineData(null, true, true, 0, 0)]
    [InlineData(null, true, false, 0, 1)]
    [InlineData(true, false, true, 1, 0)]
    [InlineData(true, null, true, 1, 0)]
    [InlineData(false, false, false, 1, 1)]
    public async Task What_goes_with_a_server_is_as_the_reference_says(bool? publicIp, bool? dataDisks, bool ipFollowsServer, int disksLeft, int ipsLeft)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Sample(s => s["publicip"]!["delete_on_termination"] = ipFollowsServer));
        cloud.World.Volumes.Count.ShouldBe(2);

        var body = new JsonObject { ["servers"] = new JsonArray(new JsonObject { ["id"] = server }) };
        if (publicIp is not null) body["delete_publicip"] = publicIp;
        if (dataDisks is not null) body["delete_volume"] = dataDisks;
        (await cloud.PostAsync("/v1/{p}/cloudservers/delete", body)).Status.ShouldBe(200);
        cloud.Clock.Advance(Orders.DeleteTakes);

        cloud.World.Servers.ShouldBeEmpty();
        cloud.World.Volumes.Count.ShouldBe(disksLeft);
        cloud.World.Volumes.ShouldAllBe(v => v.Status == "available" && !v.Bootable);
        cloud.World.PublicIps.Count.ShouldBe(ipsLeft);
        cloud.World.PublicIps.ShouldAllBe(ip => ip.Status == "DOWN");
    }

    [Fact]
    public async Task A_server_is_still_shown_for_a_moment_after_its_job_succeeded()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync();
        var job = (string)(await DeleteAsync(cloud, server))["job_id"]!;
        var deleting = (await cloud.ShowAsync(server))["server"];
        ((string?)deleting["status"], (string?)deleting["OS-EXT-STS:task_state"]).ShouldBe(("ACTIVE", "deleting"));

        cloud.Clock.Advance(TimeSpan.FromSeconds(30));
        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("SUCCESS");
        (await cloud.ShowAsync(server)).Status.ShouldBe(200);
        cloud.Clock.Advance(TimeSpan.FromSeconds(2));
        (await cloud.ShowAsync(server)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Servers_that_are_unknown_building_or_already_going_are_refused()
    {
        await using var cloud = await Cloud.StartAsync();
        var (_, server) = await cloud.CreateAsync();
        (await DeleteAsync(cloud, server)).Code.ShouldBe("Ecs.0614", "promised, but not there yet");
        cloud.Clock.Advance(TimeSpan.FromSeconds(5));
        (await DeleteAsync(cloud, server)).Code.ShouldBe("Ecs.0100");
        cloud.Clock.Advance(Orders.CreateTakes);
        (await DeleteAsync(cloud, server, "nobody")).Code.ShouldBe("Ecs.0614");
        (await DeleteAsync(cloud, server)).Status.ShouldBe(200);
        (await DeleteAsync(cloud, server)).Code.ShouldBe("Ecs.0100");
        (await DeleteAsync(cloud, [.. Enumerable.Repeat("x", 1001)])).Code.ShouldBe("Ecs.0118");
    }

    [Fact]
    public async Task An_address_set_free_can_be_given_to_another_server_and_outlives_it()
    {
        await using var cloud = await Cloud.StartAsync();
        var first = await cloud.CreateRunningAsync();
        await cloud.PostAsync("/v1/{p}/cloudservers/delete", JsonNode.Parse($$"""{"servers":[{"id":"{{first}}"}],"delete_publicip":false,"delete_volume":true}"""));
        cloud.Clock.Advance(Orders.DeleteTakes);
        var ip = cloud.World.PublicIps.Single();

        var second = await cloud.CreateRunningAsync(Orders.Sample(s => s["publicip"] = new JsonObject { ["id"] = ip.Id }));
        cloud.World.PublicIps.Single().ServerId.ShouldBe(second);
        cloud.World.PublicIps.Single().Address.ShouldBe(ip.Address);
    }

    private static Task<Reply> DeleteAsync(Cloud cloud, params string[] servers) => cloud.PostAsync("/v1/{p}/cloudservers/delete", new JsonObject
    {
        ["servers"] = new JsonArray([.. servers.Select(id => new JsonObject { ["id"] = id })]),
        ["delete_publicip"] = true,
        ["delete_volume"] = true,
    });
}
