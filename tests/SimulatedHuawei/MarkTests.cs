using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>What can be written on a server: metadata, and the time at which it goes by itself. Tags have their tests with the lists.</summary>
public sealed class MarkTests
{
    [Fact]
    public async Task Metadata_is_merged_and_taken_away_key_by_key()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        AnswerShapeTests.ShouldLookLike(await MergeAsync(cloud, server, new() { ["lease"] = "L-20261122-0007" }), "ecs-metadata-update");
        (await MergeAsync(cloud, server, new() { ["lease"] = "L-2", ["owner"] = "li.si" })).Status.ShouldBe(200);
        var shown = (await cloud.ShowAsync(server))["server"]["metadata"]!;
        ((string?)shown["lease"], (string?)shown["owner"]).ShouldBe(("L-2", "li.si"));
        (await cloud.DeleteAsync($"/v1/{{p}}/cloudservers/{server}/metadata/lease")).Status.ShouldBe(204);
        (await cloud.DeleteAsync($"/v1/{{p}}/cloudservers/{server}/metadata/lease")).Code.ShouldBe("Ecs.0005");
        (await cloud.ShowAsync(server))["server"]["metadata"]!["lease"].ShouldBeNull();
    }

    [Fact]
    public async Task Metadata_has_at_most_ten_pairs_and_plain_keys_and_needs_a_steady_server()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        (await MergeAsync(cloud, server, new(Enumerable.Range(0, 10).ToDictionary(n => $"k{n}", _ => (JsonNode?)"v")))).Status.ShouldBe(200);
        (await MergeAsync(cloud, server, new() { ["one-more"] = "v" })).Code.ShouldBe("Ecs.0005");
        (await MergeAsync(cloud, server, new() { ["k0"] = "again" })).Status.ShouldBe(200);
        (await MergeAsync(cloud, server, new() { ["a b"] = "v" })).Code.ShouldBe("Ecs.0005");
        (await MergeAsync(cloud, server, [])).Code.ShouldBe("Ecs.0005");
        cloud.World.AtTheConsole(server, ConsoleChange.Break);
        (await MergeAsync(cloud, server, new() { ["k0"] = "v" })).Code.ShouldBe("Ecs.0100");
    }

    [Theory]
    [InlineData("2026-11-22T01:29:59Z", 403, "Ecs.0083")]
    [InlineData("2026-11-21T01:00:00Z", 403, "Ecs.0083")]
    [InlineData("2029-11-23T01:00:00Z", 403, "Ecs.0083")]
    [InlineData("2026-11-23", 400, "Ecs.0082")]
    [InlineData("tomorrow", 400, "Ecs.0082")]
    [InlineData("2026-11-23T01:00:59Z", 204, null)]
    [InlineData("", 204, null)]
    public async Task The_time_of_the_end_is_half_an_hour_to_three_years_ahead(string text, int status, string? code)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var reply = await EndsAsync(cloud, server, text);
        (reply.Status, reply.Code).ShouldBe((status, code));
        if (status == 403) AnswerShapeTests.ShouldLookLike(reply, "ecs-auto-terminate-too-soon");
        ((string?)(await cloud.ShowAsync(server))["server"]["auto_terminate_time"]).ShouldBe(text == "2026-11-23T01:00:59Z" ? "2026-11-23T01:00:00Z" : "", "seconds are cut");
    }

    [Theory]
    [InlineData("cn-north-4", 0)]
    [InlineData("cn-east-3", 1)]
    public async Task In_two_regions_the_cloud_keeps_its_word_and_in_the_others_it_does_nothing(string region, int left)
    {
        await using var cloud = await Cloud.StartAsync(region: region);
        var server = await cloud.CreateRunningAsync(Orders.Small(change: s => s["availability_zone"] = region + "a"));
        await EndsAsync(cloud, server, "2026-11-22T03:00:00Z");
        cloud.Clock.Advance(TimeSpan.FromHours(3));
        (cloud.World.Servers.Count, cloud.World.Volumes.Count).ShouldBe((left, left));
    }

    [Fact]
    public async Task A_time_that_was_changed_or_taken_back_does_nothing_when_it_comes()
    {
        await using var cloud = await Cloud.StartAsync(region: "cn-north-4");
        var order = Orders.Small(change: s => (s["availability_zone"], s["auto_terminate_time"]) = ("cn-north-4a", "2026-11-22T02:00:00Z"));
        var server = await cloud.CreateRunningAsync(order);
        await EndsAsync(cloud, server, "2026-11-22T04:00:00Z");
        cloud.Clock.Advance(TimeSpan.FromHours(2));
        cloud.World.Servers.Count.ShouldBe(1);
        await EndsAsync(cloud, server, "");
        cloud.Clock.Advance(TimeSpan.FromHours(2));
        cloud.World.Servers.Count.ShouldBe(1);

        order["server"]!["auto_terminate_time"] = "2026-11-22T06:00:00Z";
        await cloud.CreateRunningAsync(order);
        cloud.Clock.Advance(TimeSpan.FromHours(2));
        cloud.World.Servers.ShouldHaveSingleItem().Id.ShouldBe(server, "the second one went when its own time came");
    }

    private static Task<Reply> MergeAsync(Cloud cloud, string server, JsonObject pairs) =>
        cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/metadata", new JsonObject { ["metadata"] = pairs });

    private static Task<Reply> EndsAsync(Cloud cloud, string server, string at) =>
        cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/actions/update-auto-terminate-time", new JsonObject { ["auto_terminate_time"] = at });
}
