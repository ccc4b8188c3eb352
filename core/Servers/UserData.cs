using System.Text;

namespace WangCheng.Core.Servers;

/// <summary>
/// What a new server reads when it first starts (cloud-init): the keys that let people in, and a script of their own. Pure: the same for every send of the same attempt, or
/// the client token would not protect it. Format: cloud-init, "User-data formats".
/// </summary>
internal static class UserData
{
    private const string Header = "#cloud-config\n";
    private const string Boundary = "wangcheng-user-data";

    /// <param name="keys">In the order in which they shall stand.</param>
    /// <param name="initScript">A script with its <c>#!</c> line, or any other format that cloud-init knows; null for none.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public static string? Of(IReadOnlyList<ServerKey> keys, string? initScript)
    {
        if (keys.Count == 0) return initScript;
        var config = Keys(keys);
        return initScript is null ? config : Both(config, initScript);
    }

    /// <summary>People log in as root at Huawei's images; cloud-init would otherwise let that key in only to say that somebody else is to be used.</summary>
    private static string Keys(IReadOnlyList<ServerKey> keys)
    {
        var config = new StringBuilder(Header).Append("disable_root: false\nssh_authorized_keys:\n");
        // Quotes of JSON are quotes of YAML; nothing in type, base64 or name needs escaping within them.
        foreach (var key in keys) config.Append("  - \"").Append(key.Line).Append(' ').Append(key.Name).Append("\"\n");
        return config.ToString();
    }

    /// <summary>Two formats go as a MIME message with two parts.</summary>
    private static string Both(string config, string script) =>
        $"""
        Content-Type: multipart/mixed; boundary="{Boundary}"
        MIME-Version: 1.0

        --{Boundary}
        Content-Type: text/cloud-config; charset="utf-8"
        MIME-Version: 1.0

        {config}
        --{Boundary}
        Content-Type: {TypeOf(script)}; charset="utf-8"
        MIME-Version: 1.0

        {script}
        --{Boundary}--

        """.ReplaceLineEndings("\n");

    private static string TypeOf(string script) =>
        script.StartsWith(Header.TrimEnd('\n'), StringComparison.Ordinal) ? "text/cloud-config" : "text/x-shellscript";
}
