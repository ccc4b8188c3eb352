namespace WangCheng.Simulator.Huawei.World;

/// <summary>The promised disk comes to be.</summary>
internal sealed record VolumeIsThere(DateTimeOffset At, string Volume, string Status) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        ChangeVolume(state, Volume, v => v with { Exists = true, Status = Status, Created = v.Exists ? v.Created : At });
}

/// <summary>ECS has it at its server. EVS learns of that a moment later: <see cref="VolumeSettles"/>.</summary>
internal sealed record VolumeIsHooked(DateTimeOffset At, string Volume, CloudAttachment Attachment) : WorldChange(At)
{
    /// <summary>A server that was deleted meanwhile leaves it alone.</summary>
    public override HuaweiState ApplyTo(HuaweiState state) => state.Server(Attachment.ServerId) is null ? state
        : ChangeVolume(state, Volume, v => v.BusyWith == Attachment.ServerId ? v with { Attachment = Attachment with { At = At } } : v);
}

internal sealed record VolumeIsUnhooked(DateTimeOffset At, string Volume) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeVolume(state, Volume, v => v with { Attachment = null });
}

/// <summary>EVS shows what is: in use when it hangs on a server, else available.</summary>
internal sealed record VolumeSettles(DateTimeOffset At, string Volume) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => ChangeVolume(state, Volume, v => v with { Status = v.Attachment is null ? "available" : "in-use", BusyWith = null });
}

internal sealed record VolumeHasGrown(DateTimeOffset At, string Volume, int Size) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        ChangeVolume(state, Volume, v => v with { Size = Size, Status = v.Attachment is null ? "available" : "in-use" });
}

internal sealed record VolumeIsGone(DateTimeOffset At, string Volume) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) => state with { Volumes = state.Volumes.Remove(Volume) };
}

/// <summary>The promised address is no longer PENDING_CREATE.</summary>
internal sealed record PublicIpIsThere(DateTimeOffset At, string PublicIp) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state) =>
        state.PublicIps.TryGetValue(PublicIp, out var ip) ? state.With(ip with { IsPending = false }) : state;
}
