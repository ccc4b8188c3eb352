using System.Text;
using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Ways to spoil a request that was good, all from one seed.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly string[] Values =
    [
        "null", "\"\"", "\"x\"", "-1", "0", "1e308", "999999999999", "3.7", "true", "[]", "{}", "[null]", "[[[]]]", "{\"\":null}", "\"\\ud800\"", "\"\\u0000\"", "\"../..\"",
        "\"" + new string('长', 3000) + "\"", "[" + string.Join(',', Enumerable.Repeat("{}", 1500)) + "]", "{\"id\":{\"id\":[1,2]}}", "\"2026-02-30T25:61:61Z\"", "\"SOFT\"", "1",
    ];

    private static readonly string[] Queries =
    [
        "limit=-1", "limit=999999999999", "limit=0", "offset=abc", "offset=2147483647", "marker=nothing", "marker=", "name=(((", "name=%00", "name=a{9999999}", "name=(?!x)", "status=", "ids=[',]",
        "server_id=a,b,,", "tags==", "not-tags=%F0%9F%92%A5", "cycle=9999-99", "cycle=2026-11", "bill_date_begin=~", "statistic_type=9", "sort_key=__os_type", "sort_key=name&sort_dir=asc",
        "usage=Maybe", "delete_flag=2", "ip=::", "flavor_id=%2525", "architecture=arm", "instance_uuid=", "source_flavor_id=s6", "&&&", "=", "%zz", "a=%", "+++", "type=publicIp", "__imagetype=gold&__imagetype=private",
    ];

    private static readonly string[] Segments = ["", ".", "..", "%00", "%2F", "null", "detail", "flavors", new('a', 3000), "%F0%9F%92%A5", "{id}", "a b", "*"];

    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Head, HttpMethod.Options];

    /// <summary>Null keeps a request without a body.</summary>
    public (HttpMethod Method, string Path, byte[]? Body) Of(HttpMethod method, string path, JsonNode? body)
    {
        if (random.Next(12) == 0) method = Pick(Methods);
        if (random.Next(8) == 0) path = Spoiled(path);
        if (random.Next(3) == 0) path += (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Pick(Queries);
        return (method, path, body is null && random.Next(10) > 0 ? null : Spoiled(body));
    }

    private string Spoiled(string path)
    {
        var parts = path.Split('/');
        parts[random.Next(1, parts.Length)] = Pick(Segments);
        return string.Join('/', parts);
    }

    private byte[] Spoiled(JsonNode? body)
    {
        var changed = body?.DeepClone();
        var text = changed?.ToJsonString() ?? Pick(Values);
        for (var times = random.Next(4); times > 0 && changed is not null; times--) text = WithAnotherValue(changed, text);
        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(6) switch
        {
            0 => bytes[..random.Next(bytes.Length + 1)],
            1 => Flipped(bytes),
            2 when random.Next(10) == 0 => Encoding.UTF8.GetBytes(new string('[', 5000)),
            _ => bytes,
        };
    }

    /// <summary>One value anywhere in the tree becomes another, or is said twice.</summary>
    private string WithAnotherValue(JsonNode tree, string text)
    {
        var places = Places(tree).ToList();
        if (places.Count == 0) return text;
        var value = places[random.Next(places.Count)]?.ToJsonString() ?? "null";
        var at = text.IndexOf(value, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), random.Next(8) == 0 ? value + "," + value : Pick(Values), text.AsSpan(at + value.Length));
    }

    private static IEnumerable<JsonNode?> Places(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Places(p.Value).Prepend(p.Value)),
        JsonArray a => a.SelectMany(item => Places(item).Prepend(item)),
        _ => [],
    };

    private byte[] Flipped(byte[] bytes)
    {
        for (var times = random.Next(1, 6); times > 0 && bytes.Length > 0; times--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
