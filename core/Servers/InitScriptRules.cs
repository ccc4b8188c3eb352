using System.Text;
using System.Text.Json;

namespace WangCheng.Core.Servers;

/// <summary>What may be run on a new server the first time it starts. Pure.</summary>
public static class InitScriptRules
{
    /// <summary>As JSON writes it: the script stands on a card, which is bounded, so that whoever orders has read it.</summary>
    public const int MostBytes = 6_000;

    private static readonly string[] Beginnings = ["#!", "#cloud-config"];

    public static Refusal? WhyNot(string script)
    {
        ArgumentNullException.ThrowIfNull(script);
        if (!Array.Exists(Beginnings, beginning => script.StartsWith(beginning, StringComparison.Ordinal))) return new ServerRefusals.ScriptNotKnown();
        var bytes = JsonEncodedText.Encode(script).EncodedUtf8Bytes.Length;
        return bytes > MostBytes ? new ServerRefusals.ScriptTooLong(bytes, MostBytes) : null;
    }

    /// <summary>As the machine reads it: lines end as on Linux, whatever the client sent; null when nothing is left.</summary>
    public static string? Clean(string? script)
    {
        if (string.IsNullOrWhiteSpace(script)) return null;
        var clean = new StringBuilder(script).Replace("\r\n", "\n").Replace('\r', '\n').ToString().Trim();
        return clean + "\n";
    }
}
