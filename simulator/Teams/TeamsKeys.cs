using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// The keys Microsoft's side signs with: the pairs of the channel (tokens a bot receives, published at <c>/v1/.well-known/keys</c>) and the secret of
/// the login service (tokens a bot is given, which only the connector ever reads). Kept in the state folder, so tokens stay good over a restart.
/// </summary>
public sealed class TeamsKeys : IDisposable
{
    internal const string FileName = "keys.json";

    // The library's cache of signers is shared by the process and goes by key id: a simulator started again would sign with the keys of the one disposed.
    private static readonly CryptoProviderFactory Uncached = new() { CacheSignatureProviders = false };

    private readonly Lock gate = new();
    private readonly StateFolder state;
    private readonly List<RsaSecurityKey> channel;
    private readonly SymmetricSecurityKey login;

    internal TeamsKeys(StateFolder state)
    {
        this.state = state;
        var kept = state.Read(FileName, TeamsJson.Default.KeptKeys);
        channel = kept is null ? [New()] : [.. kept.Channel.Select(Load)];
        login = new(kept?.Login ?? RandomNumberGenerator.GetBytes(32)) { CryptoProviderFactory = Uncached };
        if (kept is null) Save();
    }

    /// <summary>Key rollover: from now on a new key signs. The old ones stay published until <see cref="RetireOld"/>. Returns the new key id.</summary>
    public string Roll()
    {
        lock (gate)
        {
            channel.Add(New());
            Save();
            return channel[^1].KeyId;
        }
    }

    /// <summary>Publishes only the key that signs now; tokens of earlier keys can no longer be checked.</summary>
    public void RetireOld()
    {
        lock (gate)
        {
            // Not disposed: a token may be in the middle of being signed with it.
            channel.RemoveRange(0, channel.Count - 1);
            Save();
        }
    }

    public void Dispose()
    {
        foreach (var key in channel) key.Rsa.Dispose();
    }

    internal SymmetricSecurityKey Login => login;

    internal RsaSecurityKey Signing
    {
        get
        {
            lock (gate) return channel[^1];
        }
    }

    internal IReadOnlyList<RsaSecurityKey> Published
    {
        get
        {
            lock (gate) return [.. channel];
        }
    }

    private void Save() => state.Write(FileName, new KeptKeys([.. channel.Select(Keep)], login.Key), TeamsJson.Default.KeptKeys);

    private static RsaSecurityKey New() => Named(RSA.Create(2048));

    private static RsaSecurityKey Load(byte[] privateKey)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out _);
        return Named(rsa);
    }

    private static RsaSecurityKey Named(RSA rsa) => new(rsa) { KeyId = Base64UrlEncoder.Encode(Thumbprint(rsa)), CryptoProviderFactory = Uncached };

    // A key id is 20 bytes of text, as the thumbprints of the real ones are; it only has to be stable and different per key.
    private static byte[] Thumbprint(RSA rsa) => SHA256.HashData(rsa.ExportRSAPublicKey())[..20];

    private static byte[] Keep(RsaSecurityKey key) => key.Rsa.ExportPkcs8PrivateKey();

    internal sealed record KeptKeys(byte[][] Channel, byte[] Login);
}
