using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Servers;

/// <summary>Whose it was, and whose it is since: ids of people.</summary>
internal sealed record HandOverMemory(string From, string To)
{
    public string Write() => JsonSerializer.Serialize(this, HandOverMemoryJson.Default.HandOverMemory);

    public static HandOverMemory Read(string json) => JsonSerializer.Deserialize(json, HandOverMemoryJson.Default.HandOverMemory)!;
}

[JsonSerializable(typeof(HandOverMemory))]
internal sealed partial class HandOverMemoryJson : JsonSerializerContext;
