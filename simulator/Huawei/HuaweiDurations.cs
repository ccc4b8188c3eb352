namespace WangCheng.Simulator.Huawei;

/// <summary>
/// How long the cloud takes for what, in simulated time. The defaults are of the size seen in the field; none of them is promised by
/// Huawei, so nothing should depend on them.
/// </summary>
public sealed record HuaweiDurations
{
    /// <summary>From the accepted create to SUCCESS of its job.</summary>
    public TimeSpan Create { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>From the accepted delete to SUCCESS of its job.</summary>
    public TimeSpan Delete { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Starting, stopping or rebooting a server.</summary>
    public TimeSpan Power { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How much longer a SOFT stop or reboot takes when the guest does not listen: then it is forced.</summary>
    public TimeSpan GuestTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Changing a server's flavor; a running one is stopped and started within it.</summary>
    public TimeSpan Resize { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Creating or deleting a disk on its own, and growing one.</summary>
    public TimeSpan Disk { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Attaching or detaching a disk, as ECS sees it.</summary>
    public TimeSpan Attach { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How much later EVS learns that a disk was attached or detached: the job of ECS is over by then.</summary>
    public TimeSpan EvsLag { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a new public address is PENDING_CREATE.</summary>
    public TimeSpan PublicIp { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a new id answers 404 although the create already named it.</summary>
    public TimeSpan UnknownAtFirst { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a job stays INIT.</summary>
    public TimeSpan JobWaits { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a deleted server is still shown after its job said SUCCESS.</summary>
    public TimeSpan LingersAfterDelete { get; init; } = TimeSpan.FromSeconds(2);

    internal bool AnyNegative =>
        new[] { Create, Delete, Power, GuestTimeout, Resize, Disk, Attach, EvsLag, PublicIp, UnknownAtFirst, JobWaits, LingersAfterDelete }.Any(d => d < TimeSpan.Zero);

    internal HuaweiDurations FasterBy(double scale) => new()
    {
        Create = Create / scale,
        Delete = Delete / scale,
        Power = Power / scale,
        GuestTimeout = GuestTimeout / scale,
        Resize = Resize / scale,
        Disk = Disk / scale,
        Attach = Attach / scale,
        EvsLag = EvsLag / scale,
        PublicIp = PublicIp / scale,
        UnknownAtFirst = UnknownAtFirst / scale,
        JobWaits = JobWaits / scale,
        LingersAfterDelete = LingersAfterDelete / scale,
    };
}
