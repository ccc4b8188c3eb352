using System.Text.RegularExpressions;

namespace WangCheng.Core.People;

/// <summary>
/// An address that mail can be sent to: the plain form of RFC 5321, in ASCII and without quoted parts, so that whatever it is written into stays one line and one address.
/// </summary>
public sealed partial record EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3, without the brackets.</summary>
    private const int Longest = 254;

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Null when <paramref name="text"/> is anything else.</summary>
    public static EmailAddress? From(string? text) => text is { Length: > 0 and <= Longest } && Form().IsMatch(text) ? new(text) : null;

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
