using System.Text.Json.Serialization;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// Attaching and detaching, one at a time per server and per disk. The job ends when ECS is done; EVS goes on saying attaching or detaching
/// for a moment, so whoever trusts the job alone finds the disk not ready.
/// </summary>
internal sealed class ServerDisks(HuaweiFaults faults, HuaweiDurations durations)
{
    /// <summary>The system disk among them.</summary>
    public const int Most = 24;

    public (HuaweiState, Answer) Attach(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.AttachVolumeBody) is not { VolumeAttachment.VolumeId: { } id } body) return (call.State, EcsRefusals.NotJson);
        if (WhyNotAttach(call.State, server, call.State.Volume(id)) is { } no) return (call.State, no);
        if (body.DryRun is true) return (call.State, new Answer(202, "{}"));

        var volume = call.State.Volume(id)!;
        var job = new JobPlan(call, "attachVolume", durations);
        var failure = faults.Strike<FaultEffect.JobFails>(HuaweiOperations.AttachVolume);
        var attachment = new CloudAttachment(job.Ids.Uuid(), server.Id, FreeDevice(call.State, server.Id), DeleteOnTermination: false, call.Now);
        job.State = job.State.With(volume with { Status = "attaching", BusyWith = server.Id, Updated = call.Now });
        var ends = call.Now + durations.Attach;
        WorldChange[] changes = failure is null ? [new VolumeIsHooked(ends, id, attachment), new VolumeSettles(ends + durations.EvsLag, id)] : [new VolumeSettles(ends, id)];
        job.IsAbout([("server_id", server.Id), ("volume_id", id)], durations.Attach, failure, changes);
        return job.Accept();
    }

    public (HuaweiState, Answer) Detach(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Query("delete_flag") is not (null or "0" or "1")) return (call.State, EcsRefusals.Bad("delete_flag must be 0 or 1."));
        var volume = call.State.Volume(call.Route("volume"));
        if (WhyNotDetach(call.State, server, volume) is { } no) return (call.State, no);

        var job = new JobPlan(call, "detachVolume", durations);
        var failure = faults.Strike<FaultEffect.JobFails>(HuaweiOperations.DetachVolume);
        job.State = job.State.With(volume! with { Status = "detaching", BusyWith = server.Id, Updated = call.Now });
        var ends = call.Now + durations.Attach;
        WorldChange[] changes = failure is null ? [new VolumeIsUnhooked(ends, volume.Id), new VolumeSettles(ends + durations.EvsLag, volume.Id)] : [new VolumeSettles(ends, volume.Id)];
        job.IsAbout([("server_id", server.Id), ("volume_id", volume.Id)], durations.Attach, failure, changes);
        return job.Accept();
    }

    private static Answer? WhyNotAttach(HuaweiState state, CloudServer server, CloudVolume? volume) =>
        ServerStates.WhyNotHook(server)
        ?? (volume is null ? Answer.Refused(404, "EVS.5404", "The volume could not be found.")
        : IsBusy(state, server, volume) ? EcsRefusals.AnotherIsRunning
        : volume.Attachment is not null ? EcsRefusals.Of("Ecs.0057", "The disk has already been attached to an ECS.")
        : volume.Status != "available" ? EcsRefusals.Of("Ecs.0103", "The disk is not available.")
        : volume.Zone != server.Zone ? EcsRefusals.Bad("The disk and the ECS are not in the same availability zone.")
        : state.VolumesOf(server.Id).Count() >= Most ? EcsRefusals.Of("Ecs.0104", "The number of disks attached to the ECS has reached the limit.")
        : null);

    private static Answer? WhyNotDetach(HuaweiState state, CloudServer server, CloudVolume? volume) =>
        ServerStates.WhyNotHook(server)
        ?? (volume is not null && IsBusy(state, server, volume) ? EcsRefusals.AnotherIsRunning
        : volume?.Attachment?.ServerId != server.Id ? EcsRefusals.Of("Ecs.0111", "The disk is not attached to the ECS.")
        : volume.Bootable ? EcsRefusals.Bad("The system disk cannot be detached here.")
        : volume.Status != "in-use" ? EcsRefusals.Of("Ecs.0017", "The disk status does not meet the requirements.")
        : null);

    private static bool IsBusy(HuaweiState state, CloudServer server, CloudVolume volume) => volume.BusyWith is not null || state.Volumes.Values.Any(v => v.BusyWith == server.Id);

    public static string FreeDevice(HuaweiState state, string server)
    {
        var taken = state.VolumesOf(server).Select(v => v.Attachment!.Device).ToHashSet();
        return Enumerable.Range('b', Most).Select(letter => "/dev/vd" + (char)letter).First(device => !taken.Contains(device));
    }
}

/// <summary>KVM chooses the device by itself, whatever is asked for.</summary>
internal sealed record AttachVolumeBody([property: JsonPropertyName("volumeAttachment")] AttachVolumeBody.Attachment? VolumeAttachment, bool? DryRun)
{
    internal sealed record Attachment([property: JsonPropertyName("volumeId")] string? VolumeId);
}
