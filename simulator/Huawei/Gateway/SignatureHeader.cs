using System.Text.RegularExpressions;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>The Authorization header, taken apart.</summary>
internal sealed partial record SignatureHeader(string AccessKey, IReadOnlyList<string> SignedHeaders, string Signature)
{
    public static SignatureHeader? From(string text)
    {
        var match = Form().Match(text);
        return match.Success ? new(match.Groups["ak"].Value, match.Groups["names"].Value.Split(';'), match.Groups["hex"].Value) : null;
    }

    [GeneratedRegex("^SDK-HMAC-SHA256 Access=(?<ak>[^,\\s]+), ?SignedHeaders=(?<names>[^,\\s]+), ?Signature=(?<hex>[0-9a-f]{64})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
