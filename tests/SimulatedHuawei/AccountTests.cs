using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>What the account may: temporary keys, a frozen account, a real limit of calls.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task A_temporary_key_signs_with_its_token_until_it_expires()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v3.0/OS-CREDENTIAL/securitytokens", Agency());
        AnswerShapeTests.ShouldLookLike(reply, "iam-temporary-key-by-agency");
        var (access, secret, token) = ((string)reply["credential"]["access"]!, (string)reply["credential"]["secret"]!, (string)reply["credential"]["securitytoken"]!);

        (await SayAsync(cloud, access, secret, token)).Status.ShouldBe(200);
        var without = await SayAsync(cloud, access, secret, token: null);
        (without.Status, (string?)without["error_msg"]).ShouldBe((401, "Incorrect IAM authentication information: decrypt token fail"));
        (await SayAsync(cloud, access, "wrong", token)).Status.ShouldBe(401);
        ((string)(await SayAsync(cloud, "HSTNOBODY", secret, token))["error_msg"]!).ShouldEndWith("Get secretKey failed");
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        (await SayAsync(cloud, access, secret, token)).Status.ShouldBe(401, "it was for an hour");
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("agency_name", "\"another\"", 404)]
    [InlineData("domain_id", "\"another\"", 404)]
    [InlineData("duration_seconds", "899", 400)]
    [InlineData("duration_seconds", "86401", 400)]
    public async Task An_agency_that_is_none_and_a_time_that_is_too_long_are_refused(string field, string value, int status)
    {
        await using var cloud = await Cloud.StartAsync();
        var body = Agency();
        body["auth"]!["identity"]!["assume_role"]![field] = JsonNode.Parse(value);
        (await cloud.PostAsync("/v3.0/OS-CREDENTIAL/securitytokens", body)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Failures_of_one_key_do_not_lock_another()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v3.0/OS-CREDENTIAL/securitytokens", Agency());
        var (access, token) = ((string)reply["credential"]["access"]!, (string)reply["credential"]["securitytoken"]!);
        for (var i = 0; i < 6; i++) await SayAsync(cloud, access, "wrong", token);
        ((string)(await SayAsync(cloud, access, (string)reply["credential"]["secret"]!, token))["error_msg"]!).ShouldEndWith("AK access failed to reach the limit, forbidden");
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_frozen_account_changes_nothing_but_by_deleting_and_looks_at_everything()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        using var frozen = cloud.Faults.Add(HuaweiFault.AccountFrozen());
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Code.ShouldBe("Ecs.0071");
        (await cloud.PowerAsync("os-stop", null, server)).Code.ShouldBe("Ecs.0071");
        (await cloud.PostAsync("/v2.1/{p}/cloudvolumes", Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone())).Code.ShouldBe("EVS.2144");
        (await cloud.PostAsync("/v1/{p}/publicips", Samples.Read("eip-create-publicip")["request"]!["body"]!.DeepClone())).Code.ShouldBe("VPC.0502");
        (await cloud.ShowAsync(server)).Status.ShouldBe(200);
        (await cloud.PostAsync("/v1/{p}/cloudservers/delete", JsonNode.Parse($$"""{"servers":[{"id":"{{server}}"}]}"""))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_real_limit_serves_so_many_calls_of_an_operation_in_a_window_and_counts_the_refused_ones()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(HuaweiFault.LimitedTo(3, TimeSpan.FromMinutes(1)) with { Operation = HuaweiOperations.ListServers });
        List<int> statuses = [];
        for (var i = 0; i < 5; i++) statuses.Add((await cloud.GetAsync("/v1/{p}/cloudservers/detail")).Status);
        statuses.ShouldBe([200, 200, 200, 429, 429]);
        AnswerShapeTests.ShouldLookLike(await cloud.GetAsync("/v1/{p}/cloudservers/detail"), "error-gateway-throttle");
        ((string)(await cloud.GetAsync("/v1/{p}/cloudservers/detail"))["error_msg"]!).ShouldEndWith("limit:3,time:1 minute");
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200);
        cloud.Clock.Advance(TimeSpan.FromMinutes(1));
        (await cloud.GetAsync("/v1/{p}/cloudservers/detail")).Status.ShouldBe(200);
    }

    private static JsonNode Agency() => Samples.Read("iam-temporary-key-by-agency")["request"]!["body"]!.DeepClone();

    private static Task<Reply> SayAsync(Cloud cloud, string access, string secret, string? token) =>
        cloud.SendAsync(HttpMethod.Get, "/v3/projects", secretKey: secret, accessKey: access, securityToken: token);
}
