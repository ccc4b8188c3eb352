namespace WangCheng.Core.Huawei.Ecs;

using static HuaweiService;

/// <summary>What is written on a server, and its size. What sets something is safe to repeat; a resize is not.</summary>
public sealed partial class EcsClient
{
    private const string OneServer = Servers + "/{server_id}";

    /// <summary>Another name, at once; the host name inside the guest stays.</summary>
    /// <param name="serverId">Which.</param>
    /// <param name="name">As in <see cref="NewServer.Name"/>.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    /// <returns>Null when it was done.</returns>
    public Task<HuaweiFailure?> RenameServerAsync(string serverId, string name, CancellationToken ct) =>
        DoAsync(HuaweiCall.Put(Ecs, OneServer).Body(new RenameWire(new(name)), EcsJson.Default.RenameWire).Again(), serverId, ct);

    /// <summary>Adds tags, or gives those that are there another value; at most ten in all. Rules as in <see cref="NewServer.Tags"/>.</summary>
    /// <returns>Null when it was done.</returns>
    public Task<HuaweiFailure?> TagServerAsync(string serverId, IReadOnlyDictionary<string, string> tags, CancellationToken ct) =>
        ChangeTagsAsync(serverId, new("create", [.. tags.Select(t => new ChangeTagsWire.ChangedPart(t.Key, t.Value))]), ct);

    /// <summary>Takes tags away; one that is not there is no error.</summary>
    /// <returns>Null when it was done.</returns>
    public Task<HuaweiFailure?> UntagServerAsync(string serverId, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        ChangeTagsAsync(serverId, new("delete", [.. keys.Select(key => new ChangeTagsWire.ChangedPart(key, null))]), ct);

    /// <summary>Adds pairs that the guest can read, or gives those that are there another value; at most ten in all.</summary>
    /// <returns>Null when it was done.</returns>
    public Task<HuaweiFailure?> SetMetadataAsync(string serverId, IReadOnlyDictionary<string, string> pairs, CancellationToken ct) =>
        DoAsync(HuaweiCall.Post(Ecs, OneServer + "/metadata").Body(new MetadataWire(pairs), EcsJson.Default.MetadataWire).Again(), serverId, ct);

    /// <returns>Null when it was done.</returns>
    public Task<HuaweiFailure?> RemoveMetadataAsync(string serverId, string key, CancellationToken ct) =>
        DoAsync(HuaweiCall.Delete(Ecs, OneServer + "/metadata/{key}").With("{key}", key), serverId, ct);

    /// <summary>Asks the cloud to delete the server by itself at a time. Only a second line: most regions take it and do nothing.</summary>
    /// <param name="serverId">Which.</param>
    /// <param name="at">30 minutes to 3 years ahead, cut to the minute; null takes it back.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    /// <returns>Null when it was done.</returns>
    public Task<HuaweiFailure?> SetAutoTerminateTimeAsync(string serverId, DateTimeOffset? at, CancellationToken ct) =>
        DoAsync(HuaweiCall.Post(Ecs, OneServer + "/actions/update-auto-terminate-time").Body(AutoTerminateWire.At(at), EcsJson.Default.AutoTerminateWire).Again(), serverId, ct);

    /// <summary>
    /// Begins to change the size of a stopped server, or with <paramref name="stopAndStart"/> of a running one. <see cref="HuaweiFailureKind.Capacity"/>, now or from the job,
    /// when its zone has none of that size; it then stays what it was. Not safe to repeat.
    /// </summary>
    /// <returns>The id of the job.</returns>
    public async Task<HuaweiResult<string>> ResizeServerAsync(string serverId, string flavorId, bool stopAndStart, CancellationToken ct)
    {
        var wire = new ResizeWire(new(flavorId, stopAndStart ? "withStopServer" : null));
        var call = HuaweiCall.Post(Ecs, OneServer + "/resize").With("{server_id}", serverId).Body(wire, EcsJson.Default.ResizeWire);
        return (await calls.SendAsync(call, EcsJson.Default.JobStartedWire, ct)).Map(j => j.JobId);
    }

    /// <summary>The sizes that a server can be changed to.</summary>
    public async Task<HuaweiResult<IReadOnlyList<CloudFlavor>>> ListResizeFlavorsAsync(string serverId, CancellationToken ct)
    {
        var call = HuaweiCall.Get(Ecs, Servers + "/resize_flavors").Query("instance_uuid", serverId);
        return (await calls.SendAsync(call, EcsJson.Default.FlavorsWire, ct)).Map<IReadOnlyList<CloudFlavor>>(f => [.. (f.Flavors ?? []).Select(i => i.ToFlavor()).OfType<CloudFlavor>()]);
    }

    private Task<HuaweiFailure?> ChangeTagsAsync(string serverId, ChangeTagsWire wire, CancellationToken ct) =>
        DoAsync(HuaweiCall.Post(Ecs, OneServer + "/tags/action").Body(wire, EcsJson.Default.ChangeTagsWire).Again(), serverId, ct);

    private async Task<HuaweiFailure?> DoAsync(HuaweiCall call, string serverId, CancellationToken ct) => (await calls.SendAsync(call.With("{server_id}", serverId), ct)).Failure;
}
