using System.Globalization;

namespace WangCheng.Bot.Mail;

/// <summary>An answer of the server: 2xx done, 3xx go on, 4xx not now, 5xx never (RFC 5321, 4.2.1).</summary>
/// <param name="Code">Of all its lines.</param>
/// <param name="Lines">Without the code.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int LongestTold = 200;

    public bool IsGood => Code is >= 200 and < 400;

    public bool IsFinal => Code is >= 500 and < 600;

    /// <summary>Whether the server knows this extension, as EHLO's answer lists them.</summary>
    public bool Offers(string extension) => Lines.Skip(1).Any(line => line.Split(' ')[0].Equals(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one of the ways to say who we are is <paramref name="way"/>.</summary>
    public bool OffersAuth(string way) =>
        Lines.Skip(1).Select(line => line.Split(' ')).Any(words => words[0].Equals("AUTH", StringComparison.OrdinalIgnoreCase) && words.Contains(way, StringComparer.OrdinalIgnoreCase));

    /// <summary>For operators; what a server says is not taken for more than a line.</summary>
    public override string ToString()
    {
        var said = new string([.. string.Join(' ', Lines).Where(c => c is >= ' ' and < '\x7f').Take(LongestTold)]);
        return string.Create(CultureInfo.InvariantCulture, $"{Code} {said}").TrimEnd();
    }
}
