using System.Text.Json;
using FsCheck.Fluent;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class StateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-huawei-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_restart_goes_on_with_jobs_under_way_and_remembers_tokens()
    {
        const string token = "b120a366-f0bb-49cf-82f2-dc05873f9bd0";
        var clock = new ManualClock();
        Reply first;
        await using (var cloud = await Cloud.StartAsync(clock, folder))
        {
            first = await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample(), token);
            clock.Advance(TimeSpan.FromSeconds(30));
        }
        await using (var cloud = await Cloud.StartAsync(clock, folder))
        {
            (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Sample(), token)).Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
            ((string?)(await cloud.JobAsync((string)first["job_id"]!))["status"]).ShouldBe("RUNNING");
            clock.Advance(TimeSpan.FromSeconds(30));
            var (server, volumes) = (cloud.World.Servers.Single(), cloud.World.Volumes);
            (server.Status, volumes.Count, cloud.World.PublicIps.Single().ServerId).ShouldBe(("ACTIVE", 2, server.Id));
            server.Tags.Select(t => t.Key).ShouldBe(["wc_lease", "owner", "部门"]);
        }
    }

    [Fact]
    public async Task A_world_in_memory_and_one_on_disk_live_the_same_life()
    {
        await using var memory = await Cloud.StartAsync();
        await using var disk = await Cloud.StartAsync(stateFolder: folder);
        await memory.CreateRunningAsync();
        await disk.CreateRunningAsync();
        JsonSerializer.Serialize(disk.World.Servers).ShouldBe(JsonSerializer.Serialize(memory.World.Servers));
        memory.World.Servers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_kept_did_not_happen()
    {
        await using var cloud = await Cloud.StartAsync(stateFolder: folder);
        Directory.CreateDirectory(Path.Combine(folder, "huawei.json.new"));   // the draft cannot be written
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Status.ShouldBe(502);
        cloud.World.Jobs.ShouldBeEmpty();
        Directory.Delete(Path.Combine(folder, "huawei.json.new"));
        (await cloud.PostAsync("/v1/{p}/cloudservers", Orders.Small())).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"servers\":{}}")]
    [InlineData("half a li")]
    public void A_file_that_is_no_world_is_named_and_left_alone(string text)
    {
        var file = Path.Combine(folder, "huawei.json");
        File.WriteAllText(file, text);
        var options = new HuaweiSimulatorOptions { AccessKey = "A", SecretKey = "S", StateFolder = folder };
        Should.Throw<InvalidDataException>(() => Simulator.Huawei.SimulatedHuawei.Build(options)).Message.ShouldContain(file);
        File.ReadAllText(file).ShouldBe(text);
    }

    [Fact]
    public async Task Looking_more_often_changes_nothing()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateAsync();
        await cloud.CreateAsync(Orders.Small("wc-2", count: 3));
        var state = cloud.World.Now();
        var start = cloud.Clock.GetUtcNow();
        var seconds = Gen.Choose(0, 70).Two().Select(pair => (Earlier: Math.Min(pair.Item1, pair.Item2), Later: Math.Max(pair.Item1, pair.Item2)));
        Prop.ForAll(seconds.ToArbitrary(), at =>
            Text(state.AsOf(start.AddSeconds(at.Earlier)).AsOf(start.AddSeconds(at.Later))) == Text(state.AsOf(start.AddSeconds(at.Later)))).Holds();
        Text(state).ShouldNotBe(Text(state.AsOf(start.AddSeconds(70))));

        static string Text(HuaweiState s) => JsonSerializer.Serialize(s, StateJson.Default.HuaweiState);
    }

    [Fact]
    public void Ids_are_the_same_for_the_same_seed_and_never_come_twice()
    {
        var (one, same, other) = (new IdSource(new() { Seed = "a" }), new IdSource(new() { Seed = "a" }), new IdSource(new() { Seed = "b" }));
        var made = Enumerable.Range(0, 1000).Select(_ => one.Uuid()).ToList();
        made.ShouldBe(Enumerable.Range(0, 1000).Select(_ => same.Uuid()));
        made.Concat(Enumerable.Range(0, 1000).Select(_ => other.Uuid())).Distinct().Count().ShouldBe(2000);
        made.ShouldAllBe(id => id[14] == '4');
    }
}
