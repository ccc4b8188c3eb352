using System.Text.Json;
using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Answers as Huawei's reference and SDKs show them, and how to compare shapes with them.</summary>
internal static class Samples
{
    public static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SimulatedHuawei", "TestData", name + ".json")))!;

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "SimulatedHuawei", "TestData")).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    public static JsonNode Response(string name) => Read(name)["response"]!;

    /// <summary>Every name with the kind of its value, as <c>server.flavor.vcpus: String</c>. Null is a kind of its own that fits every other.</summary>
    public static ILookup<string, JsonValueKind> ShapeOf(JsonNode? node) => Walk("", node).Distinct().ToLookup(s => s.Path, s => s.Kind);

    private static IEnumerable<(string Path, JsonValueKind Kind)> Walk(string path, JsonNode? node)
    {
        yield return (path, node?.GetValueKind() switch { null => JsonValueKind.Null, JsonValueKind.False => JsonValueKind.True, { } kind => kind });
        var inner = node switch
        {
            JsonObject when path.EndsWith("volumes[].tags", StringComparison.Ordinal) => [],   // the names in there are the user's
            JsonObject o => o.SelectMany(p => Walk($"{path}.{p.Key}", p.Value)),
            JsonArray a => a.SelectMany(item => Walk($"{path}[]", item)),
            _ => [],
        };
        foreach (var line in inner) yield return line;
    }
}
