using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>os-keypairs of OpenStack Nova (v2.1), with errors in Nova's shape. The private half is shown once, when the cloud made the pair, and kept nowhere.</summary>
internal static partial class KeyPairs
{
    public static Answer List(Call call) => Answer.Ok(new JsonObject
    {
        ["keypairs"] = new JsonArray([.. call.Listed.KeyPairs.Values.OrderBy(k => k.Name, StringComparer.Ordinal).Select(k => new JsonObject { ["keypair"] = View(k) })]),
    });

    public static Answer Show(Call call)
    {
        if (call.State.KeyPairs.GetValueOrDefault(call.Route("name")) is not { } pair) return NoSuch(call.Route("name"));
        var view = View(pair);
        view["user_id"] = Inventory.UserId;
        view["created_at"] = pair.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture);
        return Answer.Ok(new JsonObject { ["keypair"] = view });
    }

    public static (HuaweiState, Answer) Create(Call call)
    {
        if (call.Read(HuaweiJson.Default.CreateKeyPairBody)?.Keypair is not { Name: { } name } asked || !Name().IsMatch(name))
            return (call.State, Answer.RefusedByNova(400, "badRequest", "Keypair data is invalid: Keypair name contains unsafe characters or is missing."));
        if (call.State.KeyPairs.ContainsKey(name)) return (call.State, Answer.RefusedByNova(409, "conflictingRequest", $"Key pair '{name}' already exists."));
        var (line, secret) = asked.PublicKey is { } brought ? (brought, null) : Make();
        if (SshKey.Read(line) is not { } key) return (call.State, Answer.RefusedByNova(400, "badRequest", "Keypair data is invalid: failed to generate fingerprint"));

        var pair = new CloudKeyPair(name, line, SshKey.FingerprintOf(key), call.Now);
        var view = View(pair);
        view["user_id"] = Inventory.UserId;
        if (secret is not null) view["private_key"] = secret;
        return (call.State with { KeyPairs = call.State.KeyPairs.Add(name, pair) }, Answer.Ok(new JsonObject { ["keypair"] = view }));
    }

    /// <summary>Servers made with it keep its name and its public half.</summary>
    public static (HuaweiState, Answer) Delete(Call call) => call.State.KeyPairs.ContainsKey(call.Route("name"))
        ? (call.State with { KeyPairs = call.State.KeyPairs.Remove(call.Route("name")) }, new Answer(202))
        : (call.State, NoSuch(call.Route("name")));

    private static Answer NoSuch(string name) => Answer.RefusedByNova(404, "itemNotFound", $"Keypair {name} not found for user {Inventory.UserId}");

    private static JsonObject View(CloudKeyPair pair) => new()
    {
        ["name"] = pair.Name,
        ["fingerprint"] = pair.Fingerprint,
        ["public_key"] = pair.PublicKey,
        ["type"] = "ssh",
    };

    private static (string Line, string Secret) Make()
    {
        using var rsa = RSA.Create(2048);
        return (SshKey.LineOf(rsa, "Generated-by-Nova"), rsa.ExportRSAPrivateKeyPem());
    }

    [GeneratedRegex(@"^[A-Za-z0-9_\-. ]{1,64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}

internal sealed record CreateKeyPairBody(CreateKeyPairBody.Pair? Keypair)
{
    internal sealed record Pair(string? Name, string? PublicKey);
}
