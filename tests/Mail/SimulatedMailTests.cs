using System.Net.Sockets;
using System.Text;
using WangCheng.Simulator.Mail;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>The mail server of the first run and of the tests, spoken to by hand.</summary>
public sealed class SimulatedMailTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_takes_nothing_before_the_line_is_private_and_nothing_from_strangers()
    {
        await using var server = new MailServer();
        await using var open = await Talk.BeginAsync(server.Simulated.Port);
        (await open.SayAsync("EHLO me")).ShouldContain("STARTTLS");
        (await open.SayAsync("MAIL FROM:<a@b.example>")).ShouldStartWith("530");
        (await open.SayAsync("AUTH PLAIN AGEAYg==")).ShouldStartWith("503");
        server.Simulated.Mailbox.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_speaks_as_the_standards_say()
    {
        await using var server = new MailServer(usual => usual with { RequiresTls = false });
        await using var talk = await Talk.BeginAsync(server.Simulated.Port);
        (await talk.SayAsync("EHLO me")).ShouldContain("AUTH PLAIN LOGIN");
        (await talk.SayAsync("MAIL FROM:<a@b.example>")).ShouldStartWith("530");
        (await talk.SayAsync("AUTH LOGIN")).ShouldBe("334 VXNlcm5hbWU6");
        (await talk.SayAsync(Convert.ToBase64String("made-up"u8))).ShouldBe("334 UGFzc3dvcmQ6");
        (await talk.SayAsync(Convert.ToBase64String("made-up-password"u8))).ShouldStartWith("235");
        (await talk.SayAsync("RCPT TO:<x@y.example>")).ShouldStartWith("503");
        (await talk.SayAsync("MAIL FROM:a@b.example")).ShouldStartWith("501");
        (await talk.SayAsync("mail from:<a@b.example>")).ShouldStartWith("250");
        (await talk.SayAsync("DATA")).ShouldStartWith("503");
        (await talk.SayAsync("RCPT TO:<x@y.example>")).ShouldStartWith("250");
        (await talk.SayAsync("DATA")).ShouldStartWith("354");
        (await talk.SayAsync("Subject: dots\r\n\r\n..one dot\r\n.")).ShouldStartWith("250");
        (await talk.SayAsync("DANCE")).ShouldStartWith("500");
        (await talk.SayAsync("NOOP")).ShouldStartWith("250");
        (await talk.SayAsync("QUIT")).ShouldStartWith("221");
        server.Simulated.Mailbox.To("X@Y.example").ShouldHaveSingleItem().Text.ShouldBe(".one dot\n");
    }

    [Fact]
    public async Task Nothing_without_an_end_is_kept()
    {
        await using var server = new MailServer(usual => usual with { RequiresTls = false, User = null, Password = null, MostBytes = 1000 });
        await using (var talk = await Talk.BeginAsync(server.Simulated.Port))
        {
            await talk.SayAsync("MAIL FROM:<a@b.example>");
            await talk.SayAsync("RCPT TO:<x@y.example>");
            await talk.SayAsync("DATA");
            (await talk.SayAsync(string.Concat(Enumerable.Repeat("0123456789\r\n", 200)) + ".")).ShouldStartWith("552");
            (await talk.SayAsync("NOOP")).ShouldStartWith("250");
        }
        await using (var talk = await Talk.BeginAsync(server.Simulated.Port)) (await talk.SayAsync(new string('x', 5000))).ShouldStartWith("500");
        server.Simulated.Mailbox.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_it_took_is_there_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-mail-").FullName;
        try
        {
            ReceivedMail before;
            await using (var server = new MailServer(usual => usual with { Folder = folder }))
            {
                await server.SendAsync(MailServer.SomeMail("到期", "你好"));
                before = server.Simulated.Mailbox.All.Single();
            }
            await using var again = SimulatedMail.Start(new MailSimulatorOptions { Folder = folder }, new ManualClock());
            var after = again.Mailbox.All.ShouldHaveSingleItem();
            (after.From, after.To.Single(), after.At, after.Subject, after.Text, after.Raw).ShouldBe((before.From, before.To.Single(), before.At, before.Subject, before.Text, before.Raw));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Somebody who types SMTP.</summary>
    private sealed class Talk(TcpClient client) : IAsyncDisposable
    {
        private readonly StreamReader answers = new(client.GetStream(), Encoding.ASCII);

        public static async Task<Talk> BeginAsync(int port)
        {
            var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, Ct);
            var talk = new Talk(client);
            (await talk.HearAsync()).ShouldStartWith("220");
            return talk;
        }

        public async Task<string> SayAsync(string line)
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), Ct);
            return await HearAsync();
        }

        public async ValueTask DisposeAsync()
        {
            answers.Dispose();
            client.Dispose();
            await ValueTask.CompletedTask;
        }

        private async Task<string> HearAsync()
        {
            var all = new StringBuilder();
            while (true)
            {
                var line = (await answers.ReadLineAsync(Ct)).ShouldNotBeNull();
                all.Append(line);
                if (line.Length < 4 || line[3] != '-') return all.ToString();
                all.Append('\n');
            }
        }
    }
}
