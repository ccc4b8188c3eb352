using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Disks at servers: attached, detached, and what becomes of them when their server goes.</summary>
public sealed class AttachedDiskTests
{
    [Fact]
    public async Task EVS_learns_of_an_attached_disk_a_moment_after_the_job_is_over()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        var reply = await cloud.AttachAsync(server, disk);
        AnswerShapeTests.ShouldLookLike(reply, "ecs-attach-volume");
        (await cloud.DiskStatusAsync(disk)).ShouldBe("attaching");
        (await cloud.DisksOfAsync(server)).ShouldNotContain(disk);

        cloud.Clock.Advance(Disks.Takes);
        AnswerShapeTests.ShouldLookLike(await cloud.JobAsync((string)reply["job_id"]!), "ecs-job-success-attach");
        (await cloud.DisksOfAsync(server)).ShouldContain(disk);
        AnswerShapeTests.ShouldLookLike(await cloud.GetAsync($"/v1/{{p}}/cloudservers/{server}/block_device"), "ecs-block-devices");
        (await cloud.DiskStatusAsync(disk)).ShouldBe("attaching");
        cloud.Clock.Advance(Disks.EvsLag);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("in-use");
    }

    [Fact]
    public async Task A_detached_disk_goes_on_existing_and_can_go_to_another_server()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        await cloud.AttachedAsync(server, disk);
        AnswerShapeTests.ShouldLookLike(await cloud.DetachAsync(server, disk), "ecs-detach-volume");
        (await cloud.DiskStatusAsync(disk)).ShouldBe("detaching");
        (await cloud.DisksOfAsync(server)).ShouldContain(disk);
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DisksOfAsync(server)).ShouldNotContain(disk);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("detaching");
        cloud.Clock.Advance(Disks.EvsLag);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("available");

        var other = await cloud.CreateRunningAsync(Orders.Small("wc-2"));
        await cloud.AttachedAsync(other, disk);
        cloud.World.Volumes.Single(v => v.Id == disk).Attachment!.ServerId.ShouldBe(other);
    }

    [Fact]
    public async Task One_at_a_time_per_server_and_per_disk()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, first) = await cloud.ServerAndDiskAsync();
        var second = await cloud.DiskAsync();
        var other = await cloud.CreateRunningAsync(Orders.Small("wc-2"));
        (await cloud.AttachAsync(server, first)).Status.ShouldBe(200);
        var sameServer = await cloud.AttachAsync(server, second);
        (sameServer.Status, sameServer.Code).ShouldBe((501, "Ecs.0603"));
        (await cloud.AttachAsync(other, first)).Code.ShouldBe("Ecs.0603");
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.AttachAsync(server, second)).Code.ShouldBe("Ecs.0603", "EVS is not yet done with the first");
        cloud.Clock.Advance(Disks.EvsLag);
        (await cloud.AttachAsync(server, second)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Disks_that_are_taken_elsewhere_or_not_there_are_refused_each_with_its_code()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        var far = await cloud.DiskAsync(v => v["availability_zone"] = "cn-east-3b");
        (await cloud.AttachAsync(server, far)).Code.ShouldBe("Ecs.0005");
        (await cloud.AttachAsync(server, "nothing")).Code.ShouldBe("EVS.5404");
        (await cloud.AttachAsync("nobody", disk)).Code.ShouldBe("Ecs.0114");
        (await cloud.DetachAsync(server, disk)).Code.ShouldBe("Ecs.0111");
        await cloud.AttachedAsync(server, disk);
        (await cloud.AttachAsync(server, disk)).Code.ShouldBe("Ecs.0057");
        (await cloud.DetachAsync(server, cloud.World.Volumes.Single(v => v.Bootable).Id)).Code.ShouldBe("Ecs.0005");
        cloud.World.AtTheConsole(server, ConsoleChange.Break);
        (await cloud.DetachAsync(server, disk)).Code.ShouldBe("Ecs.0100");
    }

    [Fact]
    public async Task A_server_takes_at_most_twenty_four_disks()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Sample(s => s["data_volumes"] = new JsonArray([.. Enumerable.Range(0, 23).Select(_ => new JsonObject { ["volumetype"] = "SSD", ["size"] = 10 })])));
        (await cloud.AttachAsync(server, await cloud.DiskAsync())).Code.ShouldBe("Ecs.0104");
    }

    [Fact]
    public async Task A_disk_can_be_made_and_attached_in_one_job()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        var body = Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone();
        body["server_id"] = server;
        var disk = (string)(await cloud.PostAsync("/v2.1/{p}/cloudvolumes", body))["volume_ids"][0]!;
        cloud.Clock.Advance(Disks.Takes);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("attaching");
        cloud.Clock.Advance(Disks.Takes + Disks.EvsLag);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("in-use");
        (await cloud.DisksOfAsync(server)).ShouldContain(disk);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 2)]
    public async Task Disks_that_came_later_go_with_their_server_or_stay_as_the_delete_says(bool withDisks, int left)
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        await cloud.AttachedAsync(server, disk);
        var onItsWay = await cloud.DiskAsync();
        var body = JsonNode.Parse($$"""{"servers":[{"id":"{{server}}"}],"delete_volume":{{(withDisks ? "true" : "false")}}}""");
        (await cloud.PostAsync("/v1/{p}/cloudservers/delete", body)).Status.ShouldBe(200);
        (await cloud.AttachAsync(server, onItsWay)).Code.ShouldBe("Ecs.0100");
        cloud.Clock.Advance(Orders.DeleteTakes);
        cloud.World.Volumes.Select(v => v.Status).ShouldBe(Enumerable.Repeat("available", withDisks ? 1 : left));
    }

    [Fact]
    public async Task A_disk_whose_server_goes_while_it_is_being_attached_is_left_alone()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        await cloud.AttachAsync(server, disk);
        cloud.World.DeleteAtTheConsole(server);
        cloud.Clock.Advance(Disks.Takes + Disks.EvsLag);
        (await cloud.DiskStatusAsync(disk)).ShouldBe("available");
        cloud.World.Volumes.Single().Attachment.ShouldBeNull();
    }

    [Fact]
    public async Task Whether_a_disk_goes_with_its_server_is_shown_and_changed()
    {
        await using var cloud = await Cloud.StartAsync();
        var (server, disk) = await cloud.ServerAndDiskAsync();
        await cloud.AttachedAsync(server, disk);
        (await FlagAsync(cloud, server, disk)).ShouldBe("false");
        var body = new JsonObject { ["block_device"] = new JsonObject { ["delete_on_termination"] = true } };
        (await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}/block_device/{disk}", body)).Status.ShouldBe(204);
        (await FlagAsync(cloud, server, disk)).ShouldBe("true");
        (await cloud.PutAsync($"/v1/{{p}}/cloudservers/{server}/block_device/nothing", body)).Code.ShouldBe("Ecs.0111");
    }

    private static async Task<string?> FlagAsync(Cloud cloud, string server, string disk) =>
        (string?)(await cloud.ShowAsync(server))["server"]["os-extended-volumes:volumes_attached"]!.AsArray().Single(v => (string?)v!["id"] == disk)!["delete_on_termination"];
}
