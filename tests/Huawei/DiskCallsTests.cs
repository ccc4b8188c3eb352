using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.Huawei;

/// <summary>Disks and public IPs on their own, through the clients, at a cloud that keeps what it was asked for.</summary>
public sealed class DiskCallsTests
{
    /// <summary>Milliseconds.</summary>
    private const int LongestTest = 60_000;

    private static readonly NewVolume ADisk = new() { Name = "wc-data", Zone = "cn-east-3a", Type = "SSD", SizeGiB = 100, Tags = new Dictionary<string, string> { ["wc_lease"] = "L-1" } };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = LongestTest)]
    public async Task A_disk_is_ordered_attached_grown_detached_and_deleted()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var evs = cloud.Get<EvsClient>();
        var server = (await cloud.CreateAsync()).Id;

        var ordered = (await evs.CreateVolumeAsync(ADisk, null, Ct)).Value;
        var disk = ordered.DiskId.ShouldNotBeNull();
        (await evs.GetVolumeAsync(disk, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);
        var job = await EndedAsync(cloud, ordered.JobId);
        (job.State, job.DiskIds.Single(), job.ServerIds.Count).ShouldBe((CloudJobState.Succeeded, disk, 0));
        var found = (await evs.GetVolumeAsync(disk, Ct)).Value;
        (found.State, found.SizeGiB, found.Tags["wc_lease"]).ShouldBe(("available", 100, "L-1"));

        var attached = await cloud.EndedAsync((await cloud.Ecs.AttachDiskAsync(server, disk, Ct)).Value);
        (attached.State, attached.DiskIds.Single(), attached.ServerIds.Single()).ShouldBe((CloudJobState.Succeeded, disk, server));
        (await cloud.ShowAsync(server)).Disks.ShouldContain(d => d.Id == disk && !d.IsSystem);

        await EndedAsync(cloud, (await evs.ExtendVolumeAsync(disk, 200, Ct)).Value);
        (await evs.GetVolumeAsync(disk, Ct)).Value.SizeGiB.ShouldBe(200);
        (await evs.DeleteVolumeAsync(disk, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.WrongState);

        await cloud.EndedAsync((await cloud.Ecs.DetachDiskAsync(server, disk, force: false, Ct)).Value);
        await EndedAsync(cloud, (await evs.DeleteVolumeAsync(disk, Ct)).Value);
        (await evs.GetVolumeAsync(disk, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_disk_is_ordered_and_attached_in_one_go()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var server = (await cloud.CreateAsync()).Id;
        var ordered = (await cloud.Get<EvsClient>().CreateVolumeAsync(ADisk, server, Ct)).Value;
        await EndedAsync(cloud, ordered.JobId);
        (await cloud.Get<EvsClient>().ListVolumesAsync(server, Ct)).Value.ShouldContain(d => d.Id == ordered.DiskId);
    }

    [Fact(Timeout = LongestTest)]
    public async Task Why_a_disk_cannot_be_had_or_changed_is_told_apart()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var evs = cloud.Get<EvsClient>();
        (await evs.CreateVolumeAsync(ADisk with { Type = "SAS", Zone = "cn-east-3c" }, null, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Capacity);
        (await evs.CreateVolumeAsync(ADisk with { SizeGiB = 5 }, null, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.BadRequest);
        (await evs.ExtendVolumeAsync("d7f3b9e1-5c2a-4d68-9f04-a8e6c1b37d52", 200, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);
        var server = (await cloud.CreateAsync()).Id;
        var (first, second) = ((await evs.CreateVolumeAsync(ADisk, null, Ct)).Value, (await evs.CreateVolumeAsync(ADisk, null, Ct)).Value);
        await EndedAsync(cloud, second.JobId);
        await cloud.Ecs.AttachDiskAsync(server, first.DiskId!, Ct);
        var busy = (await cloud.Ecs.AttachDiskAsync(server, second.DiskId!, Ct)).Failure.ShouldNotBeNull();
        (busy.Kind, busy.RetryAfter, busy.IsDefinite).ShouldBe((HuaweiFailureKind.Busy, TimeSpan.FromMinutes(1), true));
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_lost_answer_leaves_the_order_of_a_disk_open_and_it_is_found_by_looking()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        cloud.Faults.Add(HuaweiFault.ResetAfter(HuaweiOperations.CreateVolume));
        var failure = (await cloud.Get<EvsClient>().CreateVolumeAsync(ADisk, null, Ct)).Failure.ShouldNotBeNull();
        (failure.Kind, failure.IsDefinite).ShouldBe((HuaweiFailureKind.OutcomeUnknown, false));
        cloud.Clock.Advance(PlayedCloud.LongEnough);
        (await cloud.Get<EvsClient>().ListVolumesAsync(null, Ct)).Value.ShouldHaveSingleItem().Tags["wc_lease"].ShouldBe("L-1");
    }

    [Fact(Timeout = LongestTest)]
    public async Task Kinds_of_disk_and_the_quota_are_read()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var types = (await cloud.Get<EvsClient>().ListVolumeTypesAsync(Ct)).Value;
        var sas = types.Single(t => t.Name == "SAS");
        (sas.IsOnSaleIn("cn-east-3a"), sas.IsOnSaleIn("cn-east-3c"), sas.IsOnSaleIn("cn-north-4a")).ShouldBe((true, false, false));
        await cloud.CreateAsync();
        var limits = (await cloud.Get<EvsClient>().GetLimitsAsync(Ct)).Value;
        (limits.Disks.Used, limits.SizeGiB.Used).ShouldBe((1, 40));
        limits.SizeGiB.Most.ShouldNotBeNull().ShouldBeGreaterThan(40);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_public_IP_is_ordered_bound_unbound_and_released()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var eip = cloud.Get<EipClient>();
        var server = await cloud.CreateAsync();
        var ip = (await eip.CreateAsync(new(5, ByTraffic: true), "wc-local-web-1", Ct)).Value;
        ip.State.ShouldBe(CloudPublicIpState.Changing);
        cloud.Clock.Advance(PlayedCloud.LongEnough);
        var port = server.Addresses.Single().PortId!;
        (await eip.BindAsync(ip.Id, port, Ct)).Value.State.ShouldBe(CloudPublicIpState.Bound);
        (await cloud.ShowAsync(server.Id)).PublicAddress.ShouldBe(ip.Address);
        (await eip.BindAsync(ip.Id, port, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.WrongState);
        (await eip.ReleaseAsync(ip.Id, Ct)).ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.WrongState);
        (await eip.UnbindAsync(ip.Id, Ct)).Value.State.ShouldBe(CloudPublicIpState.Unbound);
        var left = (await eip.GetAsync(ip.Id, Ct)).Value;
        (left.BandwidthName, left.BandwidthMbit).ShouldBe(("wc-local-web-1", 5));
        (await eip.ReleaseAsync(ip.Id, Ct)).ShouldBeNull();
        (await eip.ReleaseAsync(ip.Id, Ct)).ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);
    }

    private static async Task<CloudJob> EndedAsync(PlayedCloud cloud, string job)
    {
        cloud.Clock.Advance(PlayedCloud.LongEnough);
        return (await cloud.Get<EvsClient>().GetJobAsync(job, Ct)).Value;
    }
}
