using System.Globalization;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>What follows from comparing a server at the cloud with a row. Pure.</summary>
internal static class ReconcileRules
{
    /// <summary>What a row should say of it; null while it is on its way from one state to another, or in a word we do not know: then the next comparison tells.</summary>
    public static ServerState? StateOf(CloudServer cloud) => cloud switch
    {
        { State: CloudServerState.Error or CloudServerState.SoftDeleted } => ServerState.Broken,
        { TaskState: not null } => null,
        { State: CloudServerState.Running } => ServerState.Running,
        { State: CloudServerState.Stopped or CloudServerState.Shelved } => ServerState.Stopped,
        _ => null,
    };

    /// <summary>What is not as <paramref name="row"/> says; nothing while it is on its way.</summary>
    public static IReadOnlyList<Drift> Drifts(Server row, CloudServer cloud) => StateOf(cloud) is { } state ? [.. DriftsOf(row, cloud, state)] : [];

    /// <summary>
    /// Whether its disks are not those that <paramref name="row"/> recorded, or not as large all together. A row that recorded none, or a cloud that shows none, says nothing; and neither does a size that
    /// is not known.
    /// </summary>
    /// <param name="sizes">By the disk's id, in GiB; those of other servers among them.</param>
    public static Drift? DisksDrift(Server row, CloudServer cloud, IReadOnlyDictionary<string, int> sizes)
    {
        var (recorded, attached) = (row.VolumeIds.ToHashSet(StringComparer.Ordinal), cloud.Disks.Select(disk => disk.Id).ToHashSet(StringComparer.Ordinal));
        if (recorded.Count == 0 || attached.Count == 0 || StateOf(cloud) is null || !attached.All(sizes.ContainsKey)) return null;
        var together = attached.Sum(disk => sizes[disk]);
        return recorded.SetEquals(attached) && together == row.DiskGiB ? null : new(DriftKind.Disks, Disks(recorded.Count, row.DiskGiB), Disks(attached.Count, together));

        static string Disks(int count, int together) => string.Create(CultureInfo.InvariantCulture, $"{count}:{together}");
    }

    /// <summary>Ours by its tag; a server that lost its tags is ours by its name, and then only told of.</summary>
    public static bool IsOurs(CloudServer cloud, string installation) =>
        cloud.Tags.TryGetValue(CloudTags.Installation, out var tag) ? tag == installation : cloud.Name.StartsWith(NewServerOf.NameIn(installation, ""), StringComparison.Ordinal);

    /// <summary>
    /// Only what is ours by its tag and explained by work that ended without a server may be deleted: the creation that made it failed, or the server was deleted on request or because its lease had ended.
    /// A row that merely lost sight of its server explains nothing: when the cloud shows the server again, people decide.
    /// </summary>
    public static bool MayRemove(CloudServer cloud, string installation, Server? row, IReadOnlyCollection<Operation> itsOperations)
    {
        if (!cloud.Tags.TryGetValue(CloudTags.Installation, out var tag) || tag != installation || row is null || row.State.IsLiving()) return false;
        if (!cloud.Tags.TryGetValue(CloudTags.Server, out var named) || named != CloudTags.Value(row.Id)) return false;
        var maker = itsOperations.FirstOrDefault(o => o.Verb == ServerVerbs.Create && cloud.Tags.GetValueOrDefault(CloudTags.Operation) == CloudTags.Value(o.Id));
        return maker is not null && (maker.State is OperationState.Failed or OperationState.Cancelled || itsOperations.Any(IsDeletion));
    }

    /// <summary>It was deleted: by order, or because its lease had ended. A release that ended otherwise only stopped it.</summary>
    private static bool IsDeletion(Operation work) => work.State == OperationState.Done && (work.Verb == ServerVerbs.Delete || (work.Verb == LeaseVerbs.Release && work.Step == TakeDown.Verify));

    private static IEnumerable<Drift> DriftsOf(Server row, CloudServer cloud, ServerState state)
    {
        if (row.State != state) yield return new(DriftKind.State, row.State.ToString(), state.ToString());
        if (row.IsFrozen != cloud.IsFrozen) yield return new(DriftKind.Frozen, row.IsFrozen.ToString(), cloud.IsFrozen.ToString());
        if (cloud is { FlavorId: { } flavor, VCpus: not null, MemoryMiB: not null } && row.Flavor != flavor) yield return new(DriftKind.Size, row.Flavor, flavor);
        if (cloud.PrivateAddress is { } address && row.PrivateAddress != address) yield return new(DriftKind.PrivateAddress, row.PrivateAddress ?? "", address);
        if (row.PublicAddress != cloud.PublicAddress) yield return new(DriftKind.PublicAddress, row.PublicAddress ?? "", cloud.PublicAddress ?? "");
    }
}
