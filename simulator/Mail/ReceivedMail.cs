using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WangCheng.Simulator.Mail;

/// <summary>A mail as it was taken.</summary>
/// <param name="From">Envelope sender.</param>
/// <param name="To">Envelope recipients.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Raw">Headers and text as they came over the wire, one character per byte.</param>
public sealed partial record ReceivedMail(string From, IReadOnlyList<string> To, DateTimeOffset At, string Raw)
{
    /// <summary>As a reader sees it: RFC 2047 words decoded.</summary>
    public string Subject => EncodedWord().Replace(GapBetweenWords().Replace(Header("Subject") ?? "", "?==?"), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value)));

    public string? MessageId => Header("Message-ID");

    /// <summary>The text as a reader sees it.</summary>
    public string Text
    {
        get
        {
            var body = Raw[(Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
            var bytes = "base64".Equals(Header("Content-Transfer-Encoding"), StringComparison.OrdinalIgnoreCase) ? Convert.FromBase64String(body) : Encoding.Latin1.GetBytes(body);
            return Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
        }
    }

    /// <summary>Names of all headers, in their order.</summary>
    public IEnumerable<string> HeaderNames => Unfolded().Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]);

    /// <summary>The first header of that name, unfolded; null when there is none.</summary>
    public string? Header(string name) =>
        Unfolded().FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : null;

    /// <summary>As a server keeps it: the envelope stands in headers of its own above the rest.</summary>
    internal string ToFile() => string.Create(CultureInfo.InvariantCulture, $"Return-Path: <{From}>\r\nDelivered-To: {string.Join(", ", To)}\r\nX-Received-At: {At:O}\r\n{Raw}");

    internal static ReceivedMail FromFile(string text)
    {
        var whole = new ReceivedMail("", [], default, text);
        var rest = string.Join("\r\n", text.Split("\r\n").Skip(3));
        return new(whole.Header("Return-Path")!.Trim('<', '>'), whole.Header("Delivered-To")!.Split(", "), DateTimeOffset.Parse(whole.Header("X-Received-At")!, CultureInfo.InvariantCulture), rest);
    }

    private IEnumerable<string> Unfolded() =>
        Folding().Replace(Raw[..Math.Max(0, Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal))], " ").Split("\r\n").Where(line => line.Contains(':', StringComparison.Ordinal));

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Folding();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[A-Za-z0-9+/=]*)\?=", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=[ \t]+=\?", RegexOptions.NonBacktracking)]
    private static partial Regex GapBetweenWords();
}
