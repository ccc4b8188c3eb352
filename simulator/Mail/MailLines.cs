using System.Text;

namespace WangCheng.Simulator.Mail;

/// <summary>Lines as SMTP has them, ended by CR LF, none longer than RFC 5321 allows and a mail no longer than the server takes.</summary>
internal sealed class MailLines(Stream stream)
{
    /// <summary>RFC 5321, 4.5.3.1.6: a line of text with its end.</summary>
    public const int LongestLine = 1000;

    private readonly byte[] buffer = new byte[4096];
    private int at;
    private int end;

    /// <summary>Bytes came after what was asked for: in front of STARTTLS that is somebody smuggling commands in.</summary>
    public bool HasMore => at < end;

    /// <summary>Null when the other side has gone.</summary>
    /// <exception cref="InvalidDataException">The line is too long.</exception>
    public async Task<string?> ReadAsync(CancellationToken ct)
    {
        var line = new MemoryStream();
        while (true)
        {
            if (at == end)
            {
                (at, end) = (0, await stream.ReadAsync(buffer, ct));
                if (end == 0) return null;
            }
            var next = buffer[at++];
            if (next == '\n') break;
            if (line.Length >= LongestLine) throw new InvalidDataException("500 5.5.2 Line too long");
            line.WriteByte(next);
        }
        return Encoding.Latin1.GetString(line.ToArray()).TrimEnd('\r');
    }

    /// <summary>Everything up to the line that is a single dot, dots at the beginning taken away (RFC 5321, 4.5.2). Null when it is longer than <paramref name="mostBytes"/>, or the other side has gone.</summary>
    public async Task<(string? Text, bool IsTooLong)> ReadTextAsync(int mostBytes, CancellationToken ct)
    {
        var text = new StringBuilder();
        while (await ReadAsync(ct) is { } line)
        {
            if (line == ".") return text.Length > mostBytes ? (null, true) : (text.ToString(), false);
            // Read on to its end without keeping it: only then is the answer heard.
            if (text.Length <= mostBytes) text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return (null, false);
    }

    public Task WriteAsync(string line, CancellationToken ct) => stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), ct).AsTask();
}
