namespace WangCheng.Core.Huawei.Ecs;

using static HuaweiService;

/// <summary>Ways into a server: its console, its password, key pairs (the latter by OpenStack Nova's protocol, v2.1).</summary>
public sealed partial class EcsClient
{
    private const string KeyPairPath = "/v2.1/{project_id}/os-keypairs";

    /// <summary>A link to the screen of a running server. Ask for it when somebody wants it: it opens once, soon expires, and lets in whoever has it.</summary>
    public async Task<HuaweiResult<ConsoleLink>> OpenConsoleAsync(string serverId, CancellationToken ct)
    {
        var call = HuaweiCall.Post(Ecs, Servers + "/{server_id}/remote_console").With("{server_id}", serverId).Again()
            .Body(new ConsoleWire(new("vnc", "novnc", null)), EcsJson.Default.ConsoleWire);
        return (await calls.SendAsync(call, EcsJson.Default.ConsoleWire, ct)).Then<ConsoleLink>(c => Uri.TryCreate(c.Console.Url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? new ConsoleLink(link) : new HuaweiFailure(HuaweiFailureKind.Unreadable, null, "The console has no link.", 200, null));
    }

    /// <summary>
    /// Gives a server, running or stopped, another password for its administrator. It counts from the next start or reboot on, and needs a plug-in in the guest: <c>Ecs.0613</c>
    /// when that is missing. Trouble inside the guest is not reported.
    /// </summary>
    /// <param name="serverId">Whose.</param>
    /// <param name="newPassword">8–26 characters of three classes; of special ones only <c>!@%-_=+[]:./?</c>, which are fewer than a create allows.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    /// <returns>Null when it was done.</returns>
    public async Task<HuaweiFailure?> ResetPasswordAsync(string serverId, string newPassword, CancellationToken ct)
    {
        var call = HuaweiCall.Put(Ecs, Servers + "/os-reset-passwords").Again().Body(new ResetPasswordWire(newPassword, [new(serverId)]), EcsJson.Default.ResetPasswordWire);
        return (await calls.SendAsync(call, ct)).Failure;
    }

    /// <summary>Whether the plug-in is there that <see cref="ResetPasswordAsync"/> needs.</summary>
    public async Task<HuaweiResult<bool>> CanResetPasswordAsync(string serverId, CancellationToken ct)
    {
        var call = HuaweiCall.Get(Ecs, Servers + "/{server_id}/os-resetpwd-flag").With("{server_id}", serverId);
        return (await calls.SendAsync(call, EcsJson.Default.ResetFlagWire, ct)).Map(f => f.CanReset);
    }

    /// <summary>Those of the user whose access key this is; other users of the account have theirs.</summary>
    public async Task<HuaweiResult<IReadOnlyList<CloudKeyPair>>> ListKeyPairsAsync(CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Get(Ecs, KeyPairPath), EcsJson.Default.KeyPairsWire, ct)).Map<IReadOnlyList<CloudKeyPair>>(k => [.. (k.KeyPairs ?? []).Select(i => i.KeyPair.ToKeyPair())]);

    /// <summary>
    /// Makes a public key known under a name, for <see cref="NewServer.KeyName"/>. <see cref="HuaweiFailureKind.WrongState"/> when the name is taken, be it by the same key.
    /// </summary>
    /// <param name="name">Letters, digits, <c>_ - .</c></param>
    /// <param name="publicKey">One line of <c>authorized_keys</c>.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    public async Task<HuaweiResult<CloudKeyPair>> ImportKeyPairAsync(string name, string publicKey, CancellationToken ct)
    {
        var call = HuaweiCall.Post(Ecs, KeyPairPath).Body(new NewKeyPairWire(new(name, publicKey)), EcsJson.Default.NewKeyPairWire);
        return (await calls.SendAsync(call, EcsJson.Default.OneKeyPairWire, ct)).Map(k => k.KeyPair.ToKeyPair());
    }

    /// <summary>Servers made with it stay as they are. <see cref="HuaweiFailureKind.Gone"/> when there is none of that name.</summary>
    public async Task<HuaweiFailure?> DeleteKeyPairAsync(string name, CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Delete(Ecs, KeyPairPath + "/{keypair_name}").With("{keypair_name}", name), ct)).Failure;
}
