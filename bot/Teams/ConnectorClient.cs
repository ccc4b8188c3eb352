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
    private const string NoneYet = "";

    private readonly ConnectorExchange exchange;
    private readonly ServiceUrls serviceUrls;
    private readonly Pacing pacing;
    private readonly ConnectorLimits limits;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ResiliencePipeline<Attempt> repeats;

    internal ConnectorClient(ConnectorExchange exchange, ServiceUrls serviceUrls, Pacing pacing, ConnectorLimits limits, TimeProvider time, ILogger<ConnectorClient> logger)
    {
        (this.exchange, this.serviceUrls, this.pacing, this.limits, this.time, this.logger) = (exchange, serviceUrls, pacing, limits, time, logger);
        repeats = Repeats(limits, time);
    }

    /// <summary>Posts a message. Delivered with the id to update it by.</summary>
    public Task<Delivery> SendAsync(Destination to, JsonObject activity, CancellationToken ct) =>
        CallAsync("send", HttpMethod.Post, to, $"v3/conversations/{Id(to.Conversation)}/activities", activity, repeatable: false, ct);

    /// <summary>Replaces a message in place, for everybody who sees it.</summary>
    public Task<Delivery> UpdateAsync(Destination to, string activityId, JsonObject activity, CancellationToken ct) =>
        CallAsync("update", HttpMethod.Put, to, $"v3/conversations/{Id(to.Conversation)}/activities/{Id(activityId)}", activity, repeatable: true, ct);

    public Task<Delivery> DeleteAsync(Destination to, string activityId, CancellationToken ct) =>
        CallAsync("delete", HttpMethod.Delete, to, $"v3/conversations/{Id(to.Conversation)}/activities/{Id(activityId)}", null, repeatable: true, ct);

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
        return await CallAsync("create", HttpMethod.Post, new Destination(serviceUrl, tenantId, NoneYet), "v3/conversations", conversation, repeatable: true, ct) switch
        {
            Delivery.Delivered { Id: null } => new Delivery.TryLater(null, "Teams named no conversation"),
            Delivery.Unknown unknown => new Delivery.TryLater(null, unknown.Why),
            var delivery => delivery,
        };
    }

    /// <summary>Asks for something. The caller reads the answer's body, which is there when the delivery says so.</summary>
    internal Task<Attempt> GetAsync(Destination at, string path, CancellationToken ct) =>
        AttemptsAsync("get", HttpMethod.Get, at, $"v3/conversations/{Id(at.Conversation)}/{path}", null, repeatable: true, ct);

    private async Task<Delivery> CallAsync(string name, HttpMethod method, Destination to, string path, JsonObject? json, bool repeatable, CancellationToken ct) =>
        (await AttemptsAsync(name, method, to, path, json, repeatable, ct)).Delivery;

    /// <summary>The one way out: 1. is the host trusted, 2. attempts, each of which first asks whether it may go now, 3. a log line for what did not arrive.</summary>
    private async Task<Attempt> AttemptsAsync(string name, HttpMethod method, Destination to, string path, JsonObject? json, bool repeatable, CancellationToken ct)
    {
        // 1. Before a token is even fetched.
        if (serviceUrls.Trusted(to.ServiceUrl) is not { } root)
            return Report(name, new Attempt(new Delivery.Rejected(0, "ForeignServiceUrl", "The address is not on the list of hosts that may have the bot's token.")));

        // 2.
        var call = new ConnectorCall(method, new Uri(root, path), json is null ? null : TeamsJson.Bytes(json), repeatable);
        var attempt = await repeats.ExecuteAsync(static async (it, ct) => await it.Client.AttemptAsync(it.call, it.to, ct), (Client: this, call, to), ct);

        // 3. What was held back here is no news: it goes as soon as it may.
        return attempt.IsHeldBack ? attempt : Report(name, attempt);
    }

    private async Task<Attempt> AttemptAsync(ConnectorCall call, Destination to, CancellationToken ct)
    {
        var mayWait = to.Urgency == Urgency.Answer ? limits.LongestPauseOfAnswer : TimeSpan.Zero;
        // What is asked for counts for the tenant only: a conversation's allowance is one of messages.
        var conversation = to.Conversation == NoneYet || call.Method == HttpMethod.Get ? null : to.Conversation;
        while (pacing.Ask(to.Tenant, conversation, to.Urgency) is var wait && wait > TimeSpan.Zero)
        {
            if (wait > mayWait) return new Attempt(new Delivery.TryLater(wait, "paced")) { IsHeldBack = true };
            await Task.Delay(wait, time, ct);
            mayWait -= wait;
        }
        var attempt = await exchange.RunAsync(call, ct);
        var after = AfterOf(attempt);
        if (attempt.Status == StatusCodes.Status429TooManyRequests && to.Conversation != NoneYet && after is { } rest) pacing.Pause(to.Conversation, rest);
        return to.Urgency == Urgency.Answer && after > limits.LongestPauseOfAnswer ? attempt with { WorthAnother = false } : attempt;
    }

    private Attempt Report(string name, Attempt attempt)
    {
        if (attempt.Delivery is not Delivery.Delivered) Log.NotDelivered(logger, name, attempt.Delivery);
        return attempt;
    }

    /// <summary>False for what would point at another resource in an address; no id of Teams does.</summary>
    internal static bool IsId(string id) => id is not ("" or "." or "..");

    internal static string Id(string id) =>
        IsId(id) ? Uri.EscapeDataString(id) : throw new ArgumentException("Not an id of Teams: it would point at another resource.", nameof(id));

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
