using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Huawei.Ims;
using WangCheng.Core.Huawei.Vpc;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;
using TheCloudItself = WangCheng.Simulator.Huawei.SimulatedHuawei;

namespace WangCheng.Tests.Huawei;

/// <summary>The clients against a cloud that checks every signature and keeps what it was asked for: nothing is told to them but address, region and keys.</summary>
public sealed class SimulatedCloudTests : IAsyncLifetime
{
    /// <summary>Milliseconds. On a clock that only the test moves, a repeated call would otherwise wait for ever instead of failing.</summary>
    private const int LongestTest = 60_000;

    private readonly ManualClock clock = new();
    private WebApplication app = null!;
    private Cloud cloud = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private HuaweiWorld World => app.Services.GetRequiredService<HuaweiWorld>();

    private HuaweiFaults Faults => app.Services.GetRequiredService<HuaweiFaults>();

    public async ValueTask InitializeAsync()
    {
        app = TheCloudItself.Build(new() { AccessKey = Cloud.AccessKey, SecretKey = Cloud.SecretKey }, clock);
        await app.StartAsync(Ct);
        cloud = Cloud.At(app.Urls.Single(), clock, null, ("ProjectId", null));
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_server_is_created_found_looked_at_and_deleted_with_all_that_belongs_to_it()
    {
        var created = (await cloud.Ecs.CreateServerAsync(await AServerAsync("s6.large.2"), Guid.NewGuid(), Ct)).Value;
        var id = created.ServerId.ShouldNotBeNull();
        (await cloud.Ecs.GetJobAsync(created.JobId, Ct)).Value.State.ShouldBe(CloudJobState.Waiting);
        (await cloud.Ecs.GetServerAsync(id, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);

        clock.Advance(TimeSpan.FromSeconds(30));
        (await cloud.Ecs.GetJobAsync(created.JobId, Ct)).Value.State.ShouldBe(CloudJobState.Running);
        (await cloud.Ecs.GetServerAsync(id, Ct)).Value.State.ShouldBe(CloudServerState.Building);

        clock.Advance(TimeSpan.FromSeconds(60));
        var job = (await cloud.Ecs.GetJobAsync(created.JobId, Ct)).Value;
        (job.State, job.ServerIds.Single()).ShouldBe((CloudJobState.Succeeded, id));
        var server = (await cloud.Ecs.GetServerAsync(id, Ct)).Value;
        (server.State, server.VCpus, server.MemoryMiB, server.Tags["owner"]).ShouldBe((CloudServerState.Running, 2, 4096, "zhang.san"));
        server.PrivateAddress.ShouldNotBeNull();
        var publicIp = (await cloud.Get<EipClient>().ListAsync(Ct)).Value.ShouldHaveSingleItem();
        (publicIp.Address, publicIp.State).ShouldBe((server.PublicAddress, CloudPublicIpState.Bound));
        (await cloud.Get<EvsClient>().ListVolumesAsync(id, Ct)).Value.Select(d => d.SizeGiB).Order().ShouldBe([40, 100]);
        (await cloud.Get<EvsClient>().GetVolumeAsync(server.Disks.Single(d => d.IsSystem).Id, Ct)).Value.IsBootable.ShouldBeTrue();

        (await cloud.Ecs.FindServersByTagAsync("owner", "zhang.san", Ct)).Value.ShouldBe([new TaggedServer(id, server.Name)]);
        (await cloud.Ecs.FindServersByTagAsync("owner", "li.si", Ct)).Value.ShouldBeEmpty();
        (await cloud.Ecs.ListServersAsync(null, Ct)).Value.Select(s => s.Id).ShouldBe([id]);

        var deleting = (await cloud.Ecs.DeleteServersAsync([id], withPublicIps: true, withDataDisks: true, Ct)).Value;
        clock.Advance(TimeSpan.FromMinutes(1));
        (await cloud.Ecs.GetJobAsync(deleting, Ct)).Value.State.ShouldBe(CloudJobState.Succeeded);
        (await cloud.Ecs.GetServerAsync(id, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);
        (World.Servers.Count, World.Volumes.Count, World.PublicIps.Count).ShouldBe((0, 0, 0));
    }

    [Fact(Timeout = LongestTest)]
    public async Task The_same_token_gives_the_same_server_and_another_order_under_it_is_refused()
    {
        var (order, token) = (await AServerAsync("s6.large.2"), Guid.NewGuid());

        var first = (await cloud.Ecs.CreateServerAsync(order, token, Ct)).Value;
        (await cloud.Ecs.CreateServerAsync(order, token, Ct)).Value.ShouldBe(first);
        var other = (await cloud.Ecs.CreateServerAsync(order with { Name = "another" }, token, Ct)).Failure.ShouldNotBeNull();

        (other.Kind, other.IsDefinite).ShouldBe((HuaweiFailureKind.Idempotency, false));
        clock.Advance(TimeSpan.FromMinutes(2));
        World.Servers.Count.ShouldBe(1);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_create_whose_answer_was_lost_makes_one_server()
    {
        var hurried = new HurriedClock();
        await using var other = TheCloudItself.Build(new() { AccessKey = Cloud.AccessKey, SecretKey = Cloud.SecretKey }, hurried);
        await other.StartAsync(Ct);
        await using var impatient = Cloud.At(other.Urls.Single(), hurried, null, ("ProjectId", null));
        var order = await AServerAsync("s6.large.2", impatient);
        other.Services.GetRequiredService<HuaweiFaults>().Add(HuaweiFault.ResetAfter(HuaweiOperations.CreateServers));

        var created = (await impatient.Ecs.CreateServerAsync(order, Guid.NewGuid(), Ct)).Value;

        hurried.Waits.Count.ShouldBe(1);
        other.Services.GetRequiredService<HuaweiWorld>().Jobs.Select(j => j.Id).ShouldBe([created.JobId]);
    }

    [Fact(Timeout = LongestTest)]
    public async Task Sold_out_no_quota_and_no_balance_are_told_apart_and_are_surely_not_done()
    {
        var order = await AServerAsync("s6.large.2");
        (HuaweiFault Fault, HuaweiFailureKind Kind)[] cases =
        [
            (new(new FaultEffect.SoldOut("s6.large.2")), HuaweiFailureKind.Capacity),
            (new(new FaultEffect.ServerQuota(0)), HuaweiFailureKind.CloudQuota),
            (HuaweiFault.NoBalance(), HuaweiFailureKind.Billing)
        ];

        foreach (var (fault, kind) in cases)
        {
            using var standing = Faults.Add(fault);
            var failure = (await cloud.Ecs.CreateServerAsync(order, Guid.NewGuid(), Ct)).Failure.ShouldNotBeNull();
            (failure.Kind, failure.IsDefinite, failure.RequestId is not null).ShouldBe((kind, true, true), failure.Message);
        }

        World.Jobs.ShouldBeEmpty();
    }

    [Fact(Timeout = LongestTest)]
    public async Task Sold_out_may_show_only_in_the_job()
    {
        var order = await AServerAsync("s6.large.2");
        Faults.Add(new(new FaultEffect.SoldOut("s6.large.2", InTheJob: true)));

        var created = (await cloud.Ecs.CreateServerAsync(order, Guid.NewGuid(), Ct)).Value;
        clock.Advance(TimeSpan.FromMinutes(2));

        (await cloud.Ecs.GetJobAsync(created.JobId, Ct)).Value.Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Capacity);
    }

    [Fact(Timeout = LongestTest)]
    public async Task What_can_be_asked_for_is_all_there()
    {
        var zones = (await cloud.Ecs.ListAvailabilityZonesAsync(Ct)).Value;
        zones.ShouldContain(z => z.Name == "cn-east-3a" && z.IsAvailable);
        var flavors = (await cloud.Ecs.ListFlavorsAsync(null, Ct)).Value;
        flavors.Count.ShouldBeGreaterThan(5);
        flavors.ShouldContain(f => f.IsArm);
        (await cloud.Get<ImsClient>().ListImagesAsync(CloudImageSource.Public, Ct)).Value.ShouldContain(i => i.Platform == "Ubuntu" && i.MinDiskGiB > 0);
        (await cloud.Get<ImsClient>().ListImagesAsync(CloudImageSource.Private, Ct)).Failure.ShouldBeNull();
        (await cloud.Get<VpcClient>().ListSecurityGroupsAsync(Ct)).Value.ShouldContain(g => g.Rules!.Any(r => r.FromPort == 22));
        (await cloud.Ecs.GetLimitsAsync(Ct)).Value.Servers.Most.ShouldNotBeNull().ShouldBeGreaterThan(0);
        (await cloud.Ecs.DryRunAsync(await AServerAsync("s6.large.2"), Ct)).ShouldBeNull();
        (await cloud.Ecs.DryRunAsync(await AServerAsync("no-such-flavor"), Ct)).ShouldNotBeNull();
        World.Jobs.ShouldBeEmpty();
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_wrong_secret_and_a_wrong_clock_are_told_apart()
    {
        await using var stranger = Cloud.At(app.Urls.Single(), clock, null, ("SecretKey", "another-made-up-secret"));
        (await stranger.Ecs.GetLimitsAsync(Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Authentication);

        var slow = new ManualClock(clock.GetUtcNow().AddMinutes(-16));
        await using var late = Cloud.At(app.Urls.Single(), slow, null, ("ProjectId", null));
        (await late.Ecs.GetLimitsAsync(Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.ClockSkew);
    }

    private Task<NewServer> AServerAsync(string flavor) => AServerAsync(flavor, cloud);

    /// <summary>As a person would order it: names looked up at the cloud.</summary>
    private static async Task<NewServer> AServerAsync(string flavor, Cloud cloud)
    {
        var vpc = (await cloud.Get<VpcClient>().ListVpcsAsync(Ct)).Value.Single(v => v.Name == "vpc-dev");
        return Cloud.AServer with
        {
            FlavorId = flavor,
            KeyName = null,
            AdminPassword = "Made-up-Passw0rd",
            UserData = null,
            VpcId = vpc.Id,
            SubnetId = (await cloud.Get<VpcClient>().ListSubnetsAsync(vpc.Id, Ct)).Value.Single(s => s.Name == "subnet-dev").Id,
            SecurityGroupIds = [(await cloud.Get<VpcClient>().ListSecurityGroupsAsync(Ct)).Value.Single(g => g.Name == "sg-dev").Id],
            ImageId = (await cloud.Get<ImsClient>().ListImagesAsync(CloudImageSource.Public, Ct)).Value.First(i => i.Name.StartsWith("Ubuntu 22.04", StringComparison.Ordinal) && !i.IsArm).Id
        };
    }

    public async ValueTask DisposeAsync()
    {
        await cloud.DisposeAsync();
        await app.DisposeAsync();
    }
}
