using Microsoft.Extensions.Options;
using WangCheng.Bot.Mail;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Simulator.Mail;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>A mail server on this machine and a client that trusts it, with one clock.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-mail-").FullName;
    private readonly ManualClock clock = new() { WaitsPassByThemselves = true };

    public MailServer(Func<MailSimulatorOptions, MailSimulatorOptions>? change = null)
    {
        var usual = new MailSimulatorOptions { User = "made-up", Password = "made-up-password", Folder = folder };
        Simulated = SimulatedMail.Start(change?.Invoke(usual) ?? usual, clock);
        Settings = new MailOptions { Host = "127.0.0.1", Port = Simulated.Port, From = "wangcheng@wangcheng.example", User = "made-up", Password = "made-up-password", TrustedCertificate = Simulated.CertificateFile };
    }

    public SimulatedMail Simulated { get; }

    /// <summary>Those that work.</summary>
    public MailOptions Settings { get; }

    public Task<MailResult> SendAsync(MailOptions? settings = null) => SendAsync(SomeMail(), settings);

    public Task<MailResult> SendAsync(OutgoingMail mail, MailOptions? settings = null) =>
        new MailClient(Options.Create(settings ?? Settings), new CrashPoints(), clock).SendAsync(mail, TestContext.Current.CancellationToken);

    public static OutgoingMail SomeMail(string subject = "web-1 has ended", string text = "It is stopped.") =>
        new(EmailAddress.From("li.na@wangcheng.example")!, subject, text, "n-1", new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero));

    public async ValueTask DisposeAsync()
    {
        await Simulated.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
