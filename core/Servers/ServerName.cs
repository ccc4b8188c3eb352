using System.Globalization;
using System.Text.RegularExpressions;

namespace WangCheng.Core.Servers;

/// <summary>What a server may be called: 1 to 30 letters, digits and hyphens, a letter or digit at both ends. Chinese is welcome. Leaves room for our prefix within the cloud's 64.</summary>
public sealed partial record ServerName
{
    public const int MaxLength = 30;

    private ServerName(string value) => Value = value;

    public string Value { get; }

    /// <summary>How it is compared: case does not matter.</summary>
    public string Folded => Value.ToLower(CultureInfo.InvariantCulture);

    public static ServerName? From(string? text) => text is not null && Allowed().IsMatch(text) ? new(text) : null;

    public override string ToString() => Value;

    [GeneratedRegex(@"^[A-Za-z0-9\u4e00-\u9fff](?:[A-Za-z0-9\u4e00-\u9fff-]{0,28}[A-Za-z0-9\u4e00-\u9fff])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Allowed();
}
