using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class PowerTests
{
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_stop_and_a_start_are_jobs_that_only_the_task_shows_while_they_last()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());

        var stop = await cloud.PowerAsync("os-stop", "SOFT", server);
        (await cloud.StateAsync(server)).ShouldBe(("ACTIVE", "powering-off"));
        cloud.Clock.Advance(Takes);
        (await cloud.StateAsync(server)).ShouldBe(("SHUTOFF", null));
        ((int?)(await cloud.ShowAsync(server))["server"]["OS-EXT-STS:power_state"]).ShouldBe(4);
        ((string?)(await cloud.JobAsync((string)stop["job_id"]!))["status"]).ShouldBe("SUCCESS");

        await cloud.PowerAsync("os-start", null, server);
        (await cloud.StateAsync(server)).ShouldBe(("SHUTOFF", "powering-on"));
        cloud.Clock.Advance(Takes);
        (await cloud.StateAsync(server)).ShouldBe(("ACTIVE", null));
    }

    [Theory]
    [InlineData("SOFT", "REBOOT", "rebooting")]
    [InlineData("HARD", "HARD_REBOOT", "rebooting_hard")]
    public async Task A_reboot_shows_its_kind(string type, string status, string task)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        (await cloud.PowerAsync("reboot", type, server)).Status.ShouldBe(200);
        (await cloud.StateAsync(server)).ShouldBe((status, task));
        cloud.Clock.Advance(Takes);
        (await cloud.StateAsync(server)).ShouldBe(("ACTIVE", null));
    }

    [Fact]
    public async Task Several_servers_are_one_job_with_a_part_for_each()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync(Orders.Small(count: 3));
        var ids = cloud.World.Servers.Select(s => s.Id).ToArray();
        var job = (string)(await cloud.PowerAsync("os-stop", null, ids))["job_id"]!;
        cloud.Clock.Advance(Takes);
        var parts = (await cloud.JobAsync(job))["entities"]["sub_jobs"]!.AsArray();
        parts.Select(p => (string?)p!["entities"]!["server_id"]).ShouldBe(ids, ignoreOrder: true);
        cloud.World.Servers.ShouldAllBe(s => s.Status == "SHUTOFF");
    }

    [Theory]
    [InlineData("SOFT", 80)]
    [InlineData("HARD", 20)]
    public async Task A_guest_that_hangs_is_forced_after_a_minute_unless_nobody_asks_it(string type, int seconds)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.World.AtTheConsole(server, ConsoleChange.Hang);
        await cloud.PowerAsync("os-stop", type, server);
        cloud.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        (await cloud.StateAsync(server)).ShouldBe(("ACTIVE", "powering-off"));
        cloud.Clock.Advance(TimeSpan.FromSeconds(1));
        (await cloud.StateAsync(server)).ShouldBe(("SHUTOFF", null));
        cloud.World.Servers.Single().GuestHangs.ShouldBeFalse();
    }

    [Fact]
    public async Task A_start_may_find_no_room_any_more_and_the_server_stays_off()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        await cloud.PowerAsync("os-stop", "HARD", server);
        cloud.Clock.Advance(Takes);
        cloud.Faults.Add(new(new FaultEffect.SoldOut("s6.large.2", "cn-east-3a")));
        var job = (string)(await cloud.PowerAsync("os-start", null, server))["job_id"]!;
        cloud.Clock.Advance(Takes);
        ((string?)(await cloud.JobAsync(job))["entities"]["sub_jobs"]![0]!["error_code"]).ShouldBe("Ecs.0319");
        (await cloud.StateAsync(server)).ShouldBe(("SHUTOFF", null));
    }

    [Theory]
    [InlineData("os-stop", "SOFT", HuaweiOperations.StopServers)]
    [InlineData("reboot", "HARD", HuaweiOperations.RebootServers)]
    public async Task A_power_job_can_fail_and_the_server_stays_as_it_was(string what, string type, string operation)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.Faults.Add(new(new FaultEffect.JobFails("Ecs.0207", "Failed to reboot.")) { Operation = operation, Times = 1 });
        var job = (string)(await cloud.PowerAsync(what, type, server))["job_id"]!;
        cloud.Clock.Advance(Takes);
        var failed = await cloud.JobAsync(job);
        ((string?)failed["status"], (string?)failed["error_code"], (string?)failed["entities"]["sub_jobs"]![0]!["error_code"]).ShouldBe(("FAIL", "Common.0021", "Ecs.0207"));
        (await cloud.StateAsync(server)).ShouldBe(("ACTIVE", null));
    }

    [Fact]
    public async Task Faults_tell_start_stop_and_reboot_apart_although_they_share_one_address()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        cloud.Faults.Add(HuaweiFault.Throttled() with { Operation = HuaweiOperations.StartServers });
        (await cloud.PowerAsync("os-start", null, server)).Status.ShouldBe(429);
        (await cloud.PowerAsync("os-stop", null, server)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"os-start":{"servers":[]}}""")]
    [InlineData("""{"os-start":{"servers":[null]}}""")]
    [InlineData("""{"reboot":{"servers":[{"id":"x"}]}}""")]
    [InlineData("""{"os-stop":{"type":"GENTLY","servers":[{"id":"x"}]}}""")]
    [InlineData("""{"os-stop":{"servers":[{"id":"x"}]},"os-start":{"servers":[{"id":"x"}]}}""")]
    public async Task Orders_that_say_nothing_or_two_things_are_refused(string body)
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers/action", JsonNode.Parse(body));
        (reply.Status, reply.Code).ShouldBe((400, "Ecs.0005"));
    }

    [Fact]
    public async Task One_unknown_or_one_too_many_refuses_the_whole_order()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync(Orders.Small());
        (await cloud.PowerAsync("os-stop", null, server, "nobody")).Code.ShouldBe("Ecs.0114");
        (await cloud.PowerAsync("os-stop", null, [.. Enumerable.Range(0, 1001).Select(n => $"{n}")])).Code.ShouldBe("Ecs.0118");
        (await cloud.StateAsync(server)).ShouldBe(("ACTIVE", null));
    }
}
