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
