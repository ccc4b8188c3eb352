using System.Text.Json.Nodes;
using Polly;
using Polly.Retry;

namespace WangCheng.Bot.Teams;

/// <summary>
/// Sends to Teams (Bot Connector REST API, v3). Never throws for what Teams or the network do: every outcome is a <see cref="Delivery"/>. Repeats a
/// call at most twice and only where that cannot double a message; anything longer belongs to the notices above. Cancelling leaves the outcome unknown.
/// </summary>
public sealed partial class ConnectorClient
{
    private readonly ConnectorExchange exchange;
    private readonly ServiceUrls serviceUrls;
    private readonly ILogger logger;
    private readonly ResiliencePipeline<Attempt> repeats;

    internal ConnectorClient(ConnectorExchange exchange, ServiceUrls serviceUrls, ConnectorLimits limits, TimeProvider time, ILogger<ConnectorClient> logger)
    {
        this.exchange = exchange;
        this.serviceUrls = serviceUrls;
        this.logger = logger;
        repeats = Repeats(limits, time);
    }

    /// <summary>Posts a message. In a channel the conversation's <c>;messageid=</c> selects the thread. Delivered with the id to update it by.</summary>
    public Task<Delivery> SendAsync(string serviceUrl, string conversationId, JsonObject activity, CancellationToken ct) =>
        CallAsync("send", HttpMethod.Post, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities", activity, repeatable: false, ct);

    /// <summary>Replaces a message in place, for everybody who sees it.</summary>
    public Task<Delivery> UpdateAsync(string serviceUrl, string conversationId, string activityId, JsonObject activity, CancellationToken ct) =>
        CallAsync("update", HttpMethod.Put, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", activity, repeatable: true, ct);

    public Task<Delivery> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken ct) =>
        CallAsync("delete", HttpMethod.Delete, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", null, repeatable: true, ct);

    /// <summary>
    /// The personal chat with a member, created if need be; Teams returns the same one each time, so an unknown outcome is simply tried again later.
    /// </summary>
    /// <param name="serviceUrl">As the newest activity of that tenant said.</param>
    /// <param name="tenantId">Teams refuses to create without it.</param>
    /// <param name="memberId">The <c>29:…</c> id; or the Entra object id where the bot is installed for that person.</param>
    /// <param name="ct">The caller's.</param>
    /// <returns>Delivered with the conversation's id.</returns>
    public async Task<Delivery> CreatePersonalAsync(string serviceUrl, string tenantId, string memberId, CancellationToken ct)
    {
        var conversation = new JsonObject
        {
            ["isGroup"] = false,
            ["tenantId"] = tenantId,
            ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenantId } },
        };
        return await CallAsync("create", HttpMethod.Post, serviceUrl, "v3/conversations", conversation, repeatable: true, ct) switch
        {
            Delivery.Delivered { Id: null } => new Delivery.TryLater(null, "Teams named no conversation"),
            Delivery.Unknown unknown => new Delivery.TryLater(null, unknown.Why),
            var delivery => delivery,
        };
    }

    /// <summary>The one way out: 1. is the host trusted, 2. may it go now, 3. attempts, 4. a log line for what did not arrive.</summary>
    private async Task<Delivery> CallAsync(string name, HttpMethod method, string serviceUrl, string path, JsonObject? json, bool repeatable, CancellationToken ct)
    {
        // 1. Before a token is even fetched.
        if (serviceUrls.Trusted(serviceUrl) is not { } root)
            return Report(name, new Delivery.Rejected(0, "ForeignServiceUrl", "The address is not on the list of hosts that may have the bot's token."));

        // 2. Pacing per conversation and per tenant goes here: every call passes, and nothing is held yet.

        // 3.
        var call = new ConnectorCall(method, new Uri(root, path), json is null ? null : TeamsJson.Bytes(json), repeatable);
        var attempt = await repeats.ExecuteAsync(static async (it, ct) => await it.exchange.RunAsync(it.call, ct), (exchange, call), ct);

        // 4.
        return Report(name, attempt.Delivery);
    }

    private Delivery Report(string name, Delivery delivery)
    {
        if (delivery is not Delivery.Delivered) Log.NotDelivered(logger, name, delivery);
        return delivery;
    }

    private static string Id(string id) =>
        id is "" or "." or ".."
            ? throw new ArgumentException("Not an id of Teams: it would point at another resource.", nameof(id))
            : Uri.EscapeDataString(id);

    private static ResiliencePipeline<Attempt> Repeats(ConnectorLimits limits, TimeProvider time) =>
        new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = limits.Repeats,
                Delay = limits.FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = it => ValueTask.FromResult(it.Outcome.Result is { WorthAnother: true } attempt && !(AfterOf(attempt) > limits.LongestPause)),
                DelayGenerator = it => ValueTask.FromResult(AfterOf(it.Outcome.Result)),
            })
            .Build();

    private static TimeSpan? AfterOf(Attempt? attempt) => (attempt?.Delivery as Delivery.TryLater)?.After;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Teams, {Call}: {Delivery}")]
        public static partial void NotDelivered(ILogger logger, string call, Delivery delivery);
    }
}
