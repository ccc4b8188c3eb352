using System.Globalization;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

internal sealed record RenameWire([property: JsonPropertyName("server")] RenameWire.NamePart Server)
{
    internal sealed record NamePart([property: JsonPropertyName("name")] string Name);
}

internal sealed record AttachWire([property: JsonPropertyName("volumeAttachment")] AttachWire.DiskPart Disk)
{
    internal sealed record DiskPart([property: JsonPropertyName("volumeId")] string Id);
}

/// <summary>The body of <c>tags/action</c>.</summary>
internal sealed record ChangeTagsWire([property: JsonPropertyName("action")] string Action, [property: JsonPropertyName("tags")] IReadOnlyList<ChangeTagsWire.ChangedPart> Tags)
{
    internal sealed record ChangedPart([property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("value")] string? Value);
}

internal sealed record MetadataWire([property: JsonPropertyName("metadata")] IReadOnlyDictionary<string, string> Metadata);

/// <summary>An empty text takes the time back.</summary>
internal sealed record AutoTerminateWire([property: JsonPropertyName("auto_terminate_time")] string Time)
{
    public static AutoTerminateWire At(DateTimeOffset? time) => new(time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:00'Z'", CultureInfo.InvariantCulture) ?? "");
}

internal sealed record ResizeWire([property: JsonPropertyName("resize")] ResizeWire.TargetPart Resize)
{
    internal sealed record TargetPart([property: JsonPropertyName("flavorRef")] string Flavor, [property: JsonPropertyName("mode")] string? Mode);
}
