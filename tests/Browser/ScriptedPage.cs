using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using WangCheng.Tests.SimulatedTeams;

namespace WangCheng.Tests.Browser;

/// <summary>The chat page before a bot of a few lines, for what our own bot has no card for.</summary>
internal sealed class ScriptedPage : IAsyncDisposable
{
    private readonly LookedAt looked;

    private ScriptedPage(TeamsWorld teams, LookedAt looked, string chat) => (Teams, this.looked, Chat) = (teams, looked, chat);

    public TeamsWorld Teams { get; }

    public IPage Page => looked.Page;

    public IReadOnlyList<string> Complaints => looked.Complaints;

    /// <summary>Li Na's own chat, escaped for a path.</summary>
    public string Chat { get; }

    public BrowserChat LiNa => new(Page, "Li Na");

    public static async Task<ScriptedPage> OpenAsync(ChromiumHere chromium, BrowserNewContextOptions? options = null)
    {
        var teams = await TeamsWorld.StartAsync();
        var chat = await teams.OpenedChatAsync();
        var page = await chromium.OpenAsync(teams.Http.BaseAddress!, options ?? new() { Locale = "en-US", ViewportSize = new() { Width = 1440, Height = 960 }, ReducedMotion = ReducedMotion.Reduce });
        return new(teams, page, chat);
    }

    /// <summary>The bot sends a card of these elements and actions; its id comes back.</summary>
    public Task<string> ShowsAsync(string body, string actions = "[]") => Teams.SendAsync(Chat, Message(body, actions));

    public Task ChangesAsync(string card, string body) => Teams.CallAsync(HttpMethod.Put, $"/{Chat}/activities/{card}", Message(body, "[]"));

    /// <summary>What the bot answers to an invoke of this name.</summary>
    public void Answers(Func<JsonObject, IResult> answer) => Teams.Bot.Answer = activity => Task.FromResult((string?)activity["type"] == "invoke" ? answer(activity) : Results.Ok());

    public static JsonObject Card(string body, string actions = "[]") => new()
    {
        ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = JsonNode.Parse(body), ["actions"] = JsonNode.Parse(actions),
    };

    public async ValueTask DisposeAsync()
    {
        await looked.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static JsonObject Message(string body, string actions)
    {
        var message = SimulatedTeams.Reply.WithCard("");
        message["attachments"]![0]!["content"] = Card(body, actions);
        return message;
    }
}
