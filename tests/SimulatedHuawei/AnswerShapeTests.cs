using System.Text.Json;
using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>The simulation answers with the names and kinds of value that Huawei's reference and SDKs show, no more and no less.</summary>
public sealed class AnswerShapeTests
{
    [Theory]
    [InlineData("iam-list-projects", "/v3/projects?name=cn-east-3")]
    [InlineData("iam-list-auth-domains", "/v3/auth/domains")]
    [InlineData("ims-list-images", "/v2/cloudimages?__imagetype=gold&status=active&virtual_env_type=FusionCompute&flavor_id=s6.large.2&limit=100")]
    [InlineData("vpc-list-vpcs", "/v1/{p}/vpcs?limit=100")]
    [InlineData("vpc-list-subnets", "/v1/{p}/subnets?vpc_id=5d0e9b7a-1c24-4f3f-8d55-3e2f7a6b9c01")]
    [InlineData("vpc-list-security-groups", "/v1/{p}/security-groups")]
    [InlineData("vpc-quotas", "/v1/{p}/quotas?type=publicIp")]
    [InlineData("ecs-list-flavors", "/v1/{p}/cloudservers/flavors?availability_zone=cn-east-3a")]
    [InlineData("ecs-availability-zones", "/v2.1/{p}/os-availability-zone")]
    [InlineData("ecs-limits", "/v1/{p}/cloudservers/limits")]
    [InlineData("evs-volume-types", "/v2/{p}/types")]
    [InlineData("ecs-list-servers-details-empty", "/v1/{p}/cloudservers/detail")]
    [InlineData("job-not-found", "/v1/{p}/jobs/ffffffffffffffffffffffffffffffff")]
    [InlineData("ecs-show-server-missing", "/v1/{p}/cloudservers/b81d7e44-2a6f-4d53-8c9e-0e6a9d31f7a2")]
    [InlineData("evs-show-volume-missing", "/v2/{p}/cloudvolumes/d7f3b9e1-5c2a-4d68-9f04-a8e6c1b37d52")]
    [InlineData("error-gateway-no-api", "/v1/{p}/nothing")]
    public async Task What_is_there_from_the_beginning_looks_as_documented(string sample, string path)
    {
        await using var cloud = await Cloud.StartAsync();
        ShouldLookLike(await cloud.GetAsync(path), sample);
    }

    [Theory]
    [InlineData("ecs-show-server", "/v1/{p}/cloudservers/{server}")]
    [InlineData("ecs-list-servers-details", "/v1/{p}/cloudservers/detail?offset=1&limit=25&name=wc-&not-tags=__type_baremetal")]
    [InlineData("ecs-tags-show", "/v1/{p}/cloudservers/{server}/tags")]
    [InlineData("ecs-tags-project", "/v1/{p}/cloudservers/tags")]
    [InlineData("ecs-job-success-create", "/v1/{p}/jobs/{job}")]
    [InlineData("evs-list-volumes", "/v2/{p}/cloudvolumes/detail?limit=100&status=in-use")]
    [InlineData("eip-list-publicips", "/v1/{p}/publicips?limit=100")]
    public async Task A_running_server_looks_as_documented_everywhere(string sample, string path)
    {
        await using var cloud = await Cloud.StartAsync();
        var (job, server) = await cloud.CreateAsync();
        cloud.Clock.Advance(Orders.CreateTakes);
        ShouldLookLike(await cloud.GetAsync(path.Replace("{server}", server, StringComparison.Ordinal).Replace("{job}", job, StringComparison.Ordinal)), sample);
    }

