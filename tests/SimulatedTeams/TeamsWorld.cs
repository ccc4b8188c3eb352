using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>A simulated Teams and a small bot, over real HTTP, with a clock that stands still.</summary>
internal sealed class TeamsWorld : IAsyncDisposable
{
    public const string AppId = "99999999-0000-4000-8000-000000000009";
    public const string Secret = "made-up-secret";
    public const string TenantId = "11111111-2222-3333-4444-555555555555";

    private TeamsWorld(WebApplication app, TestBot bot, ManualClock clock)
    {
        (App, Bot, Clock) = (app, bot, clock);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public WebApplication App { get; }
    public TestBot Bot { get; }
    public ManualClock Clock { get; }
    public HttpClient Http { get; }

    public TeamsFaults Faults => App.Services.GetRequiredService<TeamsFaults>();
    public TeamsKeys Keys => App.Services.GetRequiredService<TeamsKeys>();

    public ChatClient Developer => new(Http, "developer");
    public ChatClient Approver => new(Http, "approver");

    public ChatClient In(string chat, string person = "developer") => new(Http, person, chat);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TeamsWorld> StartAsync(string? stateFolder = null, TestBot? bot = null)
    {
        bot ??= await TestBot.StartAsync(Ct);
        var clock = new ManualClock();
        var app = Simulator.Teams.SimulatedTeams.Build(Options(bot.Endpoint) with { StateFolder = stateFolder }, clock);
        await app.StartAsync(Ct);
        return new(app, bot, clock);
    }

    public static TeamsSimulatorOptions Options(string botEndpoint) =>
        new() { BotEndpoint = botEndpoint, AppId = AppId, AppSecret = Secret, TenantId = TenantId };

    public async Task<HttpResponseMessage> AskForTokenAsync(params (string Name, string? Value)[] changes)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = AppId, ["client_secret"] = Secret, ["scope"] = "https://api.botframework.com/.default", ["client_info"] = "2",
        };
        var tenant = TenantId;
        foreach (var (name, value) in changes)
        {
            if (name == "tenant") tenant = value!;
            else if (value is null) form.Remove(name);
            else form[name] = value;
        }
        using var content = new FormUrlEncodedContent(form);
        return await Http.PostAsync($"{tenant}/oauth2/v2.0/token", content, Ct);
    }

    public async Task<string> TokenAsync()
    {
        using var response = await AskForTokenAsync();
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["access_token"]!.GetValue<string>();
    }

    /// <summary>A call to the connector with the bot's own token, or another.</summary>
    public async Task<(int Status, JsonNode? Body)> CallAsync(HttpMethod method, string path, JsonNode? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, "teams/v3/conversations" + path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? await TokenAsync());
        using var response = await Http.SendAsync(request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    /// <summary>Opens the developer's chat and tells its conversation id, escaped for a path.</summary>
    public async Task<string> OpenedChatAsync()
    {
        await Developer.OpenAsync(Ct);
        return Uri.EscapeDataString(Bot.Last("installationUpdate")["conversation"]!["id"]!.GetValue<string>());
    }

    public async Task<string> SendAsync(string chat, JsonObject activity)
    {
        var (status, body) = await CallAsync(HttpMethod.Post, $"/{chat}/activities", activity);
        status.ShouldBe(201);
        return body!["id"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
