using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Evs;

/// <summary>A volume of <c>cloudvolumes</c>, those fields that we use.</summary>
internal sealed record DiskWire
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("status")] public string? Status { get; init; }
    [JsonPropertyName("size"), JsonConverter(typeof(LooseInt32))] public int? Size { get; init; }
    [JsonPropertyName("volume_type")] public string? Type { get; init; }
    [JsonPropertyName("availability_zone")] public string? Zone { get; init; }
    [JsonPropertyName("bootable"), JsonConverter(typeof(LooseBoolean))] public bool Bootable { get; init; }
    [JsonPropertyName("attachments")] public IReadOnlyList<AttachmentPart>? Attachments { get; init; }
    [JsonPropertyName("tags")] public Dictionary<string, string?>? Tags { get; init; }
    [JsonPropertyName("created_at"), JsonConverter(typeof(LooseTime))] public DateTimeOffset? CreatedAt { get; init; }

    public CloudDisk ToDisk() => new(
        Id, Name ?? "", Status ?? "", Size ?? 0, Type, Zone, Bootable,
        [.. (Attachments ?? []).Select(a => a.ServerId).OfType<string>()],
        (Tags ?? []).ToDictionary(t => t.Key, t => t.Value ?? ""), CreatedAt);

    internal sealed record AttachmentPart([property: JsonPropertyName("server_id")] string? ServerId = null);
}

internal sealed record OneDiskWire([property: JsonPropertyName("volume")] DiskWire Disk);

internal sealed record DisksWire([property: JsonPropertyName("volumes")] IReadOnlyList<DiskWire>? Disks = null);
