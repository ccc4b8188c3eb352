using System.Net;
using System.Net.Sockets;
using System.Text;
using WangCheng.Bot.Mail;
using WangCheng.Simulator.Mail;

namespace WangCheng.Tests.Mail;

/// <summary>Over a real connection: what goes, what does not, and what nobody can know.</summary>
public sealed class MailClientTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_over_a_private_line_to_a_server_that_knows_us()
    {
        await using var server = new MailServer();
        (await server.SendAsync(MailServer.SomeMail("服务器 web-1 已到期", "你好\n.\nFrom here on: nothing"))).ShouldBeOfType<MailResult.Sent>();
        var mail = server.Simulated.Mailbox.All.ShouldHaveSingleItem();
        (mail.From, mail.To.Single(), mail.Subject, mail.Text).ShouldBe(("wangcheng@wangcheng.example", "li.na@wangcheng.example", "服务器 web-1 已到期", "你好\n.\nFrom here on: nothing"));
        (mail.MessageId, mail.Header("Date")).ShouldBe(("<n-1@wangcheng.example>", "Sun, 22 Nov 2026 01:00:00 +0000"));
    }

    [Fact]
    public async Task A_server_that_asks_nobody_who_they_are_takes_it_too()
    {
        await using var server = new MailServer(usual => usual with { User = null, Password = null });
        (await server.SendAsync(server.Settings with { User = null, Password = null })).ShouldBeOfType<MailResult.Sent>();
    }

    [Fact]
    public async Task A_relay_on_this_computer_may_be_spoken_to_openly_where_settings_say_so()
    {
        await using var server = new MailServer(usual => usual with { User = null, Password = null, RequiresTls = false });
        (await server.SendAsync(server.Settings with { User = null, Password = null, StartTls = false })).ShouldBeOfType<MailResult.Sent>();
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_neither_password_nor_mail()
    {
        await using var server = new MailServer();
        await using var stranger = new MailServer();
        (await server.SendAsync(server.Settings with { TrustedCertificate = null })).ShouldBeOfType<MailResult.TryLater>();
        (await server.SendAsync(server.Settings with { TrustedCertificate = stranger.Settings.TrustedCertificate })).ShouldBeOfType<MailResult.TryLater>();
        server.Simulated.Mailbox.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_somebody_takes_the_offer_of_a_private_line_away_nothing_is_sent()
    {
        await using var server = new MailServer();
        server.Simulated.Faults.Next(MailCall.Hello, new MailFault.NoTlsOffered());
        (await server.SendAsync()).ShouldBe(new MailResult.TryLater("the server does not offer STARTTLS, and without it nothing is sent"));
    }

    [Fact]
    public async Task A_wrong_password_is_for_an_operator_to_mend_and_the_mail_waits()
    {
        await using var server = new MailServer();
        (await server.SendAsync(server.Settings with { Password = "another-made-up-password" })).ShouldBe(new MailResult.TryLater("AUTH: 535 5.7.8 Authentication credentials invalid"));
    }

    public static TheoryData<MailCall> Calls => [.. Enum.GetValues<MailCall>()];

    [Theory, MemberData(nameof(Calls))]
    public async Task What_passes_is_tried_again_wherever_it_comes(MailCall call)
    {
        await using var server = new MailServer();
        server.Simulated.Faults.Next(call, new MailFault.Answer(451));
        (await server.SendAsync()).ShouldBeOfType<MailResult.TryLater>();
        (await server.SendAsync()).ShouldBeOfType<MailResult.Sent>();
        server.Simulated.Mailbox.All.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(MailCall.From)]
    [InlineData(MailCall.Recipient)]
    [InlineData(MailCall.Data)]
    [InlineData(MailCall.Text)]
    public async Task What_is_refused_for_good_is_not_tried_again(MailCall call)
    {
        await using var server = new MailServer();
        server.Simulated.Faults.Next(call, new MailFault.Answer(550, "No such mailbox"));
        (await server.SendAsync()).ShouldBeOfType<MailResult.Refused>().Why.ShouldEndWith("550 No such mailbox");
        server.Simulated.Mailbox.All.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_server_that_hangs_or_breaks_off_leaves_a_doubt_only_where_it_had_the_whole_text(MailCall call)
    {
        await using var server = new MailServer();
        foreach (var fault in (MailFault[])[new MailFault.CutBefore(), new MailFault.Hang(TimeSpan.FromSeconds(90)), new MailFault.Hang(TimeSpan.FromSeconds(30)), new MailFault.CutAfter()])
        {
            server.Simulated.Faults.Next(call, fault);
            (await server.SendAsync()).ShouldBeOfType(call == MailCall.Text ? typeof(MailResult.InDoubt) : typeof(MailResult.TryLater), $"{fault} at {call}");
        }
        server.Simulated.Mailbox.All.Count.ShouldBe(call == MailCall.Text ? 1 : 0, "the one that was taken before the connection broke");
    }

    [Fact]
    public async Task Nobody_there_is_no_doubt()
    {
        MailOptions gone;
        await using (var server = new MailServer()) gone = server.Settings with { TrustedCertificate = null };
        await using var other = new MailServer();
        (await other.SendAsync(gone)).ShouldBeOfType<MailResult.TryLater>();
    }

    public static TheoryData<string> Strangers =>
    [
        "SSH-2.0-OpenSSH_9.6\r\n",
        "250",
        "2",
        new string('2', 100_000),
        string.Concat(Enumerable.Repeat("220-still here\r\n", 10_000)),
        "220 hello\r\n250-hello\r\n250 STARTTLS\r\n220 go ahead\r\n250 smuggled\r\n", // what came before the line was private is nobody's word
    ];

    [Theory, MemberData(nameof(Strangers))]
    public async Task Whatever_else_speaks_there_is_heard_for_a_while_and_left(string says)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var stranger = SpeakAsync(listener, says);
        await using var server = new MailServer();
        (await server.SendAsync(server.Settings with { Port = ((IPEndPoint)listener.LocalEndpoint).Port })).ShouldBeOfType<MailResult.TryLater>();
        await stranger;
    }

    private static async Task SpeakAsync(TcpListener listener, string says)
    {
        using var client = await listener.AcceptTcpClientAsync(Ct);
        try
        {
            await using var line = client.GetStream();
            await line.WriteAsync(Encoding.ASCII.GetBytes(says), Ct);
            client.Client.Shutdown(SocketShutdown.Send);
            await line.CopyToAsync(Stream.Null, Ct);
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            // They left.
        }
    }
}
