namespace WangCheng.Core.Huawei.Ecs;

using static HuaweiService;

/// <summary>What is written on a server.</summary>
public sealed partial class EcsClient
{
    /// <summary>Another name, at once; the host name inside the guest stays. Safe to repeat.</summary>
    /// <param name="serverId">Which.</param>
    /// <param name="name">As in <see cref="NewServer.Name"/>.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    /// <returns>Null when it was done.</returns>
    public async Task<HuaweiFailure?> RenameServerAsync(string serverId, string name, CancellationToken ct)
    {
        var call = HuaweiCall.Put(Ecs, Servers + "/{server_id}").With("{server_id}", serverId).Again().Body(new RenameWire(new(name)), EcsJson.Default.RenameWire);
        return (await calls.SendAsync(call, ct)).Failure;
    }
}
