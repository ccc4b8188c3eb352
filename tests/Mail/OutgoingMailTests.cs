using FsCheck;
using FsCheck.Fluent;
using WangCheng.Core.People;
using WangCheng.Simulator.Mail;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>Whatever people's text holds, it is one mail with our headers and nobody else's.</summary>
public sealed class OutgoingMailTests
{
    private static readonly EmailAddress From = EmailAddress.From("wangcheng@wangcheng.example")!;
    private static readonly string[] Headers = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];

    [Theory]
    [InlineData("hello\r\nBcc: everybody@wangcheng.example")]
    [InlineData("hello\nX-Evil: 1")]
    [InlineData("\r\n\r\nand a body of my own")]
    [InlineData("=?utf-8?B?aGk=?=")]
    [InlineData("")]
    public void Nothing_in_a_subject_becomes_a_header(string subject) => Holds(subject, subject);

    [Fact]
    public void Any_text_at_all_arrives_as_it_was() => Prop.ForAll<NonNull<string>, NonNull<string>>((subject, text) => Holds(subject.Get, text.Get)).Holds(times: 300);

    private static void Holds(string subject, string text)
    {
        var wire = MailServer.SomeMail(subject, text).Write(From);
        wire.ShouldAllBe(c => c < 128);
        var lines = wire.Split("\r\n");
        lines.ShouldAllBe(line => line.Length <= 78 && !line.StartsWith('.') && !line.Contains('\r') && !line.Contains('\n'));
        var mail = new ReceivedMail("", [], default, wire);
        mail.HeaderNames.ShouldBe(Headers);
        mail.Subject.ShouldBe(new string([.. Visible(subject).Select(c => char.IsControl(c) ? ' ' : c)]));
        mail.Text.ShouldBe(Visible(text).ReplaceLineEndings("\n"));
    }

    /// <summary>Half a surrogate pair is no text in any encoding.</summary>
    private static string Visible(string text) => string.Concat(text.EnumerateRunes());
}
