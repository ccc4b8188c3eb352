using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Servers;

/// <summary>What an extension did, kept with its request key: a repeat is answered with it.</summary>
/// <param name="From">The end before.</param>
/// <param name="To">The end since.</param>
/// <param name="Work">What was under way on the server then, or starts it again: whoever follows the extension follows that. Null where there was nothing.</param>
internal sealed record ExtendMemory(DateTimeOffset From, DateTimeOffset To, Guid? Work)
{
    public string Write() => JsonSerializer.Serialize(this, ExtendMemoryJson.Default.ExtendMemory);

    public static ExtendMemory Read(string json) => JsonSerializer.Deserialize(json, ExtendMemoryJson.Default.ExtendMemory)!;
}

[JsonSerializable(typeof(ExtendMemory))]
internal sealed partial class ExtendMemoryJson : JsonSerializerContext;
