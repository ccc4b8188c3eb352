using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Servers;

/// <summary>What the steps of a start, stop or restart remember.</summary>
internal sealed record PowerMemory
{
    /// <summary>As pulling the plug.</summary>
    public bool IsHard { get; init; }

    /// <summary>When the cloud had last changed the server, seen right before it was asked: a later time means that something was done to it since.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    public string? JobId { get; init; }

    public DateTimeOffset? JobEndedAt { get; init; }

    /// <summary>There was nothing to do.</summary>
    public bool WasSo { get; init; }

    public static string First(bool isHard) => new PowerMemory { IsHard = isHard }.Write();

    public string Write() => JsonSerializer.Serialize(this, PowerMemoryJson.Default.PowerMemory);

    public static PowerMemory Read(string json) => JsonSerializer.Deserialize(json, PowerMemoryJson.Default.PowerMemory)!;
}

[JsonSerializable(typeof(PowerMemory))]
internal sealed partial class PowerMemoryJson : JsonSerializerContext;
