using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>
/// X-Client-Token: the same token with the same parameters gets the first answer again, for eight hours, be it a yes or a no; a 5xx is not
/// remembered. (ECS API reference, "Idempotency".)
/// </summary>
internal static partial class ClientTokens
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(8);

    public static (HuaweiState, Answer) Once(Call call, Func<(HuaweiState, Answer)> work)
    {
        var token = call.Request.Headers["X-Client-Token"].ToString();
        if (token.Length == 0) return work();
        if (!Uuid().IsMatch(token)) return (call.State, Answer.Refused(400, "Ecs.0123", "The X-Client-Token is not a UUID."));

        var parameters = ParametersOf(call);
        if (call.State.Tokens.TryGetValue(token, out var used)) return (call.State, Again(used, parameters, call.Now));
        var (next, answer) = work();
        if (answer.Status is 202 or >= 500) return (next, answer);   // a dry run uses nothing up
        return (next with { Tokens = next.Tokens.Add(token, new(call.Now, parameters, answer.Status, answer.Json)) }, answer);
    }

    private static Answer Again(ClientTokenUse used, string parameters, DateTimeOffset now) =>
        now - used.At >= Valid ? Answer.Refused(400, "Ecs.0124", "The X-Client-Token has expired.")
        : used.Parameters != parameters ? Answer.Refused(400, "Ecs.0122", "The X-Client-Token was used with other parameters.")
        : new Answer(used.Status, used.Answer);

    /// <summary>A hash, because bodies hold passwords. The order of properties and blanks make no difference.</summary>
    private static string ParametersOf(Call call)
    {
        var text = call.Read(HuaweiJson.Default.JsonNode) is { } body ? Sorted(body).ToJsonString() : Encoding.UTF8.GetString(call.Body.Span);
        return CanonicalRequest.HashOf(Encoding.UTF8.GetBytes($"{call.Request.Path}\n{text}"));
    }

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(item => item is null ? null : Sorted(item))]),
        _ => node.DeepClone(),
    };

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uuid();
}
