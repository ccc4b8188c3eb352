namespace WangCheng.Core.Huawei.Ecs;

using static HuaweiService;

/// <summary>
/// Starting, stopping and rebooting. Each names 1–1000 servers and gives the id of one job with one part per server; it takes 15 to 35 s. Not safe to repeat: look at the server
/// first, its <see cref="CloudServer.TaskState"/> says what is under way. <see cref="HuaweiFailureKind.WrongState"/> when one of them is not in a state for it.
/// </summary>
public sealed partial class EcsClient
{
    private const string Action = Servers + "/action";

    /// <summary>Of stopped servers. The job fails with <see cref="HuaweiFailureKind.Capacity"/> when there is no room any more: nothing was kept for them.</summary>
    public Task<HuaweiResult<string>> StartServersAsync(IReadOnlyCollection<string> serverIds, CancellationToken ct) =>
        ActAsync(new() { Start = PowerWire.Of(serverIds, null) }, ct);

    /// <summary>Of running servers.</summary>
    public Task<HuaweiResult<string>> StopServersAsync(IReadOnlyCollection<string> serverIds, StopKind kind, CancellationToken ct) =>
        ActAsync(new() { Stop = PowerWire.Of(serverIds, kind) }, ct);

    /// <summary>Of running servers.</summary>
    public Task<HuaweiResult<string>> RebootServersAsync(IReadOnlyCollection<string> serverIds, StopKind kind, CancellationToken ct) =>
        ActAsync(new() { Reboot = PowerWire.Of(serverIds, kind) }, ct);

    private async Task<HuaweiResult<string>> ActAsync(PowerWire wire, CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Post(Ecs, Action).Body(wire, EcsJson.Default.PowerWire), EcsJson.Default.JobStartedWire, ct)).Map(j => j.JobId);
}
