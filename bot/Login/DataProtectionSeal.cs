using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WangCheng.Core.Secrets;

namespace WangCheng.Bot.Login;

/// <summary>Seals with ASP.NET's Data Protection: authenticated encryption with keys that change every 90 days, in files of <see cref="SecretsOptions.KeyFolder"/>.</summary>
internal sealed class DataProtectionSeal(IOptions<SecretsOptions> options) : ISeal
{
    // Made when the first password is sealed: until then there is nothing to read and no key to make.
    private readonly Lazy<IDataProtector> protector = new(() =>
        DataProtectionProvider.Create(new DirectoryInfo(options.Value.KeyFolder), setup => setup.SetApplicationName("WangCheng")).CreateProtector("WangCheng.Secrets.v1"));

    public string Seal(string text) => protector.Value.Protect(text);

    public string? Open(string sealedText)
    {
        try
        {
            return protector.Value.Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null; // another key, or another text: either way nobody opens it
        }
    }
}
