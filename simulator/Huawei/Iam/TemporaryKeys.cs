using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Iam;

/// <summary>POST v3.0/OS-CREDENTIAL/securitytokens: a key pair for a while, by the account's agency. It signs like any other, and its token travels along in X-Security-Token.</summary>
internal static class TemporaryKeys
{
    private const int Usual = 900, Shortest = 900, Longest = 86_400;

    public static (HuaweiState, Answer) Create(Call call)
    {
        if (call.Read(HuaweiJson.Default.TemporaryKeyBody)?.Auth?.Identity is not { AssumeRole: { AgencyName: { } agency } role, Methods: { } methods } || !methods.Contains("assume_role"))
            return (call.State, No(400, "Bad Request", "The request body is invalid."));
        if (role.DomainId != Inventory.DomainId && role.DomainName != Inventory.DomainName) return (call.State, No(404, "Not Found", "Could not find domain."));
        if (agency != Inventory.AgencyName) return (call.State, No(404, "Not Found", $"Could not find agency: {agency}."));
        if ((role.DurationSeconds ?? Usual) is < Shortest or > Longest) return (call.State, No(400, "Bad Request", "duration_seconds must be between 900 and 86400."));

        var (next, access, key) = Lend(call.State, call.Now.AddSeconds(role.DurationSeconds ?? Usual), call.Now);
        var answer = Answer.Ok(new JsonObject
        {
            ["credential"] = new JsonObject
            {
                ["access"] = access,
                ["secret"] = key.Secret,
                ["securitytoken"] = key.Token,
                ["expires_at"] = key.Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            },
        });
        return (next, answer with { Status = 201 });
    }

    /// <summary>Those that have expired are forgotten on the way.</summary>
    public static (HuaweiState Next, string AccessKey, TemporaryKey Key) Lend(HuaweiState state, DateTimeOffset until, DateTimeOffset now)
    {
        var ids = new IdSource(state);
        var (access, key) = ("HST" + ids.Hex(9).ToUpperInvariant(), new TemporaryKey(ids.Hex(20), ids.Hex(32), until));
        var alive = state.TemporaryKeys.RemoveRange(state.TemporaryKeys.Where(k => k.Value.Expires <= now).Select(k => k.Key));
        return (state with { Issued = ids.Issued, TemporaryKeys = alive.Add(access, key) }, access, key);
    }

    private static Answer No(int status, string title, string message) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = message, ["code"] = status, ["title"] = title },
    }.ToJsonString(HuaweiJson.Readable));
}

internal sealed record TemporaryKeyBody(TemporaryKeyBody.AuthPart? Auth)
{
    internal sealed record AuthPart(IdentityPart? Identity);

    internal sealed record IdentityPart(IReadOnlyList<string>? Methods, RolePart? AssumeRole);

    internal sealed record RolePart(string? AgencyName, string? DomainId, string? DomainName, int? DurationSeconds);
}
