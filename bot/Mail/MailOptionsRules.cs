using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using WangCheng.Core.People;

namespace WangCheng.Bot.Mail;

/// <summary>Finds everything that is wrong with the section at once; every line names the key and says how to mend it.</summary>
internal sealed class MailOptionsRules : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(MailOptions mail)
    {
        if (!mail.IsOn)
        {
            if (mail.From.Length > 0 || !string.IsNullOrEmpty(mail.User) || !string.IsNullOrEmpty(mail.Password))
                yield return "Mail:Host is empty, but From, User or Password is set: name the mail server, as in smtp.example.com, or remove the others to go without e-mail.";
            yield break;
        }
        if (Uri.CheckHostName(mail.Host) == UriHostNameType.Unknown) yield return $"Mail:Host is '{mail.Host}', which is no host name: write it as in smtp.example.com, without scheme and port.";
        if (mail.Port is < 1 or > 65535) yield return "Mail:Port must be between 1 and 65535; servers usually take mail on 587.";
        if (EmailAddress.From(mail.From) is null) yield return "Mail:From must be the e-mail address our letters come from, as in wangcheng@example.com.";
        if (string.IsNullOrEmpty(mail.User) != string.IsNullOrEmpty(mail.Password)) yield return "Mail:User and Mail:Password belong together: set both, or neither where the server asks for none.";
        if (!mail.StartTls && !string.IsNullOrEmpty(mail.Password)) yield return "Mail:StartTls is false, but there is a password: it would travel where everybody can read it. Set Mail:StartTls to true.";
        if (!string.IsNullOrEmpty(mail.TrustedCertificate) && WhyNotTrusted(mail.TrustedCertificate) is { } why) yield return $"Mail:TrustedCertificate cannot be used: {why}.";
    }

    private static string? WhyNotTrusted(string path)
    {
        try
        {
            return Trusted(path).Count == 0 ? "the file holds no certificate in PEM form" : null;
        }
        catch (CryptographicException)
        {
            return "the file is no PEM file with certificates";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "the file cannot be read, check that it exists and that this program may read it";
        }
    }

    internal static X509Certificate2Collection Trusted(string path)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(path);
        return certificates;
    }
}
