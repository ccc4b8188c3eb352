using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class FaultTests
{
    [Fact]
    public async Task Throttling_strikes_as_often_as_told_and_only_the_operation_told()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(HuaweiFault.Throttled(limit: 10, minutes: 1) with { Operation = HuaweiOperations.ListServers, Times = 2 });
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200);
        for (var i = 0; i < 2; i++)
        {
            var reply = await cloud.GetAsync("/v1/{p}/cloudservers/detail");
            (reply.Status, reply.Code).ShouldBe((429, "APIGW.0308"));
            ((string)reply["error_msg"]!).ShouldContain("limit:10,time:1 minute");
            ((string?)reply["request_id"]).ShouldBe(reply.Headers["X-Request-Id"]);
        }
        (await cloud.GetAsync("/v1/{p}/cloudservers/detail")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Flow_control_looks_like_success_and_a_server_error_uses_up_no_token()
    {
        await using var cloud = await Cloud.StartAsync();
        const string token = "b120a366-f0bb-49cf-82f2-dc05873f9bd0";
        cloud.Faults.Add(HuaweiFault.FlowControlledWith202() with { Times = 1 });
        var busy = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), token);
        (busy.Status, busy.Code).ShouldBe((202, "Common.0024"));
        cloud.Faults.Add(HuaweiFault.ServerError() with { Times = 1 });
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), token)).Status.ShouldBe(503);
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(), token)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(FaultMoment.BeforeTheWork, 0)]
    [InlineData(FaultMoment.AfterTheWork, 1)]
    public async Task A_cut_connection_tells_nothing_about_what_was_done(FaultMoment when, int jobs)
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(new(new FaultEffect.Resets(when)) { Operation = HuaweiOperations.CreateServers, Times = 1 });
        await Should.ThrowAsync<HttpRequestException>(() => cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small()));
        cloud.World.Jobs.Count.ShouldBe(jobs);
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Sold_out_can_be_said_at_once_for_one_zone()
    {
        await using var cloud = await Cloud.StartAsync();
        var soldOut = cloud.Faults.Add(new(new FaultEffect.SoldOut("s6.large.2", "cn-east-3a")));
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Code.ShouldBe("Ecs.0018");
        var elsewhere = Orders.Small();
        elsewhere["server"]!["availability_zone"] = "cn-east-3b";
        (await cloud.PostAsync("/v1/{p}/cloudservers", elsewhere)).Status.ShouldBe(200);
        soldOut.Dispose();
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Sold_out_can_be_learned_from_the_job_and_leaves_nothing()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(new(new FaultEffect.SoldOut("s6.large.2", InTheJob: true)));
        var (job, server) = await cloud.CreateAsync();
        cloud.Clock.Advance(Orders.CreateTakes);
        var failed = await cloud.JobAsync(job);
        ((string?)failed["status"], (string?)failed["error_code"]).ShouldBe(("FAIL", "Common.0021"));
        ((string?)failed["entities"]["sub_jobs"]![0]!["error_code"]).ShouldBe("Ecs.0319");
        (await cloud.ShowAsync(server)).Status.ShouldBe(404);
        (cloud.World.Servers.Count, cloud.World.Volumes.Count, cloud.World.PublicIps.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task A_job_can_fail_halfway_and_leave_what_was_made()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(new(new FaultEffect.JobFailsHalfway("Ecs.0219", "No valid host was found.")) { Times = 1 });
        await cloud.CreateAsync(Orders.Sample(s => s["count"] = 4));
        cloud.Clock.Advance(Orders.CreateTakes);
        cloud.World.Servers.Select(s => s.Status).ShouldBe(["ACTIVE", "ACTIVE", "ERROR", "ERROR"]);
        cloud.World.Volumes.Count.ShouldBe(8);
        cloud.World.PublicIps.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Quota_counts_what_is_promised_and_shows_in_the_limits()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(new(new FaultEffect.ServerQuota(3)));
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small(count: 2))).Status.ShouldBe(200);
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small("wc-2", count: 2))).Code.ShouldBe("Ecs.0001");
        var limits = (await cloud.GetAsync("/v1/{p}/cloudservers/limits"))["absolute"];
        ((int?)limits["maxTotalInstances"], (int?)limits["totalInstancesUsed"], (int?)limits["totalCoresUsed"]).ShouldBe((3, 2, 4));
    }

    [Theory]
    [InlineData("balance", "Ecs.0067", 403)]
    [InlineData("suspended", "Ecs.0071", 403)]
    public async Task Money_troubles_stop_creating_but_not_looking(string trouble, string code, int status)
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(trouble == "balance" ? HuaweiFault.NoBalance() : HuaweiFault.AccountSuspended());
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small());
        (reply.Status, reply.Code).ShouldBe((status, code));
        (await cloud.GetAsync("/v1/{p}/cloudservers/detail")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Lists_can_lag_while_reading_by_id_is_current()
    {
        await using var cloud = await Cloud.StartAsync();
        var before = await cloud.CreateRunningAsync(Orders.Small("old"));
        await cloud.PostAsync("/v1/{p}/cloudservers/delete", new JsonObject { ["servers"] = new JsonArray(new JsonObject { ["id"] = before }) });
        cloud.Clock.Advance(Orders.DeleteTakes);
        var after = await cloud.CreateRunningAsync(Orders.Small("new"));

        using (cloud.Faults.Add(new(new FaultEffect.ListsLag(TimeSpan.FromSeconds(75)))))
        {
            var listed = (await cloud.GetAsync("/v1/{p}/cloudservers/detail"))["servers"].AsArray();
            listed.Select(s => ((string?)s!["name"], (string?)s["OS-EXT-STS:task_state"])).ShouldBe([("old", "deleting")]);
            (await cloud.ShowAsync(after)).Status.ShouldBe(200);
        }
        (await cloud.GetAsync("/v1/{p}/cloudservers/detail"))["servers"].AsArray().Select(s => (string?)s!["name"]).ShouldBe(["new"]);
    }

    [Fact]
    public async Task A_hanging_call_goes_on_when_the_clock_says_so()
    {
        await using var cloud = await Cloud.StartAsync();
        var began = cloud.Clock.GetUtcNow();
        cloud.Faults.Add(new(new FaultEffect.Hangs(TimeSpan.FromSeconds(30), FaultMoment.AfterTheWork)) { Times = 1 });
        var call = cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small());
        while (!call.IsCompleted)
        {
            if (cloud.World.Jobs.Count == 1) cloud.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        (await call).Status.ShouldBe(200);
        (cloud.Clock.GetUtcNow() - began).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(30));
    }
}
