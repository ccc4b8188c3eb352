using System.Globalization;
using System.Text;

namespace WangCheng.Bot.Mail;

/// <summary>Commands out, answers in, over whatever carries them. Neither a line nor an answer without an end is read on.</summary>
internal sealed class SmtpWire(Stream stream)
{
    /// <summary>RFC 5321 allows 512; some servers say more.</summary>
    private const int LongestLine = 2048;
    private const int MostLines = 100;

    private readonly byte[] buffer = new byte[1024];
    private int at;
    private int end;

    public async Task<SmtpReply> SayAsync(string line, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
        return await HearAsync(ct);
    }

    /// <exception cref="IOException">The server has gone, or does not speak SMTP.</exception>
    public async Task<SmtpReply> HearAsync(CancellationToken ct)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(ct);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) throw new IOException("The other side does not speak SMTP.");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return new SmtpReply(code, lines);
        }
        throw new IOException("The answer has no end.");
    }

    /// <summary>Answers that nobody asked for yet: before STARTTLS that is somebody in between putting words into the server's mouth.</summary>
    public bool HasMore => at < end;

    private async Task<string> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (at == end)
            {
                (at, end) = (0, await stream.ReadAsync(buffer, ct));
                if (end == 0) throw new IOException("The connection was closed.");
            }
            var next = (char)buffer[at++];
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append(next);
        }
        throw new IOException("The answer has a line without an end.");
    }
}
