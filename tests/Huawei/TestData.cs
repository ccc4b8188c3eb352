using System.Text.Json;

namespace WangCheng.Tests.Huawei;

/// <summary>Signing vectors, and answers as the cloud's references print them.</summary>
internal static class TestData
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Huawei", "TestData");

    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file))).RootElement;

    public static IEnumerable<string> SampleNames => Directory.EnumerateFiles(Path.Combine(Folder, "samples")).Select(f => Path.GetFileNameWithoutExtension(f));

    public static Sample Sample(string name)
    {
        var json = Json(Path.Combine("samples", name + ".json"));
        return new(json.GetProperty("status").GetInt32(), json.GetProperty("response").GetRawText(), json);
    }

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;
}

/// <param name="Status">HTTP status.</param>
/// <param name="Body">As it comes over the wire.</param>
/// <param name="Whole">With the request it answers, where it is known.</param>
internal sealed record Sample(int Status, string Body, JsonElement Whole);
