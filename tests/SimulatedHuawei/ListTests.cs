using System.Text.Json.Nodes;
using FsCheck.Fluent;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class ListTests
{
    [Fact]
    public async Task The_offset_is_a_page_number_and_the_count_is_the_total()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small("wc", count: 5));

        (await NamesAsync(cloud, "limit=2&offset=0")).ShouldBe(["wc-0001", "wc-0002"], "page 0 is page 1");
        (await NamesAsync(cloud, "limit=2&offset=1")).ShouldBe(["wc-0001", "wc-0002"]);
        (await NamesAsync(cloud, "limit=2&offset=3")).ShouldBe(["wc-0005"]);
        (await NamesAsync(cloud, "limit=2&offset=4")).ShouldBeEmpty();
        ((int?)(await cloud.GetAsync("/v1/{p}/cloudservers/detail?limit=2&offset=3"))["count"]).ShouldBe(5);
        (await cloud.GetAsync("/v1/{p}/cloudservers/detail?limit=1001")).Code.ShouldBe("Ecs.0005");
    }

    [Fact]
    public async Task Turning_the_pages_shows_every_server_exactly_once()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small("a", count: 17));
        await cloud.CreateRunningAsync(Orders.Small("b", count: 6));
        var all = cloud.World.Servers.Select(s => s.Name).ToList();
        all.Count.ShouldBe(23);

        Prop.ForAll(Gen.Choose(1, 30).ToArbitrary(), limit =>
        {
            var pages = Enumerable.Range(1, (23 / limit) + 1).Select(page => NamesAsync(cloud, $"limit={limit}&offset={page}").GetAwaiter().GetResult());
            return pages.SelectMany(p => p).SequenceEqual(all);
        }).Holds();
    }

    [Theory]
    [InlineData("name=wc-", "wc-web", "wc-db")]
    [InlineData("name=w.-d", "wc-db")]
    [InlineData("name=^web", "web-1")]
    [InlineData("tags=owner%3Dzhang", "wc-web")]
    [InlineData("not-tags=owner", "web-1", "wc-db")]
    [InlineData("flavor=s6.xlarge.2", "wc-db")]
    [InlineData("status=ACTIVE", "web-1", "wc-db", "wc-web")]
    [InlineData("status=SHUTOFF")]
    [InlineData("ip_eq=192.168.0.11", "wc-db")]
    [InlineData("ip=192.168.0.1", "web-1", "wc-db", "wc-web")]
    public async Task Filters_find_what_they_find_at_the_real_cloud(string query, params string[] names)
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateAsync(Orders.Sample(s => s["name"] = "wc-web"));
        await cloud.CreateAsync(Change(Orders.Small("wc-db"), s => s["flavorRef"] = "s6.xlarge.2"));
        await cloud.CreateRunningAsync(Orders.Small("web-1"));
        (await NamesAsync(cloud, query)).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public async Task A_name_that_is_no_pattern_is_refused_and_a_wicked_one_does_no_harm()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small(new string('a', 60)));
        (await cloud.GetAsync("/v1/{p}/cloudservers/detail?name=" + Uri.EscapeDataString("(["))).Code.ShouldBe("Ecs.0005");
        (await NamesAsync(cloud, "name=" + Uri.EscapeDataString("^(a+)+$x"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ids_asked_for_by_name_override_filters_and_unknown_ones_are_empty_shells()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var reply = await cloud.GetAsync($"/v1/{{p}}/cloudservers/detail?name=nothing&server_id={server},nobody");
        reply["servers"].AsArray().Select(s => (string?)s!["name"]).ShouldBe(["wc-1", null]);
        reply["servers"][1]!["fault"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Tags_are_replaced_removed_and_found()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var tags = $"/v1/{{p}}/cloudservers/{server}/tags/action";
        (await cloud.PostAsync(tags, JsonNode.Parse("""{"action":"create","tags":[{"key":"owner","value":"li"},{"key":"op","value":"7"}]}"""))).Status.ShouldBe(204);
        (await cloud.PostAsync(tags, JsonNode.Parse("""{"action":"create","tags":[{"key":"owner","value":"zhang"}]}"""))).Status.ShouldBe(204);
        (await FindAsync(cloud, """[{"key":"owner","values":["zhang","wang"]},{"key":"op","values":[]}]""")).ShouldBe(1);
        (await FindAsync(cloud, """[{"key":"owner","values":["li"]}]""")).ShouldBe(0);

        (await cloud.PostAsync(tags, JsonNode.Parse("""{"action":"delete","tags":[{"key":"owner"},{"key":"never"}]}"""))).Status.ShouldBe(204);
        cloud.World.Servers.Single().Tags.Select(t => t.Key).ShouldBe(["op"]);
        (await cloud.PostAsync(tags.Replace(server, "nobody", StringComparison.Ordinal), JsonNode.Parse("""{"action":"delete","tags":[{"key":"a"}]}"""))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Eleven_tags_are_too_many()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync();
        var more = new JsonArray([.. Enumerable.Range(0, 8).Select(i => new JsonObject { ["key"] = $"k{i}", ["value"] = "v" })]);
        (await cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/tags/action", new JsonObject { ["action"] = "create", ["tags"] = more })).Code.ShouldBe("Ecs.0905");
        cloud.World.Servers.Single().Tags.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Other_projects_and_other_methods_are_not_served()
    {
        await using var cloud = await Cloud.StartAsync();
        (await cloud.GetAsync("/v1/ffffffffffffffffffffffffffffffff/cloudservers/detail")).Code.ShouldBe("APIGW.0302");
        (await cloud.SendAsync(HttpMethod.Put, "/v2/cloudimages")).Code.ShouldBe("APIGW.0101");
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(Cloud cloud, string query) =>
        [.. (await cloud.GetAsync("/v1/{p}/cloudservers/detail?" + query))["servers"].AsArray().Select(s => (string?)s!["name"])];

    private static async Task<int?> FindAsync(Cloud cloud, string tags) =>
        (int?)(await cloud.PostAsync("/v1/{p}/cloudservers/resource_instances/action", new JsonObject { ["action"] = "count", ["tags"] = JsonNode.Parse(tags) }))["total_count"];

    private static JsonObject Change(JsonObject order, Action<JsonObject> change)
    {
        change(order["server"]!.AsObject());
        return order;
    }
}
