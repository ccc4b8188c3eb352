using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Huawei.Iam;
using WangCheng.Core.Huawei.Ims;
using WangCheng.Core.Huawei.Vpc;

namespace WangCheng.Tests.Huawei;

/// <summary>Every answer that the references print, through the client that asks for it.</summary>
public sealed class AnswersTests
{
    private const string ServerId = "3f6c0a52-8f1d-4c4e-9f0b-5a1f4b7d2c10";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_running_server() => AskAsync("ecs-show-server", async cloud =>
    {
        var server = (await cloud.Ecs.GetServerAsync(ServerId, Ct)).Value;

        (server.Id, server.Name, server.State, server.TaskState).ShouldBe((ServerId, "wc-构建机-01", CloudServerState.Running, null));
        (server.FlavorId, server.VCpus, server.MemoryMiB).ShouldBe(("s6.large.2", 2, 4096));
        (server.PrivateAddress, server.PublicAddress).ShouldBe(("192.168.0.71", "120.46.77.31"));
        (server.Zone, server.ImageName, server.VpcId).ShouldBe(("cn-east-3a", "Ubuntu 22.04 server 64bit", "5d0e9b7a-1c24-4f3f-8d55-3e2f7a6b9c01"));
        server.LaunchedAt.ShouldBe(new DateTimeOffset(2026, 11, 22, 8, 16, 58, TimeSpan.Zero));
        server.Disks.Select(d => (d.Device, d.IsSystem, d.GoesWithServer)).ShouldBe([("/dev/vda", true, true), ("/dev/vdb", false, true)]);
        server.Tags.ShouldBe(new Dictionary<string, string> { ["wc_lease"] = "L-20261122-0007", ["owner"] = "zhang.san", ["部门"] = "研发" }, ignoreOrder: true);
        (server.IsFrozen, server.IsBeingDeleted, server.Fault).ShouldBe((false, false, null));
    });

    [Fact]
    public Task A_server_that_is_being_built_has_no_address_yet() => AskAsync("ecs-show-server-building", async cloud =>
    {
        var server = (await cloud.Ecs.GetServerAsync(ServerId, Ct)).Value;
        (server.State, server.TaskState, server.PrivateAddress, server.LaunchedAt).ShouldBe((CloudServerState.Building, "block_device_mapping", null, null));
    });

    [Fact]
    public Task A_failed_server_says_why() => AskAsync("ecs-show-server-error", async cloud =>
    {
        var server = (await cloud.Ecs.GetServerAsync(ServerId, Ct)).Value;
        (server.State, server.Fault).ShouldBe((CloudServerState.Error, "No valid host was found."));
    });

    [Fact]
    public Task A_list_of_servers() => AskAsync("ecs-list-servers-details", async cloud =>
        (await cloud.Ecs.ListServersAsync("wc-", Ct)).Value.Select(s => s.State).ShouldBe([CloudServerState.Running, CloudServerState.Stopped]));

    [Fact]
    public Task An_empty_list() => AskAsync("ecs-list-servers-details-empty", async cloud => (await cloud.Ecs.ListServersAsync(null, Ct)).Value.ShouldBeEmpty());

    [Fact]
    public Task Servers_by_tag() => AskAsync("ecs-servers-by-tag", async cloud =>
        (await cloud.Ecs.FindServersByTagAsync("owner", "zhang.san", Ct)).Value.ShouldBe([new TaggedServer(ServerId, "wc-构建机-01")]));

    [Fact]
    public Task A_dry_run_that_would_be_accepted() => AskAsync("ecs-create-dry-run", async cloud => (await cloud.Ecs.DryRunAsync(Cloud.AServer, Ct)).ShouldBeNull());

