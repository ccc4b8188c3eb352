using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Ecs;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Evs;

/// <summary>
/// POST v2.1 cloudvolumes: disks on their own, or with server_id one that is attached in the same job. X-Client-Token is taken and means
/// nothing: no reference says that it does, so nobody may build on it.
/// </summary>
internal sealed class CreateVolumes(Inventory inventory, HuaweiFaults faults, HuaweiDurations durations)
{
    private const int MostAtOnce = 100, Smallest = 10, Largest = 32768;

    public (HuaweiState, Answer) Run(Call call)
    {
        if (call.Read(HuaweiJson.Default.CreateVolumeBody) is not { Volume: { } asked } body) return (call.State, EvsRefusals.Bad("The request body is not in the required format."));
        if (WhyNot(asked) is { } no) return (call.State, no);
        if (WhyNoRoom(call.State, asked) is { } full) return (call.State, full);
        if (body.ServerId is { } server && WhyNotAt(call.State, server, asked) is { } wrong) return (call.State, wrong);
        return Plan(call, asked, body.ServerId);
    }

    private (HuaweiState, Answer) Plan(Call call, CreateVolumeBody.NewVolume asked, string? server)
    {
        var count = asked.Count ?? 1;
        var job = new JobPlan(call, count > 1 ? "batchCreateVolume" : "createVolume", durations, ofEvs: true);
        var made = new List<string>();
        foreach (var index in Enumerable.Range(1, count))
        {
            var failure = faults.Strike<FaultEffect.JobFails>(HuaweiOperations.CreateVolume);
            var volume = Make(asked, job.Ids.Uuid(), count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{asked.Name}-{index:0000}") : asked.Name ?? "", call.Now);
            made.Add(volume.Id);
            job.State = job.State.With(volume);
            var changes = ChangesOf(volume.Id, server, failure, job, call);
            if (count > 1) job.Add("createVolume", [("volume_id", volume.Id)], durations.Disk, failure, changes);
            else job.IsAbout([("volume_id", volume.Id), ("volume_type", volume.Type), ("size", $"{volume.Size}"), ("name", volume.Name)], TimeFor(server), failure, changes);
        }
        return job.Accept(202, ("volume_ids", new JsonArray([.. made.Select(id => JsonValue.Create(id))])));
    }

    private TimeSpan TimeFor(string? server) => server is null ? durations.Disk : durations.Disk + durations.Attach;

    private List<WorldChange> ChangesOf(string id, string? server, FaultEffect.JobFails? failure, JobPlan job, Call call)
    {
        var (appears, ready) = (call.Now + durations.UnknownAtFirst, call.Now + durations.Disk);
        if (failure is not null) return [new VolumeIsThere(appears, id, "creating"), new VolumeIsThere(ready, id, "error")];
        if (server is null) return [new VolumeIsThere(appears, id, "creating"), new VolumeIsThere(ready, id, "available")];
        job.State = job.State.With(job.State.Volumes[id] with { BusyWith = server });
        var attachment = new CloudAttachment(job.Ids.Uuid(), server, ServerDisks.FreeDevice(call.State, server), DeleteOnTermination: false, call.Now);
        var hooked = ready + durations.Attach;
        return [new VolumeIsThere(appears, id, "creating"), new VolumeIsThere(ready, id, "attaching"), new VolumeIsHooked(hooked, id, attachment), new VolumeSettles(hooked + durations.EvsLag, id)];
    }

    private static CloudVolume Make(CreateVolumeBody.NewVolume asked, string id, string name, DateTimeOffset now) => new()
    {
        Id = id,
        Name = name,
        Size = asked.Size!.Value,
        Type = asked.VolumeType!,
        Zone = asked.AvailabilityZone!,
        Description = asked.Description ?? "",
        Tags = (asked.Tags ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Metadata = (asked.Metadata ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Created = now,
        Updated = now,
    };

    private Answer? WhyNot(CreateVolumeBody.NewVolume asked)
    {
        if (asked.Count is < 1 or > MostAtOnce) return EvsRefusals.Bad("count must be between 1 and 100.");
        if (asked.Name is { Length: > 64 } || asked.Description is { Length: > 85 }) return EvsRefusals.Bad("name or description is too long.");
        if (asked.Size is not (>= Smallest and <= Largest)) return EvsRefusals.Bad("size must be between 10 and 32768 GB.");
        if (!inventory.Zones.Contains(asked.AvailabilityZone)) return EvsRefusals.Bad("The availability zone does not exist.");
        if (Pairs(asked.Tags).Concat(Pairs(asked.Metadata)).Any(p => p.Key.Length is 0 or > 255 || p.Value is not { Length: <= 255 })) return EvsRefusals.Bad("tags or metadata are not valid.");
        if (inventory.VolumeType(asked.VolumeType) is not { } type) return Answer.Refused(400, "EVS.2071", "The volume type is unavailable.");
        return type.SoldOutIn.Contains(asked.AvailabilityZone) ? Answer.Refused(400, "EVS.2072", "The volume type is sold out in the availability zone.") : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IReadOnlyDictionary<string, string>? pairs) => pairs ?? ImmutableDictionary<string, string>.Empty;

    private static Answer? WhyNoRoom(HuaweiState state, CreateVolumeBody.NewVolume asked)
    {
        var (count, use) = (asked.Count ?? 1, DiskUse.Of(state));
        return use.Volumes + count > Inventory.MostVolumes ? Answer.Refused(400, "EVS.1034", "The number of volumes exceeds the quota.")
            : use.Gb + (count * (long)asked.Size!.Value) > Inventory.MostDiskGb ? Answer.Refused(400, "EVS.1042", "The capacity of volumes exceeds the quota.")
            : null;
    }

    private static Answer? WhyNotAt(HuaweiState state, string id, CreateVolumeBody.NewVolume asked) =>
        state.Server(id) is not { } server ? EcsRefusals.NoSuchServer
        : asked.Count > 1 ? EvsRefusals.Bad("Only one volume can be created and attached in one call here.")
        : server.Zone != asked.AvailabilityZone ? EvsRefusals.Bad("The volume and the server are not in the same availability zone.")
        : ServerStates.WhyNotHook(server)
        ?? (state.Volumes.Values.Any(v => v.BusyWith == id) ? EcsRefusals.AnotherIsRunning
        : state.VolumesOf(id).Count() >= ServerDisks.Most ? EcsRefusals.Of("Ecs.0104", "The number of disks attached to the ECS has reached the limit.")
        : null);
}

internal sealed record CreateVolumeBody(CreateVolumeBody.NewVolume? Volume, string? ServerId)
{
    internal sealed record NewVolume
    {
        public string? AvailabilityZone { get; init; }
        public string? Name { get; init; }
        public string? Description { get; init; }
        public int? Size { get; init; }
        public string? VolumeType { get; init; }
        public int? Count { get; init; }
        public IReadOnlyDictionary<string, string>? Tags { get; init; }
        public IReadOnlyDictionary<string, string>? Metadata { get; init; }
    }
}
