using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WangCheng.Bot.Teams;

/// <summary>The certificate that proves the bot to Entra, with its private key.</summary>
internal static class BotCertificate
{
    /// <param name="path">A PFX file without password (<c>.pfx</c>, <c>.p12</c>), or else a PEM file with certificate and key.</param>
    /// <param name="why">What is wrong with the file, when null is returned.</param>
    public static X509Certificate2? TryLoad(string path, out string why)
    {
        try
        {
            var certificate = Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12"
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password: null)
                : X509Certificate2.CreateFromPemFile(path);
            why = certificate.HasPrivateKey ? "" : "the file has no private key";
            if (why.Length == 0) return certificate;
            certificate.Dispose();
        }
        catch (CryptographicException)
        {
            why = "the file is neither a PEM file with certificate and key nor a PFX file without password";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            why = "the file cannot be read, check that it exists and that this program may read it";
        }

        return null;
    }
}
