using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace WangCheng.Tests.Teams;

/// <summary>Spoils what is good, in the ways that break programs: another type, another size, another character, something missing, something twice, and bytes that are no text.</summary>
internal sealed class Spoiler(Random random)
{
    private static readonly Func<Random, JsonNode?>[] Strange =
    [
        _ => null, _ => true, _ => 0, _ => -1, _ => 1e308, _ => long.MinValue, _ => 0.1, _ => "", _ => " ", _ => "\0", _ => "\u202e\u2066evil", _ => "𝕏🙂‍👩‍👩‍👧 e\u0301", _ => "<at>WangCheng</at>",
        _ => "../../v3/conversations", _ => "%2e%2e%2f;messageid=1?x#y", _ => "' OR 1=1;--", _ => "{0}{1:D999999}", _ => "[a](javascript:alert(1)) **x** @everyone", _ => "2026-13-45T99:99:99Z",
        _ => "99999999999999999999", _ => "1e9999", _ => "NaN", _ => "\r\nX-Injected: 1", random => new string('甲', random.Next(1, 20_000)), random => new string('a', random.Next(1, 100_000)),
        _ => new JsonArray(), _ => new JsonObject(), _ => new JsonArray(new JsonArray(new JsonArray(1, null, "x"))), _ => new JsonObject { ["id"] = 5, ["type"] = new JsonObject(), ["tenant"] = "x" },
        random => Deep(random.Next(2, 60)), random => new JsonArray([.. Enumerable.Range(0, random.Next(1, 2_000)).Select(n => (JsonNode)n)]),
        random => new JsonObject(Enumerable.Range(0, random.Next(1, 500)).Select(n => KeyValuePair.Create<string, JsonNode?>(string.Create(CultureInfo.InvariantCulture, $"in_{n}"), n))),
    ];

    private static readonly byte[][] Bytes = [[0], [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], "\\ud800"u8.ToArray(), "\""u8.ToArray(), "{"u8.ToArray(), "]"u8.ToArray(), "\\"u8.ToArray(), "\u0000"u8.ToArray(), "/*"u8.ToArray(), "1e400"u8.ToArray()];

    /// <summary>One to three changes somewhere in it.</summary>
    public JsonObject Change(JsonObject good)
    {
        var spoiled = good.DeepClone().AsObject();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var parents = Objects(spoiled).Where(parent => parent.Count > 0).ToList();
            if (parents.Count == 0) break;
            var parent = parents[random.Next(parents.Count)];
            var name = parent.ElementAt(random.Next(parent.Count)).Key;
            switch (random.Next(8))
            {
                case 0: parent.Remove(name); break;
                case 1: parent[name + (char)random.Next(1, 0x2fff)] = 1; break;
                case 2: (parent[name.ToUpperInvariant()], _) = (parent[name]?.DeepClone(), parent.Remove(name)); break;
                default: parent[name] = Strange[random.Next(Strange.Length)](random); break;
            }
        }
        return spoiled;
    }

    /// <summary>The bytes of it, and perhaps not all of them, or others.</summary>
    public byte[] Write(JsonObject json)
    {
        var bytes = Encoding.UTF8.GetBytes(json.ToJsonString());
        if (random.Next(4) > 0) return bytes;
        var at = random.Next(bytes.Length);
        var more = Bytes[random.Next(Bytes.Length)];
        return random.Next(5) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. more, .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[random.Next(at, bytes.Length)..]],
            3 => [.. bytes, .. bytes[at..]],
            _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
        };
    }

    private static JsonNode Deep(int levels)
    {
        JsonNode node = "bottom";
        for (; levels > 0; levels--) node = levels % 2 == 0 ? new JsonArray(node) : new JsonObject { ["x"] = node };
        return node;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