    [Fact]
    public Task A_dry_run_that_would_be_refused() => AskAsync("error-ecs-quota", async cloud =>
        (await cloud.Ecs.DryRunAsync(Cloud.AServer, Ct)).ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.CloudQuota));

    [Theory]
    [InlineData("ecs-job-init", CloudJobState.Waiting, 0)]
    [InlineData("ecs-job-running", CloudJobState.Running, 1)]
    [InlineData("ecs-job-success-create", CloudJobState.Succeeded, 1)]
    [InlineData("ecs-job-success-delete", CloudJobState.Succeeded, 1)]
    [InlineData("ecs-job-success-power", CloudJobState.Succeeded, 1)]
    [InlineData("ecs-job-success-attach", CloudJobState.Succeeded, 1)]
    public Task A_job(string sample, CloudJobState state, int servers) => AskAsync(sample, async cloud =>
    {
        var job = (await cloud.Ecs.GetJobAsync("j-1", Ct)).Value;

        (job.State, job.Failure, job.ServerIds.Count).ShouldBe((state, null, servers));
        job.BeganAt.ShouldNotBeNull();
        (job.EndedAt is not null).ShouldBe(state == CloudJobState.Succeeded);
    });

    [Fact]
    public Task A_failed_job_gives_the_reason_of_the_part_that_failed() => AskAsync("ecs-job-fail-create", async cloud =>
    {
        var job = (await cloud.Ecs.GetJobAsync("j-1", Ct)).Value;

        job.State.ShouldBe(CloudJobState.Failed);
        job.Failure.ShouldNotBeNull().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("Ecs.0319"), f => f.Kind.ShouldBe(HuaweiFailureKind.Capacity));
        job.ServerIds.ShouldBe([ServerId]);
    });

    [Fact]
    public Task Sizes_and_where_they_are_sold() => AskAsync("ecs-list-flavors", async cloud =>
    {
        var flavors = (await cloud.Ecs.ListFlavorsAsync("cn-east-3a", Ct)).Value;

        var small = flavors.Single(f => f.Id == "s6.small.1");
        (small.VCpus, small.MemoryMiB, small.Generation, small.IsArm).ShouldBe((1, 1024, "s6", false));
        new[] { "cn-east-3a", "cn-east-3c", "cn-east-3z" }.Select(small.SaleIn).ShouldBe([FlavorSale.OnSale, FlavorSale.SoldOut, FlavorSale.NotOffered]);
        flavors.Single(f => f.Id == "s6.large.2").SaleIn("cn-east-3b").ShouldBe(FlavorSale.OnSale);
        flavors.Single(f => f.Id == "kc1.large.2").IsArm.ShouldBeTrue();
    });

    [Fact]
    public Task Zones() => AskAsync("ecs-availability-zones", async cloud =>
        (await cloud.Ecs.ListAvailabilityZonesAsync(Ct)).Value.ShouldBe([new CloudZone("cn-east-3a", true), new CloudZone("cn-east-3b", true)]));

    [Fact]
    public Task Limits_of_the_account() => AskAsync("ecs-limits", async cloud =>
        (await cloud.Ecs.GetLimitsAsync(Ct)).Value.ShouldBe(new CloudLimits(new(6, 50), new(12, 200), new(24576, 409600))));

    [Fact]
    public Task A_disk() => AskAsync("evs-show-volume", async cloud =>
    {
        var disk = (await cloud.Get<EvsClient>().GetVolumeAsync("d7f3b9e1-5c2a-4d68-9f04-a8e6c1b37d52", Ct)).Value;

        (disk.Name, disk.State, disk.SizeGiB, disk.Type, disk.IsBootable).ShouldBe(("wc-数据盘", "in-use", 100, "SSD", false));
        disk.ServerIds.ShouldBe([ServerId]);
        disk.CreatedAt.ShouldBe(new DateTimeOffset(2026, 11, 22, 9, 5, 10, TimeSpan.Zero).AddMicroseconds(121212));
    });

    [Fact]
    public Task Disks_of_a_server() => AskAsync("evs-list-volumes", async cloud => (await cloud.Get<EvsClient>().ListVolumesAsync(ServerId, Ct)).Value.Count.ShouldBe(1));

    [Fact]
    public Task Public_addresses() => AskAsync("eip-list-publicips", async cloud =>
    {
        var ip = (await cloud.Get<EipClient>().ListAsync(Ct)).Value.ShouldHaveSingleItem();
        (ip.Address, ip.State, ip.PrivateAddress, ip.BandwidthMbit).ShouldBe(("120.46.77.31", CloudPublicIpState.Bound, "192.168.0.71", 5));
        ip.CreatedAt.ShouldBe(new DateTimeOffset(2026, 11, 22, 8, 16, 20, TimeSpan.Zero));
    });

    [Fact]
    public Task Images() => AskAsync("ims-list-images", async cloud =>
    {
        var images = (await cloud.Get<ImsClient>().ListImagesAsync(CloudImageSource.Public, Ct)).Value;

        images.Count.ShouldBe(4);
        images[0].ShouldBe(new("67c0f1a2-4d3b-4e8f-9b6a-2f5d7c8e1a04", "Ubuntu 22.04 server 64bit", CloudImageSource.Public, "Ubuntu", "Ubuntu 22.04 server 64bit", false, false, 40, 0));
        images[2].IsWindows.ShouldBeTrue();
    });

    [Fact]
    public Task Networks() => AskAsync("vpc-list-vpcs", async cloud =>
        (await cloud.Get<VpcClient>().ListVpcsAsync(Ct)).Value.ShouldBe([new CloudVpc("5d0e9b7a-1c24-4f3f-8d55-3e2f7a6b9c01", "vpc-wangcheng", "192.168.0.0/16")]));

    [Fact]
    public Task Subnets() => AskAsync("vpc-list-subnets", async cloud =>
        (await cloud.Get<VpcClient>().ListSubnetsAsync("5d0e9b7a-1c24-4f3f-8d55-3e2f7a6b9c01", Ct)).Value.ShouldHaveSingleItem().Name.ShouldBe("subnet-build"));

    [Fact]
    public Task Security_groups_with_their_rules() => AskAsync("vpc-list-security-groups", async cloud =>
        (await cloud.Get<VpcClient>().ListSecurityGroupsAsync(Ct)).Value.ShouldHaveSingleItem().Rules.ShouldNotBeNull().ShouldContain(
            new CloudSecurityRule("ingress", "IPv4", "tcp", 22, 22, "10.0.0.0/8")));

    [Fact]
    public Task The_project_of_a_region() => AskAsync("iam-list-projects", async cloud =>
        (await cloud.Get<IamClient>().FindProjectIdAsync("cn-east-3", Ct)).Value.ShouldBe(Cloud.ProjectId));

    [Theory]
    [InlineData("""{"server":{"id":"s-1"}}""")]
    [InlineData("""{"server":{"id":"s-1","name":null,"status":null,"flavor":{},"image":{},"metadata":{},"fault":{},"addresses":null,"tags":null,"os-extended-volumes:volumes_attached":null}}""")]
    [InlineData("""{"server":{"id":"s-1","flavor":{"vcpus":[],"ram":{}},"created":7,"OS-SRV-USG:launched_at":""}}""")]
    public async Task A_server_of_which_little_is_said_is_still_a_server(string answer)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, answer));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        var server = (await cloud.Ecs.GetServerAsync("s-1", Ct)).Value;

        (server.Id, server.State, server.VCpus, server.Fault).ShouldBe(("s-1", CloudServerState.Unknown, null, null));
    }

    [Fact]
    public async Task An_accepted_create_without_a_job_is_an_open_outcome()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, """{"serverIds":["s-1"]}"""));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        var failure = (await cloud.Ecs.CreateServerAsync(Cloud.AServer, Guid.NewGuid(), Ct)).Failure.ShouldNotBeNull();

        (failure.Kind, failure.IsDefinite).ShouldBe((HuaweiFailureKind.Unreadable, false));
    }

    [Fact]
    public async Task A_create_asks_for_what_the_reference_prints()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("ecs-create-postpaid"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        await cloud.Ecs.CreateServerAsync(Cloud.AServer, Guid.NewGuid(), Ct);

        var printed = System.Text.Json.Nodes.JsonNode.Parse(TestData.Sample("ecs-create-postpaid").Whole.GetProperty("request").GetProperty("body").GetRawText())!;
        printed["server"]!["extendparam"]!.AsObject().Remove("regionID"); // said by the address already
        printed["server"]!["user_data"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Cloud.AServer.UserData!));
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(stub.Seen[0].Body), printed).ShouldBeTrue(stub.Seen[0].Text);
    }

    [Fact]
    public async Task A_delete_asks_for_what_the_reference_prints()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("ecs-delete"));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());

        await cloud.Ecs.DeleteServersAsync([ServerId], withPublicIps: true, withDataDisks: true, Ct);

        stub.Seen[0].Text.ShouldBe($$"""{"servers":[{"id":"{{ServerId}}"}],"delete_publicip":true,"delete_volume":true}""");
    }

    private static async Task AskAsync(string sample, Func<Cloud, Task> ask)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample(sample));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());
        await ask(cloud);

        // The address is the one the reference prints, with the ids that were asked for.
        var request = stub.Seen.ShouldHaveSingleItem();
        if (!TestData.Sample(sample).Whole.TryGetProperty("request", out var printed)) return;
        request.Method.ShouldBe(printed.Text("method"));
        var template = printed.Text("path").Replace("{project_id}", Cloud.ProjectId, StringComparison.Ordinal);
        if (!template.Contains("/jobs/", StringComparison.Ordinal)) request.Path.ShouldBe(template);
    }
}
