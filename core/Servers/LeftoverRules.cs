using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>Whose a disk or a public IP is that hangs on nothing. Pure.</summary>
internal static class LeftoverRules
{
    /// <summary>
    /// The row of ours that it belonged to: the one that recorded its id; for a public IP the one that had its address while it existed already, because an address is only one's at a
    /// time; else the newest one by whose name it begins and that was asked for before it was made. Null when there is none: then only its tag can make it ours.
    /// </summary>
    public static Server? CameFrom(CloudLeftover thing, IReadOnlyCollection<Server> rows, string installation) =>
        rows.FirstOrDefault(row => row.VolumeIds.Contains(thing.Id, StringComparer.Ordinal))
        ?? (thing.Address is null ? null : rows.Where(row => row.PublicAddress == thing.Address && !(thing.CreatedAt > row.DeletedAt)).MaxBy(row => row.AskedAt))
        ?? rows.Where(row => NamesIn(thing.Name, installation).Contains(row.Name) && !(row.AskedAt > thing.CreatedAt + ClockRules.Tolerance)).MaxBy(row => row.AskedAt);

    /// <summary>A tag says it either way. Without one it is ours when it came from a row of ours; a name alone, as that of an installation called almost like this one, is not enough.</summary>
    public static bool IsOurs(CloudLeftover thing, string installation, bool cameFromUs) => thing.TaggedFor is { } tag ? tag == installation : cameFromUs;

    /// <summary>What the server may have been called after which it is named: <c>wc-local-web-1-volume-0001</c> may be of <c>web</c>, of <c>web-1</c> and so on.</summary>
    public static IReadOnlyList<string> NamesIn(string name, string installation)
    {
        var ours = NewServerOf.NameIn(installation, "");
        if (!name.StartsWith(ours, StringComparison.Ordinal)) return [];
        var rest = name[ours.Length..];
        return [.. Enumerable.Range(1, rest.Length).Where(end => end == rest.Length || rest[end] == '-').Select(end => rest[..end])];
    }
}
