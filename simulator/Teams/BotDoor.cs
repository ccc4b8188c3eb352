using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// Posts activities to the bot, each with a token of the channel, and waits for its answer as long as Teams does. What was not answered in time comes once more, the same to
/// the letter; a dialog that was sent off twice more, each time under a new id.
/// </summary>
internal sealed partial class BotDoor(
    BotAddress bot, Deliveries deliveries, ChannelTokens tokens, HttpClient http, WireLog wire, TimeProvider time, IHostApplicationLifetime host, ILogger<BotDoor> logger)
{
    /// <summary>After this Teams closes the request.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Somebody sits in front of a dialog: this is all it is given.</summary>
    public static readonly TimeSpan PatienceWithDialog = TimeSpan.FromSeconds(5);

    private const int MostAnswer = 1024 * 1024;

    /// <summary>Never throws for what a bot does or does not do: that is part of the answer.</summary>
    public async Task<BotReply> PostAsync(JsonObject activity)
    {
        var reply = await DeliverAsync(activity);
        if ((string?)activity["name"] == "task/submit")
        {
            for (var again = 0; again < 2 && reply is BotReply.TooSlow; again++)
            {
                activity["id"] = $"f:{Guid.NewGuid()}";
                reply = await DeliverAsync(activity);
            }
        }
        // An invoke is somebody waiting: they tap again themselves.
        else if (reply is BotReply.TooSlow && (string?)activity["type"] != "invoke") reply = await DeliverAsync(activity);
        return reply;
    }

    private async Task<BotReply> DeliverAsync(JsonObject activity)
    {
        if (deliveries.TakeLost()) return new BotReply.NotReached();
        var json = activity.ToJsonString();
        var earlier = deliveries.Before();
        string[] doors = [bot.Endpoint, .. deliveries.MoreDoors];
        var replies = await Task.WhenAll(Enumerable.Range(0, deliveries.Copies).Select(copy => PostAsync(json, doors[copy % doors.Length])));
        deliveries.Remember(new(json, replies[0]), replies[1..]);
        foreach (var before in earlier) deliveries.Remember(before, [await PostAsync(before.Activity, doors[^1])]);
        return replies[0];
    }

    private async Task<BotReply> PostAsync(string activity, string endpoint)
    {
        var began = wire.Now;
        var reply = await AskAsync(activity, endpoint);
        var json = JsonNode.Parse(activity)!;
        string[] messages = [.. ((string?[])[(string?)json["id"], (string?)json["replyToId"]]).OfType<string>()];
        wire.Add(messages, "teams", $"{(string?)json["type"]} {(string?)json["name"]}".Trim(), (reply as BotReply.Answered)?.Status ?? 0, began, activity, (reply as BotReply.Answered)?.Body);
        return reply;
    }

    private async Task<BotReply> AskAsync(string activity, string endpoint)
    {
        // Closing the page does not take back what was said, so the sender's own token has no part in this.
        using var patience = new CancellationTokenSource(activity.Contains("\"task/submit\"", StringComparison.Ordinal) ? PatienceWithDialog : Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, host.ApplicationStopping);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
            {
                Content = new StringContent(activity, Encoding.UTF8, "application/json"),
                Headers = { Authorization = new AuthenticationHeaderValue("Bearer", tokens.Issue()) },
            };
            request.Headers.Add("MS-CV", Guid.NewGuid().ToString("N"));
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await response.Content.LoadIntoBufferAsync(MostAnswer, either.Token);
            return new BotReply.Answered((int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new BotReply.TooSlow();
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            Log.NotReached(logger, endpoint, failure.Message);
            return new BotReply.NotReached();
        }
    }

    /// <summary>A client for <see cref="BotDoor"/>: the token goes to the bot's address and nowhere else.</summary>
    public static HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "The bot at {Endpoint} could not be reached: {Why}")]
        public static partial void NotReached(ILogger logger, string endpoint, string why);
    }
}

/// <summary>How a bot took an activity.</summary>
internal abstract record BotReply
{
    private BotReply() { }

    /// <summary>It answered with this status and body.</summary>
    public sealed record Answered(int Status, string Body) : BotReply
    {
        public bool Well => Status is >= 200 and < 300;
    }

    /// <summary>It said nothing within <see cref="BotDoor.Patience"/>.</summary>
    public sealed record TooSlow : BotReply;

    /// <summary>There is nobody, or the connection broke.</summary>
    public sealed record NotReached : BotReply;

    public bool Delivered => this is Answered { Well: true };
}
