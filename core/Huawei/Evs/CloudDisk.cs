namespace WangCheng.Core.Huawei.Evs;

/// <summary>A disk as the cloud shows it.</summary>
/// <param name="State">As in <c>available</c>, <c>in-use</c>, <c>error_deleting</c>; in the cloud's words, for there are twenty and we act on few.</param>
/// <param name="Type">As in <c>GPSSD</c>.</param>
/// <param name="IsBootable">A system disk.</param>
/// <param name="ServerIds">Whom it is attached to; more than one only when shared.</param>
public sealed record CloudDisk(
    string Id, string Name, string State, int SizeGiB, string? Type, string? Zone, bool IsBootable,
    IReadOnlyList<string> ServerIds, IReadOnlyDictionary<string, string> Tags, DateTimeOffset? CreatedAt);
