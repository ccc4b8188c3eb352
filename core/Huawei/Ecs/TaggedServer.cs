using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A server found by its tag: enough to go and look at it.</summary>
public sealed record TaggedServer(string Id, string Name);

/// <summary>The question of <c>resource_instances/action</c>; paging is written as text, unlike everywhere else.</summary>
internal sealed record FindByTagWire(
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("limit")] string Limit,
    [property: JsonPropertyName("offset")] string Offset,
    [property: JsonPropertyName("tags")] IReadOnlyList<FindByTagWire.WantedPart> Tags)
{
    internal sealed record WantedPart([property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("values")] IReadOnlyList<string> Values);
}

internal sealed record FoundByTagWire([property: JsonPropertyName("resources")] IReadOnlyList<FoundByTagWire.ResourcePart>? Resources = null)
{
    internal sealed record ResourcePart([property: JsonPropertyName("resource_id")] string Id, [property: JsonPropertyName("resource_name")] string? Name = null);
}
