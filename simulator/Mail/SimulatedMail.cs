using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace WangCheng.Simulator.Mail;

/// <summary>
/// A mail server on a loopback port: SMTP (RFC 5321) with STARTTLS (RFC 3207) and AUTH PLAIN and LOGIN (RFC 4954). It takes every mail and passes none on; <see cref="Mailbox"/>
/// has them.
/// </summary>
public sealed class SimulatedMail : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentDictionary<Task, bool> talks = new();
    private readonly X509Certificate2 certificate = MailCertificate.New();
    private readonly MailSimulatorOptions options;
    private readonly TimeProvider time;
    private readonly TcpListener listener;
    private readonly Task listening;

    private SimulatedMail(MailSimulatorOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        if (options.Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(CertificateFile!, CertificatePem);
        }
        Mailbox = new Mailbox(options.Folder);
        listener = new TcpListener(IPAddress.Loopback, options.Port);
        listener.Start();
        listening = ListenAsync();
    }

    public Mailbox Mailbox { get; }

    public MailFaults Faults { get; } = new();

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What a client has to trust.</summary>
    public string CertificatePem => certificate.ExportCertificatePem();

    /// <summary>The same as a file; null without a folder.</summary>
    public string? CertificateFile => options.Folder is { } folder ? Path.Combine(folder, "certificate.pem") : null;

    /// <exception cref="SocketException">The port is taken.</exception>
    public static SimulatedMail Start(MailSimulatorOptions options, TimeProvider? time = null) => new(options, time ?? TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(talks.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        listener.Dispose();
        certificate.Dispose();
        end.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!end.IsCancellationRequested)
        {
            var talk = ServeAsync(await listener.AcceptTcpClientAsync(end.Token));
            talks[talk] = true;
            _ = talk.ContinueWith(ended => talks.TryRemove(ended, out _), TaskScheduler.Default);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await using var talk = new MailTalk(client.GetStream(), options, certificate, Mailbox, Faults, time);
                await talk.ServeAsync(end.Token);
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The other side broke off, or does not trust us: its own business.
            }
        }
    }
}
