namespace WangCheng.Tests.SimulatedHuawei;

public sealed class ClientTokenTests
{
    private const string Token = "b120a366-f0bb-49cf-82f2-dc05873f9bd0";

    [Fact]
    public async Task The_same_order_with_the_same_token_gets_the_first_answer_even_all_at_once()
    {
        await using var cloud = await Cloud.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), Token)));
        replies.Select(r => r.Body!.ToJsonString()).Distinct().Count().ShouldBe(1);
        cloud.World.Jobs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_parameters_a_token_that_is_none_and_a_stale_one_are_told_apart()
    {
        await using var cloud = await Cloud.StartAsync();
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), Token)).Status.ShouldBe(200);
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small("wc-2"), Token)).Code.ShouldBe("Ecs.0122");
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), Token.ToUpperInvariant())).Code.ShouldBe("Ecs.0123");

        cloud.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromTicks(1));
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), Token)).Status.ShouldBe(200);
        cloud.Clock.Advance(TimeSpan.FromTicks(1));
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), Token)).Code.ShouldBe("Ecs.0124");
        cloud.World.Servers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_no_stays_a_no_and_the_order_of_properties_does_not_matter()
    {
        await using var cloud = await Cloud.StartAsync();
        using (cloud.Faults.Add(Simulator.Huawei.HuaweiFault.NoBalance()))
            (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), Token)).Code.ShouldBe("Ecs.0067");

        var turned = Orders.Small();
        var name = turned["server"]!["name"]!.DeepClone();
        turned["server"]!.AsObject().Remove("name");
        turned["server"]!["name"] = name;
        (await cloud.PostAsync("/v1/{p}/cloudservers", turned, Token)).Code.ShouldBe("Ecs.0067", "the token remembers, though the money came");
        (await cloud.PostAsync("/v1/{p}/cloudservers", turned, "c120a366-f0bb-49cf-82f2-dc05873f9bd0")).Status.ShouldBe(200);
    }
}
