using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace WangCheng.Simulator.Mail;

/// <summary>One connection, from the greeting to QUIT.</summary>
internal sealed class MailTalk(Stream wire, MailSimulatorOptions options, X509Certificate2 certificate, Mailbox mailbox, MailFaults faults, TimeProvider time) : IAsyncDisposable
{
    private Stream stream = wire;
    private MailLines lines = new(wire);
    private bool isPrivate;
    private bool isKnown;
    private bool isOver;
    private string? from;
    private readonly List<string> to = [];

    private bool NeedsAuth => options.User is not null;

    public async Task ServeAsync(CancellationToken ct)
    {
        await AnswerAsync(MailCall.Connect, () => "220 simulated.mail ESMTP", ct);
        try
        {
            while (!isOver && await lines.ReadAsync(ct) is { } line) await HearAsync(line, ct);
        }
        catch (InvalidDataException wrong)
        {
            await lines.WriteAsync(wrong.Message, ct);
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private Task HearAsync(string line, CancellationToken ct)
    {
        var (verb, rest) = line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (line[..space], line[(space + 1)..]) : (line, "");
        return verb.ToUpperInvariant() switch
        {
            "EHLO" => HelloAsync(ct),
            "HELO" => lines.WriteAsync("250 simulated.mail", ct),
            "STARTTLS" => StartTlsAsync(ct),
            "AUTH" => AuthAsync(rest, ct),
            "MAIL" => AnswerAsync(MailCall.From, () => From(rest), ct),
            "RCPT" => AnswerAsync(MailCall.Recipient, () => Recipient(rest), ct),
            "DATA" => DataAsync(ct),
            "RSET" => ResetAsync(ct),
            "NOOP" => lines.WriteAsync("250 2.0.0 Ok", ct),
            "QUIT" => QuitAsync(ct),
            _ => lines.WriteAsync("500 5.5.2 Command not known", ct),
        };
    }

    private Task HelloAsync(CancellationToken ct) => AnswerAsync(MailCall.Hello, fault => string.Join("\r\n",
    [
        "250-simulated.mail",
        .. options.RequiresTls && !isPrivate && fault is not MailFault.NoTlsOffered ? ["250-STARTTLS"] : Array.Empty<string>(),
        .. NeedsAuth && (isPrivate || !options.RequiresTls) ? ["250-AUTH PLAIN LOGIN"] : Array.Empty<string>(),
        string.Create(CultureInfo.InvariantCulture, $"250-SIZE {options.MostBytes}"),
        "250 8BITMIME",
    ]), ct);

    private async Task StartTlsAsync(CancellationToken ct)
    {
        if (isPrivate || !options.RequiresTls || lines.HasMore)
        {
            await lines.WriteAsync("503 5.5.1 Not now", ct);
            return;
        }
        if (!await AnswerAsync(MailCall.StartTls, () => "220 2.0.0 Go ahead", ct)) return;
        var tls = new SslStream(stream);
        stream = tls;
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, ct);
        // What was said before does not count any more (RFC 3207, 4.2).
        (lines, isPrivate, isKnown, from) = (new MailLines(tls), true, false, null);
        to.Clear();
    }

    private async Task AuthAsync(string rest, CancellationToken ct)
    {
        if (!NeedsAuth || (options.RequiresTls && !isPrivate))
        {
            await lines.WriteAsync("503 5.5.1 Not now", ct);
            return;
        }
        var parts = rest.Split(' ', 2);
        var said = parts[0].ToUpperInvariant() switch
        {
            "PLAIN" => Plain(parts.Length > 1 ? parts[1] : await AskAsync("334 ", ct)),
            "LOGIN" => (Decoded(parts.Length > 1 ? parts[1] : await AskAsync("334 VXNlcm5hbWU6", ct)), Decoded(await AskAsync("334 UGFzc3dvcmQ6", ct))),
            _ => ("", ""),
        };
        await AnswerAsync(MailCall.Auth, () =>
        {
            isKnown = said == (options.User, options.Password ?? "");
            return isKnown ? "235 2.7.0 Welcome" : "535 5.7.8 Authentication credentials invalid";
        }, ct);
    }

    private async Task<string> AskAsync(string question, CancellationToken ct)
    {
        await lines.WriteAsync(question, ct);
        return await lines.ReadAsync(ct) ?? "";
    }

    private static (string User, string Password) Plain(string text) => Decoded(text).Split('\0') is [_, var user, var password] ? (user, password) : ("", "");

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private string From(string rest)
    {
        if (options.RequiresTls && !isPrivate) return "530 5.7.0 Must issue a STARTTLS command first";
        if (NeedsAuth && !isKnown) return "530 5.7.0 Authentication required";
        if (Path(rest, "FROM:") is not { } path) return "501 5.5.4 Not a path";
        from = path;
        to.Clear();
        return "250 2.1.0 Ok";
    }

    private string Recipient(string rest)
    {
        if (from is null) return "503 5.5.1 MAIL first";
        if (Path(rest, "TO:") is not { Length: > 0 } path) return "501 5.5.4 Not a path";
        if (faults.IsClosed(path)) return "550 5.1.1 No such mailbox";
        if (to.Count >= 100) return "452 4.5.3 Too many recipients";
        to.Add(path);
        return "250 2.1.5 Ok";
    }

    private static string? Path(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text[word.Length..].TrimStart() is ['<', ..] path && path.IndexOf('>', StringComparison.Ordinal) is > 0 and var end ? path[1..end] : null;

    private async Task DataAsync(CancellationToken ct)
    {
        if (!await AnswerAsync(MailCall.Data, () => to.Count == 0 ? "503 5.5.1 RCPT first" : "354 End with a dot", ct) || to.Count == 0) return;
        var (text, isTooLong) = await lines.ReadTextAsync(options.MostBytes, ct);
        if (isTooLong) await lines.WriteAsync("552 5.3.4 Message too big", ct);
        else if (text is null) isOver = true;
        else await AnswerAsync(MailCall.Text, () => string.Create(CultureInfo.InvariantCulture, $"250 2.0.0 Queued as {mailbox.Add(new ReceivedMail(from!, [.. to], time.GetUtcNow(), text))}"), ct);
        from = null;
        to.Clear();
    }

    private Task ResetAsync(CancellationToken ct)
    {
        from = null;
        to.Clear();
        return lines.WriteAsync("250 2.0.0 Ok", ct);
    }

    private Task QuitAsync(CancellationToken ct)
    {
        isOver = true;
        return lines.WriteAsync("221 2.0.0 Bye", ct);
    }

    private Task<bool> AnswerAsync(MailCall call, Func<string> work, CancellationToken ct) => AnswerAsync(call, _ => work(), ct);

    /// <summary>Does the work and says what came of it, unless something was planned to go wrong here; true when all went well.</summary>
    private async Task<bool> AnswerAsync(MailCall call, Func<MailFault?, string> work, CancellationToken ct)
    {
        var fault = faults.Take(call);
        switch (fault)
        {
            case MailFault.Answer answer:
                await lines.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{answer.Code} {answer.Text}"), ct);
                return false;
            case MailFault.Hang hang:
                await Task.Delay(hang.For, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                isOver = true;
                return false;
            case MailFault.CutBefore:
                isOver = true;
                return false;
            case MailFault.CutAfter:
                work(fault);
                isOver = true;
                return false;
            default:
                await lines.WriteAsync(work(fault), ct);
                return true;
        }
    }
}
