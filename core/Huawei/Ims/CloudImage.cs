using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ims;

/// <summary>What a server can be made from.</summary>
/// <param name="Platform">As in <c>Ubuntu</c>, <c>Huawei Cloud EulerOS</c>.</param>
/// <param name="Version">As in <c>Ubuntu 22.04 server 64bit</c>.</param>
/// <param name="MinDiskGiB">The system disk must have at least this.</param>
public sealed record CloudImage(string Id, string Name, CloudImageSource Source, string? Platform, string? Version, bool IsWindows, bool IsArm, int MinDiskGiB, int MinMemoryMiB);

public enum CloudImageSource
{
    /// <summary>Huawei's own, which it calls gold.</summary>
    Public,

    /// <summary>Made by this account.</summary>
    Private
}

/// <summary>An image of <c>/v2/cloudimages</c>; nearly every field with underscores is text.</summary>
internal sealed record ImageWire
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("min_disk"), JsonConverter(typeof(LooseInt32))] public int? MinDisk { get; init; }
    [JsonPropertyName("min_ram"), JsonConverter(typeof(LooseInt32))] public int? MinRam { get; init; }
    [JsonPropertyName("__platform"), JsonConverter(typeof(LooseText))] public string? Platform { get; init; }
    [JsonPropertyName("__os_version"), JsonConverter(typeof(LooseText))] public string? Version { get; init; }
    [JsonPropertyName("__os_type"), JsonConverter(typeof(LooseText))] public string? OsType { get; init; }
    [JsonPropertyName("__support_arm"), JsonConverter(typeof(LooseBoolean))] public bool IsArm { get; init; }

    public CloudImage ToImage(CloudImageSource source) => new(Id, Name ?? "", source, Platform, Version, OsType == "Windows", IsArm, MinDisk ?? 0, MinRam ?? 0);
}

internal sealed record ImagesWire([property: JsonPropertyName("images")] IReadOnlyList<ImageWire>? Images = null);

[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ImagesWire))]
internal sealed partial class ImsJson : JsonSerializerContext;
