using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>A bot of a few lines: remembers what came, and answers as the test says.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestBot(WebApplication app) => this.app = app;

    public string Endpoint => app.Urls.Single() + "/api/messages";

    public ConcurrentQueue<Received> Inbox { get; } = [];

    /// <summary>What to do with an activity; the answer is the HTTP answer.</summary>
    public Func<JsonObject, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public JsonObject Last(string type) => Inbox.Last(r => r.Activity["type"]!.GetValue<string>() == type).Activity;

    public static async Task<TestBot> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var host = builder.Build();
        var bot = new TestBot(host);
        host.MapPost("/api/messages", async (HttpRequest request) =>
        {
            var activity = (await request.ReadFromJsonAsync<JsonObject>(request.HttpContext.RequestAborted))!;
            bot.Inbox.Enqueue(new(activity, AuthenticationHeaderValue.Parse(request.Headers.Authorization!).Parameter!));
            return await bot.Answer(activity);
        });
        await host.StartAsync(ct);
        return bot;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    public sealed record Received(JsonObject Activity, string Token);
}

/// <summary>The shapes a bot's answers have.</summary>
internal static class Reply
{
    public static JsonObject Card(string text) => new()
    {
        ["type"] = "AdaptiveCard", ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text }),
    };

    public static JsonObject WithCard(string text) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = Card(text) }),
    };

    public static JsonObject WithText(string text) => new() { ["type"] = "message", ["text"] = text };

    public static IResult Invoke(string type, JsonNode value, int status = 200) =>
        Results.Json(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });

    public static IResult InvokeCard(string text) => Invoke("application/vnd.microsoft.card.adaptive", Card(text));

    public static IResult InvokeText(string text) => Invoke("application/vnd.microsoft.activity.message", JsonValue.Create(text));

    public static string? Shows(this Simulator.Teams.ChatMessage message) => message.Card?["body"]?[0]?["text"]?.GetValue<string>();
}
