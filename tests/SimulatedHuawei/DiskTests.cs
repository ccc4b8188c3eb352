using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Disks on their own: made, grown, deleted.</summary>
public sealed class DiskTests
{
    [Fact]
    public async Task A_new_disk_is_unknown_then_creating_then_available_and_its_job_says_which_it_is()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.OrderDiskAsync();
        AnswerShapeTests.ShouldLookLike(reply, "evs-create-volume");
        var (job, disk) = ((string)reply["job_id"]!, (string)reply["volume_ids"][0]!);
        (await cloud.GetAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Code.ShouldBe("EVS.5404");
        cloud.Clock.Advance(TimeSpan.FromSeconds(2));
        (await cloud.DiskStatusAsync(disk)).ShouldBe("creating");
        AnswerShapeTests.ShouldLookLike(await cloud.JobAsync(job), "evs-job-running");
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("available");
        var shown = (await cloud.GetAsync($"/v2/{{p}}/cloudvolumes/{disk}"))["volume"];
        ((string?)shown["tags"]!["wc_lease"], (int?)shown["size"], (string?)shown["bootable"]).ShouldBe(("L-20261122-0007", 100, "false"));
        ((string?)(await cloud.JobAsync(job))["status"]).ShouldBe("SUCCESS");
    }

    [Fact]
    public async Task The_same_order_with_the_same_token_makes_two_disks_for_only_ECS_knows_tokens()
    {
        await using var cloud = await Cloud.StartAsync();
        var body = Samples.Read("evs-create-volume")["request"]!["body"]!;
        for (var i = 0; i < 2; i++) await cloud.PostAsync("/v2.1/{p}/cloudvolumes", body.DeepClone(), "0f0e0d0c-0b0a-4908-8706-050403020100");
        cloud.Clock.Advance(Disks.Takes);
        cloud.World.Volumes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Several_disks_are_a_job_with_parts_and_numbered_names()
    {
        await using var cloud = await Cloud.StartAsync();
        var job = (string)(await cloud.OrderDiskAsync(v => v["count"] = 2))["job_id"]!;
        cloud.Clock.Advance(Disks.Takes);
        AnswerShapeTests.ShouldLookLike(await cloud.JobAsync(job), "evs-job-success-batch");
        cloud.World.Volumes.Select(v => v.Name).ShouldBe(["wc-数据盘-0001", "wc-数据盘-0002"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("size", "9", "EVS.5400")]
    [InlineData("size", "32769", "EVS.5400")]
    [InlineData("availability_zone", "\"cn-east-3z\"", "EVS.5400")]
    [InlineData("count", "0", "EVS.5400")]
    [InlineData("volume_type", "\"FLOPPY\"", "EVS.2071")]
    [InlineData("volume_type", "\"SAS\"", "EVS.2072")]
    [InlineData("size", "\"many\"", "EVS.5400")]
    public async Task Orders_that_cannot_be_are_refused(string field, string value, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.OrderDiskAsync(v =>
        {
            v["availability_zone"] = "cn-east-3c";
            v[field] = JsonNode.Parse(value);
        });
        (reply.Status, reply.Code).ShouldBe((400, code));
        cloud.World.Jobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_quota_counts_disks_and_gigabytes_also_those_of_servers()
    {
        await using var cloud = await Cloud.StartAsync();
        for (var i = 0; i < 20; i++) (await cloud.OrderDiskAsync(v => v["size"] = 32768)).Status.ShouldBe(202);
        (await cloud.OrderDiskAsync()).Code.ShouldBe("EVS.1042");
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Code.ShouldBe("Ecs.0021");
        var set = (await cloud.GetAsync("/v2/{p}/os-quota-sets/{p}?usage=True"))["quota_set"];
        ((int?)set["gigabytes"]!["in_use"], (int?)set["gigabytes"]!["limit"], (int?)set["volumes_SSD"]!["in_use"], (int?)set["volumes_SSD"]!["limit"]).ShouldBe((655_360, 655_360, 20, -1));
    }

    [Fact]
    public async Task A_disk_grows_alone_or_in_use_and_never_shrinks()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        AnswerShapeTests.ShouldLookLike(await cloud.GrowAsync(disk, 100), "evs-extend-volume-smaller");
        AnswerShapeTests.ShouldLookLike(await cloud.GrowAsync(disk, 200), "evs-extend-volume");
        (await cloud.DiskStatusAsync(disk)).ShouldBe("extending");
        (await cloud.GrowAsync(disk, 300)).Code.ShouldBe("EVS.1064");
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("available");

        await cloud.AttachedAsync(server, disk);
        (await cloud.GrowAsync(disk, 300)).Status.ShouldBe(202);
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("in-use");
        cloud.World.Volumes.Single(v => v.Id == disk).Size.ShouldBe(300);
        var system = cloud.World.Volumes.Single(v => v.Bootable).Id;
        (await cloud.GrowAsync(system, 1025)).Code.ShouldBe("EVS.5400");
        await cloud.PowerAsync("reboot", "SOFT", server);
        (await cloud.GrowAsync(disk, 400)).Code.ShouldBe("EVS.1066");
    }

    [Fact]
    public async Task Only_a_disk_on_its_own_can_be_deleted()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        await cloud.AttachedAsync(server, disk);
        AnswerShapeTests.ShouldLookLike(await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}"), "evs-delete-volume-in-use");
        await cloud.DetachAsync(server, disk);
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Code.ShouldBe("EVS.1046", "EVS does not know yet that it is free");
        cloud.Clock.Advance(Disks.EvsLag);
        AnswerShapeTests.ShouldLookLike(await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}"), "evs-delete-volume");
        (await cloud.DiskStatusAsync(disk)).ShouldBe("deleting");
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Code.ShouldBe("EVS.5404");
    }

    [Theory]
    [InlineData(HuaweiOperations.CreateVolume, "error")]
    [InlineData(HuaweiOperations.ResizeVolume, "error_extending")]
    [InlineData(HuaweiOperations.DeleteVolume, "error_deleting")]
    [InlineData(HuaweiOperations.AttachVolume, "available")]
    public async Task A_job_that_fails_leaves_the_disk_in_a_state_of_its_own_and_deletable(string operation, string status)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.Faults.Add(new(new FaultEffect.JobFails("EVS.2024", "The backend is not well.")) { Operation = operation, Times = 1 });
        var disk = await cloud.DiskAsync();
        var reply = operation switch
        {
            HuaweiOperations.ResizeVolume => await cloud.GrowAsync(disk, 200),
            HuaweiOperations.DeleteVolume => await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}"),
            HuaweiOperations.AttachVolume => await cloud.AttachAsync(server, disk),
            _ => null,
        };
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DiskStatusAsync(disk)).ShouldBe(status);
        if (reply is not null)
        {
            var job = await cloud.JobAsync((string)reply["job_id"]!);
            ((string?)job["status"], (string?)job["error_code"]).ShouldBe(("FAIL", "EVS.2024"));
        }
        (await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Status.ShouldBe(200);
    }
}
