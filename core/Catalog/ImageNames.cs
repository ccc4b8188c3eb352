using System.Globalization;
using System.Text.RegularExpressions;

namespace WangCheng.Core.Catalog;

/// <summary>The cloud calls an image "Ubuntu 22.04 server 64bit"; people type <c>ubuntu-22.04</c>.</summary>
internal static partial class ImageNames
{
    public static string ShortNameOf(string platform, string name)
    {
        var family = platform.Trim().ToLower(CultureInfo.InvariantCulture) switch
        {
            "huawei cloud euleros" => "hce",
            var other => other.Replace(' ', '-'),
        };
        return Version().Match(name) is { Success: true } version ? $"{family}-{version.Value}" : family;
    }

    /// <summary>Who may log in to Huawei's public images: source, the cloud's own image documentation.</summary>
    public static string LoginNameOf(bool isWindows) => isWindows ? "Administrator" : "root";

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Version();
}
