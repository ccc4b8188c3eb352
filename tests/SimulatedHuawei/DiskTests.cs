using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Disks on their own, and at servers.</summary>
public sealed class DiskTests
{
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EvsLag = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_new_disk_is_unknown_then_creating_then_available_and_its_job_says_which_it_is()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await OrderAsync(cloud);
        AnswerShapeTests.ShouldLookLike(reply, "evs-create-volume");
        var (job, disk) = ((string)reply["job_id"]!, (string)reply["volume_ids"][0]!);
        (await cloud.GetAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Code.ShouldBe("EVS.5404");
        cloud.Clock.Advance(TimeSpan.FromSeconds(2));
        (await StatusAsync(cloud, disk)).ShouldBe("creating");
        AnswerShapeTests.ShouldLookLike(await cloud.JobAsync(job), "evs-job-running");
        cloud.Clock.Advance(Takes);
        (await StatusAsync(cloud, disk)).ShouldBe("available");
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
        cloud.Clock.Advance(Takes);
        cloud.World.Volumes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Several_disks_are_a_job_with_parts_and_numbered_names()
    {
        await using var cloud = await Cloud.StartAsync();
        var job = (string)(await OrderAsync(cloud, v => v["count"] = 2))["job_id"]!;
        cloud.Clock.Advance(Takes);
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
        var reply = await OrderAsync(cloud, v =>
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
        for (var i = 0; i < 20; i++) (await OrderAsync(cloud, v => v["size"] = 32768)).Status.ShouldBe(202);
        (await OrderAsync(cloud)).Code.ShouldBe("EVS.1042");
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Code.ShouldBe("Ecs.0021");
        var set = (await cloud.GetAsync("/v2/{p}/os-quota-sets/{p}?usage=True"))["quota_set"];
        ((int?)set["gigabytes"]!["in_use"], (int?)set["gigabytes"]!["limit"], (int?)set["volumes_SSD"]!["in_use"], (int?)set["volumes_SSD"]!["limit"]).ShouldBe((655_360, 655_360, 20, -1));
    }

    [Fact]
    public async Task EVS_learns_of_an_attached_disk_a_moment_after_the_job_is_over()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        var reply = await AttachAsync(cloud, server, disk);
        AnswerShapeTests.ShouldLookLike(reply, "ecs-attach-volume");
        (await StatusAsync(cloud, disk)).ShouldBe("attaching");
        (await DisksOfAsync(cloud, server)).ShouldNotContain(disk);

        cloud.Clock.Advance(Takes);
        AnswerShapeTests.ShouldLookLike(await cloud.JobAsync((string)reply["job_id"]!), "ecs-job-success-attach");
        (await DisksOfAsync(cloud, server)).ShouldContain(disk);
        AnswerShapeTests.ShouldLookLike(await cloud.GetAsync($"/v1/{{p}}/cloudservers/{server}/block_device"), "ecs-block-devices");
        (await StatusAsync(cloud, disk)).ShouldBe("attaching");
        cloud.Clock.Advance(EvsLag);
        (await StatusAsync(cloud, disk)).ShouldBe("in-use");
    }

    [Fact]
    public async Task A_detached_disk_goes_on_existing_and_can_go_to_another_server()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        await AttachedAsync(cloud, server, disk);
        AnswerShapeTests.ShouldLookLike(await DetachAsync(cloud, server, disk), "ecs-detach-volume");
        (await StatusAsync(cloud, disk)).ShouldBe("detaching");
        (await DisksOfAsync(cloud, server)).ShouldContain(disk);
        cloud.Clock.Advance(Takes);
        (await DisksOfAsync(cloud, server)).ShouldNotContain(disk);
        (await StatusAsync(cloud, disk)).ShouldBe("detaching");
        cloud.Clock.Advance(EvsLag);
        (await StatusAsync(cloud, disk)).ShouldBe("available");

        var other = await cloud.CreateRunningAsync(Orders.Small("wc-2"));
        await AttachedAsync(cloud, other, disk);
        cloud.World.Volumes.Single(v => v.Id == disk).Attachment!.ServerId.ShouldBe(other);
    }

