using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>Whoever has it is at the screen of a server: show it to the one who asked, and keep it nowhere.</summary>
public sealed record ConsoleLink(Uri Url)
{
    /// <summary>Not the link, which must not end up in a log.</summary>
    public override string ToString() => $"a console at {Url.Host}";
}

/// <summary>An SSH key that new servers can be given.</summary>
/// <param name="Fingerprint">MD5 in pairs of hex digits.</param>
/// <param name="PublicKey">One line of <c>authorized_keys</c>.</param>
public sealed record CloudKeyPair(string Name, string Fingerprint, string PublicKey);

/// <summary>Question and answer of <c>remote_console</c>.</summary>
internal sealed record ConsoleWire([property: JsonPropertyName("remote_console")] ConsoleWire.ConsolePart Console)
{
    internal sealed record ConsolePart(
        [property: JsonPropertyName("protocol")] string? Protocol, [property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("url")] string? Url = null);
}

internal sealed record ResetPasswordWire(
    [property: JsonPropertyName("new_password")] string NewPassword, [property: JsonPropertyName("servers")] IReadOnlyList<ServerIdWire> Servers)
{
    /// <summary>The password stands nowhere else.</summary>
    public override string ToString() => "a new password";
}

/// <summary>The answer of <c>os-resetpwd-flag</c>: a text, <c>True</c> or <c>False</c>.</summary>
internal sealed record ResetFlagWire
{
    [JsonPropertyName("resetpwd_flag"), JsonConverter(typeof(LooseBoolean))] public bool CanReset { get; init; }
}

internal sealed record NewKeyPairWire([property: JsonPropertyName("keypair")] NewKeyPairWire.NewPart KeyPair)
{
    internal sealed record NewPart([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("public_key")] string PublicKey);
}

internal sealed record OneKeyPairWire([property: JsonPropertyName("keypair")] OneKeyPairWire.PairPart KeyPair)
{
    internal sealed record PairPart(
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("fingerprint")] string? Fingerprint = null,
        [property: JsonPropertyName("public_key")] string? PublicKey = null)
    {
        public CloudKeyPair ToKeyPair() => new(Name, Fingerprint ?? "", PublicKey ?? "");
    }
}

internal sealed record KeyPairsWire([property: JsonPropertyName("keypairs")] IReadOnlyList<OneKeyPairWire>? KeyPairs = null);
