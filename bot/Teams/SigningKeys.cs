using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Bot.Teams;

/// <summary>
/// The keys that sign activity tokens. Fetched again when they are a day old, or when a token names a key nobody knows, the latter at most once an
/// hour. A fetch that fails changes nothing: the last good keys stay. (The library's own ConfigurationManager refuses the first token after a
/// rollover and has no clock to inject.)
/// </summary>
internal sealed partial class SigningKeys(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private const long Never = -1;
    private static readonly TimeSpan Stale = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Loaded? loaded;
    private long lastTry = Never; // a timestamp: a wall clock set back would postpone the next fetch

    /// <summary>False until the first fetch has succeeded: then no token can be judged at all.</summary>
    public bool Any => loaded is not null;

    /// <summary>Looks the key up and fetches first where it is unknown and that is due. Null: there is no such key.</summary>
    public async Task<ChannelKey?> FindAsync(string kid, CancellationToken ct)
    {
        if (!Due(kid)) return TryGet(kid);
        var refresh = RefreshAsync(kid, ct);
        if (TryGet(kid) is { } known) return known; // only old: nobody waits for the refresh
        await refresh;
        return TryGet(kid);
    }

    public ChannelKey? TryGet(string kid) => loaded?.Keys.GetValueOrDefault(kid);

    /// <summary>Fetches the keys before the first activity needs them.</summary>
    public Task WarmAsync(CancellationToken ct) => Any ? Task.CompletedTask : RefreshAsync(kid: null, ct);

    public void Dispose() => gate.Dispose();

    private bool Due(string? kid)
    {
        var before = Interlocked.Read(ref lastTry);
        var since = before == Never ? TimeSpan.MaxValue : time.GetElapsedTime(before);
        if (loaded is not { } known) return since >= BetweenFirstFetches;
        return since >= BetweenFetches && (time.GetElapsedTime(known.At) >= Stale || (kid is not null && !known.Keys.ContainsKey(kid)));
    }

    private async Task RefreshAsync(string? kid, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (!Due(kid)) return;
            // Not the caller's token: who hangs up in the middle would make this the hour's failed attempt for everybody.
            await FetchAsync(CancellationToken.None);
            // After the fetch, not before: those who arrive meanwhile must find it due and wait here, or they are refused with a good key on its way.
            Interlocked.Exchange(ref lastTry, time.GetTimestamp());
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task FetchAsync(CancellationToken ct)
    {
        var address = options.Value.MetadataAddress;
        try
        {
            using var client = http.CreateClient(TeamsHttp.Keys);
            var retriever = new HttpDocumentRetriever(client) { RequireHttps = !address.IsLoopback };
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(address.AbsoluteUri, retriever, ct);
            var keys = new Dictionary<string, ChannelKey>();
            foreach (var key in configuration.JsonWebKeySet.Keys)
                if (key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0 }) keys[key.Kid] = new ChannelKey(key, EndorsementsOf(key));
            if (keys.Count == 0) throw new InvalidOperationException("the document has no usable key");
            loaded = new Loaded(keys, time.GetTimestamp());
            Log.KeysLoaded(logger, keys.Count, address);
        }
        catch (Exception failure)
        {
            Log.FetchFailed(logger, failure, address);
        }
    }

    private static string[] EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private sealed record Loaded(IReadOnlyDictionary<string, ChannelKey> Keys, long At);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} keys for activity tokens loaded from {Address}")]
        public static partial void KeysLoaded(ILogger logger, int count, Uri address);

        [LoggerMessage(LogLevel.Error, "Keys for activity tokens could not be fetched from {Address}; those already known stay in use")]
        public static partial void FetchFailed(ILogger logger, Exception failure, Uri address);
    }
}

/// <summary>A key, and the channels Microsoft lets it speak for.</summary>
internal sealed record ChannelKey(SecurityKey Key, IReadOnlyList<string> Endorsements);
