using System.Collections.Immutable;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>The promised id stops answering 404.</summary>
internal sealed record ServerAppears(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeServer(state, Server, s => s with { Exists = true });
}

internal sealed record ServerIsBusyWith(DateTimeOffset At, string Server, string Task) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeServer(state, Server, s => s with { TaskState = Task });
}

internal sealed record DisksAppear(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => state.VolumesOf(Server).Aggregate(state, (all, volume) =>
        all.With(volume with { Exists = true, Created = At, Updated = At, Status = "creating" }));
}

internal sealed record DisksAreAttached(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => state.VolumesOf(Server).Aggregate(state, (all, volume) =>
        all.With(volume with { Status = "in-use", Updated = At, Attachment = volume.Attachment! with { At = At } }));
}

internal sealed record NetworkIsThere(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeServer(state, Server, s => s with { HasNetwork = true, TaskState = "spawning" });
}

/// <summary>A new address comes to be, or one that was lying about is bound.</summary>
internal sealed record PublicIpIsBound(DateTimeOffset At, string Server, string PublicIp) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state)
    {
        var ip = state.PublicIps[PublicIp];
        return state.With(ip with { ServerId = Server, Exists = true, Created = ip.Exists ? ip.Created : At });
    }
}

internal sealed record ServerRuns(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        ChangeServer(state, Server, s => s with { VmState = "active", TaskState = null, Launched = At });
}

/// <summary>Started or rebooted: the guest is fresh, and a password that was reset counts.</summary>
internal sealed record ServerIsUp(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeServer(state, Server, s => s with
    {
        VmState = "active",
        TaskState = null,
        GuestHangs = false,
        PasswordHash = s.NextPasswordHash ?? s.PasswordHash,
        NextPasswordHash = null,
    });
}

internal sealed record ServerIsDown(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeServer(state, Server, s => s with { VmState = "stopped", TaskState = null, GuestHangs = false });
}

/// <summary>On its way from one state to another, perhaps with another flavor from now on.</summary>
internal sealed record ServerIs(DateTimeOffset At, string Server, string VmState, string? TaskState, string? Flavor = null) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        ChangeServer(state, Server, s => s with { VmState = VmState, TaskState = TaskState, FlavorId = Flavor ?? s.FlavorId });
}

/// <summary>Its time has come, if nobody changed that time meanwhile: it goes as with a delete that says nothing of disks and addresses.</summary>
internal sealed record ServerIsTerminated(DateTimeOffset At, string Server, string Text) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        state.Server(Server)?.AutoTerminateTime == Text ? new ServerIsGone(At, Server, WithDataDisks: false, WithPublicIp: null).ApplyTo(state) : state;
}

/// <summary>What was being done to it has failed; it is as it was before.</summary>
internal sealed record ServerStaysAsItIs(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeServer(state, Server, s => s with { TaskState = null });
}

/// <summary>It stays there, in ERROR, with all that was already made for it.</summary>
internal sealed record ServerFails(DateTimeOffset At, string Server, string Reason) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        ChangeServer(state, Server, s => s with { VmState = "error", TaskState = null, Fault = new CloudFault(Reason, At) });
}

/// <summary>The create is rolled back: its id answers 404 for ever, and nothing made for it is left. An address it was given is free again.</summary>
internal sealed record ServerNeverWas(DateTimeOffset At, string Server) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => state with
    {
        Servers = state.Servers.Remove(Server),
        Volumes = state.Volumes.RemoveRange(state.VolumesOf(Server).Select(v => v.Id)),
        PublicIps = state.PublicIpOf(Server) switch
        {
            null => state.PublicIps,
            { Exists: true } ip => state.PublicIps.SetItem(ip.Id, ip with { ServerId = null }),
            var planned => state.PublicIps.Remove(planned.Id),
        },
    };
}

/// <summary>The delete is done; what the caller wanted to keep goes on existing, and costing, on its own.</summary>
internal sealed record ServerIsGone(DateTimeOffset At, string Server, bool WithDataDisks, bool? WithPublicIp) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state)
    {
        var (going, staying) = Split(state.VolumesOf(Server).ToImmutableList());
        state = state with { Servers = state.Servers.Remove(Server), Volumes = state.Volumes.RemoveRange(going.Select(v => v.Id)) };
        state = staying.Aggregate(state, (all, v) => all.With(v with { Status = "available", Attachment = null, BusyWith = null, Updated = At }));
        return state.PublicIpOf(Server) switch
        {
            null => state,
            var ip when WithPublicIp ?? ip.DeleteOnTermination => state with { PublicIps = state.PublicIps.Remove(ip.Id) },
            var ip => state.With(ip with { ServerId = null }),
        };
    }

    private (ImmutableList<CloudVolume> Going, ImmutableList<CloudVolume> Staying) Split(ImmutableList<CloudVolume> volumes) =>
        (volumes.FindAll(v => v.Bootable || WithDataDisks), volumes.FindAll(v => !v.Bootable && !WithDataDisks));
}
