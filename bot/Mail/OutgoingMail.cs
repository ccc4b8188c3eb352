using System.Globalization;
using System.Text;
using WangCheng.Core.People;

namespace WangCheng.Bot.Mail;

/// <summary>One mail on its way out. Whatever its subject and text hold, it is one mail to one address: both travel encoded, and nothing else in it comes from people.</summary>
/// <param name="To">The only recipient.</param>
/// <param name="Subject">Any text; breaks in it become spaces.</param>
/// <param name="Text">Plain text.</param>
/// <param name="MessageId">The same for every repeat, so that a reader's mailbox can tell one.</param>
/// <param name="At">When it was written.</param>
internal sealed record OutgoingMail(EmailAddress To, string Subject, string Text, string MessageId, DateTimeOffset At)
{
    /// <summary>RFC 2047, 2: a line with encoded words has at most 76 characters; these bytes make a word of 64, and there is room for the header's name.</summary>
    private const int BytesPerWord = 39;

    /// <summary>Headers and text as they go over the wire (RFC 5322, RFC 2045): 7 bits, lines of at most 78 characters, none beginning with a dot.</summary>
    public string Write(EmailAddress from)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks);
        return string.Join("\r\n",
        [
            $"From: WangCheng <{from}>",
            $"To: <{To}>",
            $"Subject: {Words(Subject)}",
            $"Date: {At.ToString("ddd, dd MMM yyyy HH:mm:ss zz", CultureInfo.InvariantCulture)}00",
            $"Message-ID: <{MessageId}@{from.Domain}>",
            // RFC 3834: nobody's absence note answers it.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            text,
            "",
        ]);
    }

    /// <summary>What the moments around its sending are called.</summary>
    public override string ToString() => "a mail";

    private static string Words(string subject)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        foreach (var rune in subject.EnumerateRunes())
        {
            var next = Encoding.UTF8.GetBytes(Rune.IsControl(rune) ? " " : rune.ToString());
            if (bytes.Count + next.Length > BytesPerWord)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }
            bytes.AddRange(next);
        }
        if (bytes.Count > 0) words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
