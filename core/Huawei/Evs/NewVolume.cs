using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Evs;

/// <summary>A disk to order on its own. Rules of the fields: EVS reference, "Creating EVS disks".</summary>
public sealed record NewVolume
{
    /// <summary>Up to 64 characters.</summary>
    public required string Name { get; init; }

    /// <summary>It can only be attached to servers in the same zone.</summary>
    public required string Zone { get; init; }

    /// <summary>As in <c>GPSSD</c>.</summary>
    public required string Type { get; init; }

    /// <summary>10–32768.</summary>
    public required int SizeGiB { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>A disk that was ordered.</summary>
/// <param name="JobId">Ask for it at EVS.</param>
/// <param name="DiskId">What it will be called once it is there; until then it is not found. Null when the answer named none.</param>
public sealed record OrderedDisk(string JobId, string? DiskId);

/// <summary>The body of <c>POST /v2.1/{project_id}/cloudvolumes</c>.</summary>
internal sealed record NewDiskWire([property: JsonPropertyName("volume")] NewDiskWire.VolumePart Volume, [property: JsonPropertyName("server_id")] string? ServerId)
{
    public static NewDiskWire From(NewVolume disk, string? serverId) => new(new()
    {
        Zone = disk.Zone,
        Name = disk.Name,
        Size = disk.SizeGiB,
        Type = disk.Type,
        Tags = disk.Tags.Count == 0 ? null : disk.Tags
    }, serverId);

    internal sealed record VolumePart
    {
        [JsonPropertyName("availability_zone")] public required string Zone { get; init; }
        [JsonPropertyName("name")] public required string Name { get; init; }
        [JsonPropertyName("size")] public required int Size { get; init; }
        [JsonPropertyName("volume_type")] public required string Type { get; init; }
        [JsonPropertyName("count")] public int Count { get; init; } = 1;
        [JsonPropertyName("tags")] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    }
}

internal sealed record OrderedDiskWire([property: JsonPropertyName("job_id")] string JobId, [property: JsonPropertyName("volume_ids")] IReadOnlyList<string>? DiskIds = null);

internal sealed record ExtendWire([property: JsonPropertyName("os-extend")] ExtendWire.SizePart Extend)
{
    internal sealed record SizePart([property: JsonPropertyName("new_size")] int NewSize);
}

internal sealed record DiskJobWire([property: JsonPropertyName("job_id")] string JobId);
