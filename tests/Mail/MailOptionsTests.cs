using WangCheng.Bot.Mail;

namespace WangCheng.Tests.Mail;

/// <summary>Wrong settings stop the start, all at once, each with its key and its mend.</summary>
public sealed class MailOptionsTests
{
    private static readonly MailOptions Good = new() { Host = "smtp.example.com", From = "wangcheng@example.com", User = "made-up", Password = "made-up-password" };

    [Fact]
    public void No_host_is_no_mail_and_fine()
    {
        Faults(new MailOptions()).ShouldBeEmpty();
        Faults(Good).ShouldBeEmpty();
        Faults(Good with { User = null, Password = null, StartTls = false }).ShouldBeEmpty();
    }

    [Fact]
    public void Half_a_setting_is_a_mistake() => Faults(new MailOptions { From = "wangcheng@example.com" }).ShouldHaveSingleItem().ShouldStartWith("Mail:Host is empty");

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Faults(new MailOptions { Host = "https://smtp", Port = 0, From = "me", User = "made-up", StartTls = true, TrustedCertificate = "/no/such/file.pem" })
            .Select(fault => fault.Split(' ')[0]).ShouldBe(["Mail:Host", "Mail:Port", "Mail:From", "Mail:User", "Mail:TrustedCertificate"]);

    [Fact]
    public void A_password_never_travels_openly() => Faults(Good with { StartTls = false }).ShouldHaveSingleItem().ShouldStartWith("Mail:StartTls is false, but there is a password");

    [Fact]
    public void A_file_without_a_certificate_is_found_out()
    {
        var file = Path.GetTempFileName();
        try
        {
            Faults(Good with { TrustedCertificate = file }).ShouldHaveSingleItem().ShouldContain("holds no certificate");
            File.WriteAllText(file, "-----BEGIN CERTIFICATE-----\nbWFkZSB1cA==\n-----END CERTIFICATE-----\n");
            Faults(Good with { TrustedCertificate = file }).ShouldHaveSingleItem().ShouldStartWith("Mail:TrustedCertificate cannot be used");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Neither_host_nor_password_slip_into_a_log_with_it() => Good.ToString().ShouldNotContain("made-up");

    private static IEnumerable<string> Faults(MailOptions options) => new MailOptionsRules().Validate(null, options).Failures ?? [];
}
