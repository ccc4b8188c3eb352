using System.Text.Json.Nodes;
using FsCheck.Fluent;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>The meter: what everything that existed has cost, on the cloud's own clock.</summary>
public sealed class CostTests
{
    private const decimal ServerHour = 0.38m, SystemDiskHour = 40 * 0.00097m, DataDiskHour = 100 * 0.0014m;

    [Fact]
    public async Task A_server_costs_from_its_first_running_moment_and_not_while_it_is_stopped_but_its_disk_does()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.World.Costs.Of(server).ShouldBe(0);
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        cloud.World.Costs.Of(server).ShouldBe(ServerHour);

        await cloud.PowerAsync("os-stop", "HARD", server);
        cloud.Clock.Advance(TimeSpan.FromSeconds(20));
        var stopped = cloud.World.Costs.Of(server);
        cloud.Clock.Advance(TimeSpan.FromHours(10));
        cloud.World.Costs.Of(server).ShouldBe(stopped);
        cloud.World.Costs.Of(CostProduct.Disk).ShouldBeGreaterThan(SystemDiskHour * 11);

        await cloud.PowerAsync("os-start", null, server);
        cloud.Clock.Advance(TimeSpan.FromSeconds(20) + TimeSpan.FromHours(1));
        cloud.World.Costs.Of(server).ShouldBe(stopped + ServerHour);
    }

    [Fact]
    public async Task A_resize_changes_the_price_when_the_flavor_changes()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.World.AtTheConsole(server, ConsoleChange.Resize("s6.xlarge.2"));
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        cloud.World.Costs.Of(server).ShouldBe(0.76m);
        cloud.World.Costs.Lines.Where(l => l.Rate.ResourceId == server).ShouldHaveSingleItem().Rate.Spec.ShouldBe("s6.xlarge.2.linux");
    }

    [Fact]
    public async Task What_a_delete_leaves_behind_goes_on_costing_and_what_it_takes_does_not()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Sample(s => s["publicip"]!["eip"]!["bandwidth"]!["chargemode"] = ""));
        var (data, ip) = (cloud.World.Volumes.Single(v => !v.Bootable), cloud.World.PublicIps.Single());
        await cloud.PostAsync("/v1/{p}/cloudservers/delete", JsonNode.Parse($$"""{"servers":[{"id":"{{server}}"}],"delete_volume":false,"delete_publicip":false}"""));
        cloud.Clock.Advance(Orders.DeleteTakes);
        var before = cloud.World.Costs;
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        var after = cloud.World.Costs;
        (after.Of(server) - before.Of(server)).ShouldBe(0);
        (after.Of(data.Id) - before.Of(data.Id)).ShouldBe(DataDiskHour);
        (after.Of(ip.BandwidthId) - before.Of(ip.BandwidthId)).ShouldBe(5 * 0.063m, "five Mbit/s, bound or not");
        (after.Of(ip.Id) - before.Of(ip.Id)).ShouldBe(0.02m, "an address that hangs on nothing");

        await cloud.DeleteAsync($"/v1/{{p}}/publicips/{ip.Id}");
        await cloud.DeleteAsync($"/v2/{{p}}/cloudvolumes/{data.Id}");
        cloud.Clock.Advance(TimeSpan.FromSeconds(10));
        var end = cloud.World.Costs.Total;
        cloud.Clock.Advance(TimeSpan.FromDays(30));
        cloud.World.Costs.Total.ShouldBe(end);
    }

    [Fact]
    public async Task A_grown_disk_costs_more_from_then_on_and_a_failed_create_costs_only_what_stayed()
    {
        await using var cloud = await Cloud.StartAsync();
        cloud.Faults.Add(new(new FaultEffect.JobFailsHalfway("Ecs.0219", "No valid host was found.")) { Times = 1 });
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        (cloud.World.Costs.Of(server), cloud.World.Costs.Of(CostProduct.Disk) > 0).ShouldBe((0, true), "it never ran, but its disk is there");

        var disk = cloud.World.Volumes.Single().Id;
        cloud.World.AtTheConsole(server, ConsoleChange.Stop);
        await cloud.PostAsync($"/v2.1/{{p}}/cloudvolumes/{disk}/action", JsonNode.Parse("""{"os-extend":{"new_size":80}}"""));
        cloud.Clock.Advance(TimeSpan.FromSeconds(10));
        var before = cloud.World.Costs.Of(disk);
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        (cloud.World.Costs.Of(disk) - before).ShouldBe(2 * SystemDiskHour);
    }

    [Fact]
    public async Task The_meter_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-huawei-").FullName;
        try
        {
            var clock = new ManualClock();
            CloudCosts before;
            await using (var cloud = await Cloud.StartAsync(clock, folder))
            {
                var server = await cloud.CreateRunningAsync();
                clock.Advance(TimeSpan.FromHours(2));
                await cloud.PowerAsync("os-stop", "HARD", server);
                clock.Advance(TimeSpan.FromHours(2));
                before = cloud.World.Costs;
            }
            await using (var cloud = await Cloud.StartAsync(clock, folder)) cloud.World.Costs.Lines.ShouldBe(before.Lines);
            before.Lines.Count.ShouldBeGreaterThan(2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task How_often_somebody_looks_changes_no_cost()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateAsync();
        await cloud.CreateAsync(Orders.Small("wc-2", count: 3));
        var (state, start) = (cloud.World.Now(), cloud.Clock.GetUtcNow());
        var seconds = Gen.Choose(0, 7200).ListOf(6).Select(list => list.Order().ToList());
        var looked = 0;
        Prop.ForAll(seconds.ToArbitrary(), times =>
        {
            looked++;
            var end = start.AddSeconds(7200);
            var often = times.Aggregate(state, (s, second) => s.AsOf(start.AddSeconds(second))).AsOf(end);
            return often.Meter.AsOf(end).Total == state.AsOf(end).Meter.AsOf(end).Total && often.Meter.AsOf(end).Total > 0;
        }).Holds();
        looked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Nothing_can_be_created_when_the_money_is_used_up_and_deleting_stays_possible()
    {
        await using var cloud = await Cloud.StartAsync(balance: 1);
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.Clock.Advance(TimeSpan.FromHours(2));
        cloud.World.Balance.ShouldBeInRange(0.1m, 0.2m);
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        cloud.World.Balance.ShouldBeLessThan(0);
        var refused = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small());
        (refused.Status, refused.Code).ShouldBe((403, "Ecs.0067"));
        AnswerShapeTests.ShouldLookLike(refused, "error-ecs-balance");
        (await cloud.PostAsync("/v2.1/{p}/cloudvolumes", Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone())).Code.ShouldBe("EVS.2145");
        (await cloud.PostAsync("/v1/{p}/publicips", Samples.Read("eip-create-publicip")["request"]!["body"]!.DeepClone())).Code.ShouldBe("VPC.2701");
        (await cloud.PostAsync("/v1/{p}/cloudservers/delete", JsonNode.Parse($$"""{"servers":[{"id":"{{server}}"}]}"""))).Status.ShouldBe(200);
    }
}
