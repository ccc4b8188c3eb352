using System.Text.Json;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Vpc;

namespace WangCheng.Tests.Huawei;

/// <summary>Lists of more than one page, each service with its own way of counting.</summary>
public sealed class PagingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Servers_are_counted_by_page_number_and_an_item_seen_twice_counts_once()
    {
        await using var stub = await CloudStub.StartAsync(Page("servers", "id", 0, 100), Page("servers", "id", 99, 100), Page("servers", "id", 199, 3));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        (await cloud.Ecs.ListServersAsync(null, Ct)).Value.Select(s => s.Id).ShouldBe(Ids(0, 202));

        stub.Seen.Select(r => r.Query).ShouldBe(Enumerable.Range(1, 3).Select(n => $"?offset={n}&limit=100&not-tags=__type_baremetal"));
    }

    [Fact]
    public async Task Tagged_servers_are_counted_by_item_in_text()
    {
        await using var stub = await CloudStub.StartAsync(Page("resources", "resource_id", 0, 100), Page("resources", "resource_id", 100, 0));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        (await cloud.Ecs.FindServersByTagAsync("owner", "zhang.san", Ct)).Value.Count.ShouldBe(100);

        stub.Seen.Select(r => r.Text).ShouldBe(new[] { 0, 100 }.Select(n =>
            $$"""{"action":"filter","limit":"100","offset":"{{n}}","tags":[{"key":"owner","values":["zhang.san"]}]}"""));
    }

    [Fact]
    public async Task Networks_are_counted_by_marker()
    {
        await using var stub = await CloudStub.StartAsync(Page("vpcs", "id", 0, 100), Page("vpcs", "id", 100, 1));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        (await cloud.Get<VpcClient>().ListVpcsAsync(Ct)).Value.Count.ShouldBe(101);

        stub.Seen.Select(r => r.Query).ShouldBe(["?limit=100", "?limit=100&marker=id-099"]);
    }

    [Fact]
    public async Task A_service_that_ignores_the_page_does_not_make_us_ask_for_ever()
    {
        await using var stub = await CloudStub.StartAsync(Page("vpcs", "id", 0, 100), Page("vpcs", "id", 0, 100));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        (await cloud.Get<VpcClient>().ListVpcsAsync(Ct)).Value.Count.ShouldBe(100);
        stub.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Half_a_list_is_no_list()
    {
        await using var stub = await CloudStub.StartAsync(Page("servers", "id", 0, 100), Answer.Sample("error-gateway-locked"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        (await cloud.Ecs.ListServersAsync(null, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Authentication);
    }

    private static Microsoft.AspNetCore.Http.RequestDelegate Page(string list, string id, int from, int count) => Answer.Json(200, JsonSerializer.Serialize(
        new Dictionary<string, object> { [list] = Ids(from, count).Select(i => new Dictionary<string, string> { [id] = i, ["name"] = i }) }));

    private static IEnumerable<string> Ids(int from, int count) => Enumerable.Range(from, count).Select(n => $"id-{n:000}");
}
