using System.Text.Json.Serialization;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>Something the cloud will do at an instant, decided when the call was accepted. Kept with the world, so a restart goes on with it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(JobRuns), "job-runs")]
[JsonDerivedType(typeof(SubJobEnds), "sub-job-ends")]
[JsonDerivedType(typeof(JobEnds), "job-ends")]
[JsonDerivedType(typeof(ServerAppears), "server-appears")]
[JsonDerivedType(typeof(ServerIsBusyWith), "server-is-busy-with")]
[JsonDerivedType(typeof(DisksAppear), "disks-appear")]
[JsonDerivedType(typeof(DisksAreAttached), "disks-are-attached")]
[JsonDerivedType(typeof(NetworkIsThere), "network-is-there")]
[JsonDerivedType(typeof(VolumeIsThere), "volume-is-there")]
[JsonDerivedType(typeof(VolumeIsHooked), "volume-is-hooked")]
[JsonDerivedType(typeof(VolumeIsUnhooked), "volume-is-unhooked")]
[JsonDerivedType(typeof(VolumeSettles), "volume-settles")]
[JsonDerivedType(typeof(VolumeHasGrown), "volume-has-grown")]
[JsonDerivedType(typeof(VolumeIsGone), "volume-is-gone")]
[JsonDerivedType(typeof(PublicIpIsThere), "public-ip-is-there")]
[JsonDerivedType(typeof(PublicIpIsBound), "public-ip-is-bound")]
[JsonDerivedType(typeof(ServerRuns), "server-runs")]
[JsonDerivedType(typeof(ServerIs), "server-is")]
[JsonDerivedType(typeof(ServerIsTerminated), "server-is-terminated")]
[JsonDerivedType(typeof(ServerIsUp), "server-is-up")]
[JsonDerivedType(typeof(ServerIsDown), "server-is-down")]
[JsonDerivedType(typeof(ServerStaysAsItIs), "server-stays-as-it-is")]
[JsonDerivedType(typeof(ServerFails), "server-fails")]
[JsonDerivedType(typeof(ServerNeverWas), "server-never-was")]
[JsonDerivedType(typeof(ServerIsGone), "server-is-gone")]
internal abstract record WorldChange(DateTimeOffset At)
{
    public abstract HuaweiState ApplyTo(HuaweiState state);

    protected HuaweiState ChangeServer(HuaweiState state, string id, Func<CloudServer, CloudServer> change) =>
        state.Servers.TryGetValue(id, out var server) ? state.With(change(server) with { Updated = At }) : state;

    protected HuaweiState ChangeVolume(HuaweiState state, string id, Func<CloudVolume, CloudVolume> change) =>
        state.Volumes.TryGetValue(id, out var volume) ? state.With(change(volume) with { Updated = At }) : state;
}