    [Fact]
    public async Task One_at_a_time_per_server_and_per_disk()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, first) = await ServerAndDiskAsync(cloud);
        var second = await DiskAsync(cloud);
        var other = await cloud.CreateRunningAsync(Orders.Small("wc-2"));
        (await AttachAsync(cloud, server, first)).Status.ShouldBe(200);
        var sameServer = await AttachAsync(cloud, server, second);
        (sameServer.Status, sameServer.Code).ShouldBe((501, "Ecs.0603"));
        (await AttachAsync(cloud, other, first)).Code.ShouldBe("Ecs.0603");
        cloud.Clock.Advance(Takes);
        (await AttachAsync(cloud, server, second)).Code.ShouldBe("Ecs.0603", "EVS is not yet done with the first");
        cloud.Clock.Advance(EvsLag);
        (await AttachAsync(cloud, server, second)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Disks_that_are_taken_elsewhere_or_not_there_are_refused_each_with_its_code()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        var far = await DiskAsync(cloud, v => v["availability_zone"] = "cn-east-3b");
        (await AttachAsync(cloud, server, far)).Code.ShouldBe("Ecs.0005");
        (await AttachAsync(cloud, server, "nothing")).Code.ShouldBe("EVS.5404");
        (await AttachAsync(cloud, "nobody", disk)).Code.ShouldBe("Ecs.0114");
        (await DetachAsync(cloud, server, disk)).Code.ShouldBe("Ecs.0111");
        await AttachedAsync(cloud, server, disk);
        (await AttachAsync(cloud, server, disk)).Code.ShouldBe("Ecs.0057");
        (await DetachAsync(cloud, server, cloud.World.Volumes.Single(v => v.Bootable).Id)).Code.ShouldBe("Ecs.0005");
        cloud.World.AtTheConsole(server, ConsoleChange.Break);
        (await DetachAsync(cloud, server, disk)).Code.ShouldBe("Ecs.0100");
    }

    [Fact]
    public async Task A_server_takes_at_most_twenty_four_disks()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Sample(s => s["data_volumes"] = new JsonArray([.. Enumerable.Range(0, 23).Select(_ => new JsonObject { ["volumetype"] = "SSD", ["size"] = 10 })])));
        (await AttachAsync(cloud, server, await DiskAsync(cloud))).Code.ShouldBe("Ecs.0104");
    }

    [Fact]
    public async Task A_disk_can_be_made_and_attached_in_one_job()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var body = Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone();
        body["server_id"] = server;
        var disk = (string)(await cloud.PostAsync("/v2.1/{p}/cloudvolumes", body))["volume_ids"][0]!;
        cloud.Clock.Advance(Takes);
        (await StatusAsync(cloud, disk)).ShouldBe("attaching");
        cloud.Clock.Advance(Takes + EvsLag);
        (await StatusAsync(cloud, disk)).ShouldBe("in-use");
        (await DisksOfAsync(cloud, server)).ShouldContain(disk);
    }

    [Fact]
    public async Task A_disk_grows_alone_or_in_use_and_never_shrinks()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        AnswerShapeTests.ShouldLookLike(await GrowAsync(cloud, disk, 100), "evs-extend-volume-smaller");
        AnswerShapeTests.ShouldLookLike(await GrowAsync(cloud, disk, 200), "evs-extend-volume");
        (await StatusAsync(cloud, disk)).ShouldBe("extending");
        (await GrowAsync(cloud, disk, 300)).Code.ShouldBe("EVS.1064");
        cloud.Clock.Advance(Takes);
        (await StatusAsync(cloud, disk)).ShouldBe("available");

        await AttachedAsync(cloud, server, disk);
        (await GrowAsync(cloud, disk, 300)).Status.ShouldBe(202);
        cloud.Clock.Advance(Takes);
        (await StatusAsync(cloud, disk)).ShouldBe("in-use");
        cloud.World.Volumes.Single(v => v.Id == disk).Size.ShouldBe(300);
        var system = cloud.World.Volumes.Single(v => v.Bootable).Id;
        (await GrowAsync(cloud, system, 1025)).Code.ShouldBe("EVS.5400");
        await cloud.PowerAsync("reboot", "SOFT", server);
        (await GrowAsync(cloud, disk, 400)).Code.ShouldBe("EVS.1066");
    }

    [Fact]
    public async Task Only_a_disk_on_its_own_can_be_deleted()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        await AttachedAsync(cloud, server, disk);
        AnswerShapeTests.ShouldLookLike(await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}"), "evs-delete-volume-in-use");
        await DetachAsync(cloud, server, disk);
        cloud.Clock.Advance(Takes);
        (await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Code.ShouldBe("EVS.1046", "EVS does not know yet that it is free");
        cloud.Clock.Advance(EvsLag);
        AnswerShapeTests.ShouldLookLike(await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}"), "evs-delete-volume");
        (await StatusAsync(cloud, disk)).ShouldBe("deleting");
        cloud.Clock.Advance(Takes);
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
        var disk = await DiskAsync(cloud);
        var reply = operation switch
        {
            HuaweiOperations.ResizeVolume => await GrowAsync(cloud, disk, 200),
            HuaweiOperations.DeleteVolume => await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}"),
            HuaweiOperations.AttachVolume => await AttachAsync(cloud, server, disk),
            _ => null,
        };
        cloud.Clock.Advance(Takes);
        (await StatusAsync(cloud, disk)).ShouldBe(status);
        if (reply is not null)
        {
            var job = await cloud.JobAsync((string)reply["job_id"]!);
            ((string?)job["status"], (string?)job["error_code"]).ShouldBe(("FAIL", "EVS.2024"));
        }
        (await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{disk}")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public async Task Disks_that_came_later_go_with_their_server_or_stay_as_the_delete_says(bool withDisks, int left)
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        await AttachedAsync(cloud, server, disk);
        var onItsWay = await DiskAsync(cloud);
        var body = JsonNode.Parse($$"""{"servers":[{"id":"{{server}}"}],"delete_volume":{{(withDisks ? "true" : "false")}}}""");
        (await cloud.PostAsync("/v1/{p}/cloudservers/delete", body)).Status.ShouldBe(200);
        (await AttachAsync(cloud, server, onItsWay)).Code.ShouldBe("Ecs.0100");
        cloud.Clock.Advance(Orders.DeleteTakes);
        cloud.World.Volumes.Select(v => v.Status).ShouldBe(Enumerable.Repeat("available", withDisks ? 1 : left));
    }

    [Fact]
    public async Task A_disk_whose_server_goes_while_it_is_being_attached_is_left_alone()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        await AttachAsync(cloud, server, disk);
        cloud.World.DeleteAtTheConsole(server);
        cloud.Clock.Advance(Takes + EvsLag);
        (await StatusAsync(cloud, disk)).ShouldBe("available");
        cloud.World.Volumes.Single().Attachment.ShouldBeNull();
    }

    [Fact]
    public async Task Whether_a_disk_goes_with_its_server_is_shown_and_changed()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await ServerAndDiskAsync(cloud);
        await AttachedAsync(cloud, server, disk);
        (await FlagAsync(cloud, server, disk)).ShouldBe("false");
        var body = new JsonObject { ["block_device"] = new JsonObject { ["delete_on_termination"] = true } };
        (await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}/block_device/{disk}", body)).Status.ShouldBe(204);
        (await FlagAsync(cloud, server, disk)).ShouldBe("true");
        (await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}/block_device/nothing", body)).Code.ShouldBe("Ecs.0111");
    }

    private static async Task<string?> FlagAsync(Cloud cloud, string server, string disk) =>
        (string?)(await cloud.ShowAsync(server))["server"]["os-extended-volumes:volumes_attached"]!.AsArray().Single(v => (string?)v!["id"] == disk)!["delete_on_termination"];

    private static async Task<(string Server, string Disk)> ServerAndDiskAsync(Cloud cloud) => (await cloud.CreateRunningAsync(Orders.Small()), await DiskAsync(cloud));

    private static Task<Reply> OrderAsync(Cloud cloud, Action<JsonObject>? change = null)
    {
        var body = Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone();
        change?.Invoke(body["volume"]!.AsObject());
        return cloud.PostAsync("/v2.1/{p}/cloudvolumes", body);
    }

    private static async Task<string> DiskAsync(Cloud cloud, Action<JsonObject>? change = null)
    {
        var reply = await OrderAsync(cloud, change);
        cloud.Clock.Advance(Takes);
        return (string)reply["volume_ids"][0]!;
    }

    private static Task<Reply> AttachAsync(Cloud cloud, string server, string disk) => cloud.PostAsync($"/v1/{{p}}/cloudservers/{server}/attachvolume", new JsonObject
    {
        ["volumeAttachment"] = new JsonObject { ["volumeId"] = disk },
    });

    private static async Task AttachedAsync(Cloud cloud, string server, string disk)
    {
        (await AttachAsync(cloud, server, disk)).Status.ShouldBe(200);
        cloud.Clock.Advance(Takes + EvsLag);
    }

    private static Task<Reply> DetachAsync(Cloud cloud, string server, string disk) => cloud.DeleteAsync($"/v1/{{p}}/cloudservers/{server}/detachvolume/{disk}?delete_flag=0");

    private static Task<Reply> GrowAsync(Cloud cloud, string disk, int size) => cloud.PostAsync($"/v2.1/{{p}}/cloudvolumes/{disk}/action", new JsonObject
    {
        ["os-extend"] = new JsonObject { ["new_size"] = size },
    });

    private static async Task<string?> StatusAsync(Cloud cloud, string disk) => (string?)(await cloud.GetAsync($"/v2/{{p}}/cloudvolumes/{disk}"))["volume"]["status"];

    private static async Task<IEnumerable<string?>> DisksOfAsync(Cloud cloud, string server) =>
        (await cloud.ShowAsync(server))["server"]["os-extended-volumes:volumes_attached"]!.AsArray().Select(v => (string?)v!["id"]);
}
