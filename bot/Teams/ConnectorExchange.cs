using System.Net.Http.Headers;

namespace WangCheng.Bot.Teams;

/// <summary>One attempt of a call: token, request, answer. A 401 renews the token and asks once more.</summary>
internal sealed class ConnectorExchange(IHttpClientFactory http, ConnectorTokens tokens, ConnectorLimits limits, TimeProvider time)
{
    private const int LongestAnswer = 256 * 1024; // a page of a hundred members is the longest there is

    public async Task<Attempt> RunAsync(ConnectorCall call, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(limits.Attempt, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            var token = await tokens.GetAsync(refused: null, both.Token);
            var attempt = await SendAsync(call, token, timeout.Token, both.Token);
            return attempt.Status == StatusCodes.Status401Unauthorized
                ? await SendAsync(call, await tokens.GetAsync(refused: token, both.Token), timeout.Token, both.Token)
                : attempt;
        }
        catch (NoTokenException none)
        {
            return new Attempt(new Delivery.TryLater(none.RetryAfter, none.Message));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return new Attempt(new Delivery.TryLater(null, "no token in time"));
        }
    }

    private async Task<Attempt> SendAsync(ConnectorCall call, string token, CancellationToken timeout, CancellationToken ct)
    {
        using var request = call.NewRequest(token);
        try
        {
            using var client = http.CreateClient(TeamsHttp.Connector);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = (int)response.StatusCode;
            var body = await BodyAsync(response, ct);
            var delivery = DeliveryRules.From(status, Wait(response.Headers.RetryAfter), body);
            return new Attempt(delivery, status, WorthAnother: status is 412 or 429 || (call.Repeatable && status is 502 or 503 or 504)) { Body = body };
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new Attempt(Failed(request, "no answer in time")); // a second wait as long as this one is not a hiccup
        }
        catch (HttpRequestException failure)
        {
            var delivery = Failed(request, failure.HttpRequestError.ToString());
            return new Attempt(delivery, WorthAnother: call.Repeatable || delivery is Delivery.TryLater);
        }
    }

    private static Delivery Failed(HttpRequestMessage request, string why) =>
        request.Content is WatchedBody { Begun: false } ? new Delivery.TryLater(null, why) : new Delivery.Unknown(why);

    /// <summary>What came of the body: the status line has already said whether it went through.</summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(ct);
            var buffer = new byte[1024];
            var length = 0;
            while (length < LongestAnswer)
            {
                if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 4, LongestAnswer));
                if (await stream.ReadAsync(buffer.AsMemory(length), ct) is not (> 0 and var read)) break;
                length += read;
            }
            return buffer.AsMemory(0, length);
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException or OperationCanceledException)
        {
            return default;
        }
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? retryAfter) =>
        retryAfter?.Delta ?? (retryAfter?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)) : null);
}

/// <param name="Delivery">What became of it.</param>
/// <param name="Status">Teams' HTTP status; 0 when there was none.</param>
/// <param name="WorthAnother">Another attempt right away can do no harm and may do good.</param>
internal sealed record Attempt(Delivery Delivery, int Status = 0, bool WorthAnother = false)
{
    /// <summary>What Teams answered, as far as it could be read.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>It was not made: Teams' limits leave no room for it now.</summary>
    public bool IsHeldBack { get; init; }
}
