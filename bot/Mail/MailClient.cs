using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Options;
using WangCheng.Core;
using WangCheng.Core.People;

namespace WangCheng.Bot.Mail;

/// <summary>
/// Hands one mail to the mail server: SMTP (RFC 5321) with STARTTLS (RFC 3207) and AUTH (RFC 4954), a connection for each. Written here because the framework's own client can
/// neither trust one server's authority alone nor tell whether a mail that failed had been handed over.
/// </summary>
internal sealed class MailClient(IOptions<MailOptions> options, CrashPoints crash, TimeProvider time)
{
    /// <summary>For the whole conversation.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly MailOptions options = options.Value;

    public bool IsOn => options.IsOn;

    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        var isHandedOver = false;
        await crash.PassAsync(CrashMoment.BeforeCall, mail);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(options.Host, options.Port, either.Token);
            await using var open = new NetworkStream(socket);
            await using var tls = new SslStream(open);
            var result = await TalkAsync(open, tls, mail, () => isHandedOver = true, either.Token);
            await crash.PassAsync(CrashMoment.AfterCall, mail);
            return result;
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            var why = failure is OperationCanceledException ? "no answer in time" : failure.Message;
            return isHandedOver ? new MailResult.InDoubt(why) : new MailResult.TryLater(why);
        }
    }

    private async Task<MailResult> TalkAsync(Stream open, SslStream tls, OutgoingMail mail, Action handingOver, CancellationToken ct)
    {
        var wire = new SmtpWire(open);
        if (await wire.HearAsync(ct) is { IsGood: false } greeting) return Later("greeting", greeting);
        var hello = await HelloAsync(wire, ct);
        if (options.StartTls)
        {
            if (!hello.Offers("STARTTLS")) return new MailResult.TryLater("the server does not offer STARTTLS, and without it nothing is sent");
            if (await wire.SayAsync("STARTTLS", ct) is { IsGood: false } refused) return Later("STARTTLS", refused);
            if (wire.HasMore) return new MailResult.TryLater("somebody spoke before the line was private");
            await tls.AuthenticateAsClientAsync(Private(), ct);
            wire = new SmtpWire(tls);
            hello = await HelloAsync(wire, ct);
        }
        if (!hello.IsGood) return Later("EHLO", hello);
        if (options.User is { Length: > 0 } && await WhyUnknownAsync(wire, hello, ct) is { } why) return new MailResult.TryLater(why);
        return await HandOverAsync(wire, mail, handingOver, ct);
    }

    /// <summary>The name says nothing: what a computer is called inside is nobody's business outside.</summary>
    private static Task<SmtpReply> HelloAsync(SmtpWire wire, CancellationToken ct) => wire.SayAsync("EHLO [127.0.0.1]", ct);

    /// <summary>A wrong password is for an operator to mend, and the letter waits for that.</summary>
    private async Task<string?> WhyUnknownAsync(SmtpWire wire, SmtpReply hello, CancellationToken ct)
    {
        if (hello.OffersAuth("PLAIN")) return Why(await wire.SayAsync("AUTH PLAIN " + Encoded($"\0{options.User}\0{options.Password}"), ct));
        if (!hello.OffersAuth("LOGIN")) return "the server offers neither AUTH PLAIN nor AUTH LOGIN";
        foreach (var line in (string[])["AUTH LOGIN", Encoded(options.User!)])
            if (await wire.SayAsync(line, ct) is { IsGood: false } refused) return Why(refused);
        return Why(await wire.SayAsync(Encoded(options.Password!), ct));

        static string? Why(SmtpReply reply) => reply.IsGood ? null : $"AUTH: {reply}";
    }

    private async Task<MailResult> HandOverAsync(SmtpWire wire, OutgoingMail mail, Action handingOver, CancellationToken ct)
    {
        var from = EmailAddress.From(options.From)!;
        foreach (var line in (string[])[$"MAIL FROM:<{from}>", $"RCPT TO:<{mail.To}>", "DATA"])
            if (await wire.SayAsync(line, ct) is { IsGood: false } refused) return Not(line.Split(' ')[0], refused);
        handingOver();
        // No line of it begins with a dot, so none has to be doubled.
        var taken = await wire.SayAsync(mail.Write(from) + ".", ct);
        if (!taken.IsGood) return Not("text", taken);
        await QuitAsync(wire, ct);
        return new MailResult.Sent();
    }

    private static async Task QuitAsync(SmtpWire wire, CancellationToken ct)
    {
        try
        {
            await wire.SayAsync("QUIT", ct);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It has the mail, and said so: how we part changes nothing.
        }
    }

    private static MailResult Not(string what, SmtpReply reply) => reply.IsFinal ? new MailResult.Refused($"{what}: {reply}") : Later(what, reply);

    private static MailResult.TryLater Later(string what, SmtpReply reply) => new($"{what}: {reply}");

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private SslClientAuthenticationOptions Private()
    {
        var tls = new SslClientAuthenticationOptions { TargetHost = options.Host };
        if (options.TrustedCertificate is not { Length: > 0 } file) return tls;
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(MailOptionsRules.Trusted(file));
        tls.CertificateChainPolicy = policy;
        return tls;
    }
}