    [Fact]
    public async Task Jobs_and_servers_on_their_way_look_as_documented()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample());
        ShouldLookLike(reply, "ecs-create-postpaid");
        var (job, server) = ((string)reply["job_id"]!, (string)reply["serverIds"][0]!);
        ShouldLookLike(await cloud.JobAsync(job), "ecs-job-init");
        cloud.Clock.Advance(TimeSpan.FromSeconds(15));
        ShouldLookLike(await cloud.JobAsync(job), "ecs-job-running");
        ShouldLookLike(await cloud.ShowAsync(server), "ecs-show-server-building");

        cloud.Clock.Advance(Orders.CreateTakes);
        var deleted = await cloud.PostAsync("/v1/{p}/cloudservers/delete", Samples.Read("ecs-delete")["request"]!["body"]!.DeepClone());
        ShouldLookLike(deleted, "ecs-delete-missing");
        deleted = await cloud.PostAsync("/v1/{p}/cloudservers/delete", new JsonObject { ["servers"] = new JsonArray(new JsonObject { ["id"] = server }) });
        ShouldLookLike(deleted, "ecs-delete");
        cloud.Clock.Advance(Orders.DeleteTakes);
        ShouldLookLike(await cloud.JobAsync((string)deleted["job_id"]!), "ecs-job-success-delete");
    }

    [Theory]
    [InlineData("ecs-batch-stop-soft")]
    [InlineData("ecs-batch-stop-hard")]
    [InlineData("ecs-batch-reboot")]
    public async Task Power_jobs_look_as_documented(string sample)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var order = Samples.Read(sample)["request"]!["body"]!.DeepClone();
        order.AsObject().Single().Value!["servers"]![0]!["id"] = server;
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers/action", order);
        ShouldLookLike(reply, sample);
        cloud.Clock.Advance(TimeSpan.FromSeconds(20));
        ShouldLookLike(await cloud.JobAsync((string)reply["job_id"]!), "ecs-job-success-power");
        if (sample == "ecs-batch-reboot") return;
        ShouldLookLike(await cloud.PowerAsync("os-start", null, server), "ecs-batch-start");
        ShouldLookLike(await cloud.PowerAsync("os-start", null, server), "error-ecs-state");
    }

    [Fact]
    public async Task A_failed_server_and_its_job_look_as_documented()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(new(new Simulator.Huawei.FaultEffect.JobFailsHalfway("Ecs.0219", "No valid host was found.")));
        var (job, server) = await cloud.CreateAsync();
        cloud.Clock.Advance(Orders.CreateTakes);
        ShouldLookLike(await cloud.JobAsync(job), "ecs-job-fail-create");
        ShouldLookLike(await cloud.ShowAsync(server), "ecs-show-server-error", apartFrom: "launched_at");
    }

    [Fact]
    public async Task A_server_found_by_tag_looks_as_documented()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync();
        var sample = Samples.Read("ecs-servers-by-tag");
        ShouldLookLike(await cloud.PostAsync("/v1/{p}/cloudservers/resource_instances/action", sample["request"]!["body"]!.DeepClone()), "ecs-servers-by-tag");
    }

    /// <summary>Same status, same names, and where both have a value the same kind of value; an empty list says nothing of its items.</summary>
    internal static void ShouldLookLike(Reply reply, string sample, string apartFrom = "-")
    {
        var whole = Samples.Read(sample);
        reply.Status.ShouldBe((int?)whole["status"] ?? 200, reply.Body?.ToJsonString());
        var (mine, theirs) = (Samples.ShapeOf(reply.Body), Samples.ShapeOf(whole["response"]));
        theirs.Count.ShouldBeGreaterThan(1);
        mine.Select(m => m.Key).Except(theirs.Select(t => t.Key)).ShouldBeEmpty("names the real cloud does not show");
        theirs.Select(t => t.Key).Except(mine.Select(m => m.Key)).ShouldBeEmpty("names only the real cloud shows");
        foreach (var path in theirs.Where(t => !t.Key.EndsWith(apartFrom, StringComparison.Ordinal)))
            if (!mine[path.Key].Contains(JsonValueKind.Null) && !path.Contains(JsonValueKind.Null))
                mine[path.Key].ShouldBe(path, ignoreOrder: true, path.Key);
    }
}
