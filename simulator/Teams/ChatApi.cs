using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace WangCheng.Simulator.Teams;

/// <summary>What the chat page, tests and the demo use to be one of the people.</summary>
internal static class ChatApi
{
    private const int MostBytes = 256 * 1024;
    private const int MostText = 20_000;

    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/chat/api");
        api.MapGet("/people", (People people) => TypedResults.Json([.. TeamsPeople.All.Select(people.Show)], TeamsJson.Default.ChatPersonArray));
        api.MapGet("/bot", (Tenant tenant) => TypedResults.Json(new BotCard(tenant.BotName), TeamsJson.Default.BotCard));
        api.MapGet("/events", Events);
        var person = api.MapGroup("/people/{key}");
        person.MapGet("/messages", Messages);
        person.MapPost("/open", OpenAsync);
        person.MapPost("/messages", SayAsync);
        person.MapPost("/clicks", TapAsync);
        person.MapPost("/searches", SearchAsync);
        person.MapPost("/language", LanguageAsync);
    }

    private static IResult Messages(string key, int? newest, Tenant tenant, Conversations conversations) =>
        TeamsPeople.Find(key) is { } person
            ? TypedResults.Json(conversations.SeenBy(key, tenant.PersonalChatId(person), newest ?? int.MaxValue), TeamsJson.Default.ChatMessageArray)
            : Nobody(key);

    private static async Task<IResult> OpenAsync(string key, HttpRequest request, Chats chats, CancellationToken ct) =>
        await ReadAsync(key, request, TeamsJson.Default.LanguageRequest, ct) switch
        {
            ({ } person, { } asked, _) => TypedResults.Json(await chats.OpenAsync(person, asked.Language), TeamsJson.Default.ChatPerson),
            (_, _, var refusal) => refusal!,
        };

    private static async Task<IResult> SayAsync(string key, HttpRequest request, Chats chats, CancellationToken ct)
    {
        var (person, said, refusal) = await ReadAsync(key, request, TeamsJson.Default.SayRequest, ct);
        if (refusal is not null) return refusal;
        if (string.IsNullOrWhiteSpace(said!.Text) || said.Text.Length > MostText) return Refuse(400, $"text is missing, or longer than {MostText} characters.");
        return TypedResults.Json(await chats.SayAsync(person!, said.Text, said.Locale), TeamsJson.Default.ChatMessage);
    }

    private static async Task<IResult> TapAsync(string key, HttpRequest request, Chats chats, CancellationToken ct)
    {
        var (person, click, refusal) = await ReadAsync(key, request, TeamsJson.Default.ClickRequest, ct);
        if (refusal is not null) return refusal;
        if (click is not { ActivityId: { } activityId, Action: { } action }) return Refuse(400, "activityId and action are needed.");
        var tap = new CardTap(activityId, action, click.Inputs ?? []);
        if (tap.Type is not ("Action.Execute" or "Action.Submit")) return Refuse(400, "Only Action.Execute and Action.Submit reach a bot.");
        return await chats.TapAsync(person!, tap) is { } answer
            ? TypedResults.Json(answer, TeamsJson.Default.ChatAnswer)
            : Refuse(404, "There is no such message of the bot in this chat.");
    }

    private static async Task<IResult> SearchAsync(string key, HttpRequest request, Chats chats, CancellationToken ct)
    {
        var (person, asked, refusal) = await ReadAsync(key, request, TeamsJson.Default.SearchRequest, ct);
        if (refusal is not null) return refusal;
        if (asked is not { ActivityId: { } activityId, Dataset.Length: > 0 }) return Refuse(400, "activityId and dataset are needed.");
        var search = new CardSearch(asked.Dataset, asked.Text ?? "", asked.Skip ?? 0, asked.Top ?? CardSearch.Usual, asked.Data);
        return await chats.SearchAsync(person!, activityId, search) is { } answer
            ? TypedResults.Json(answer, TeamsJson.Default.ChatAnswer)
            : Refuse(404, "There is no such message of the bot in this chat.");
    }

    private static async Task<IResult> LanguageAsync(string key, HttpRequest request, People people, CancellationToken ct)
    {
        var (person, asked, refusal) = await ReadAsync(key, request, TeamsJson.Default.LanguageRequest, ct);
        if (refusal is not null) return refusal;
        if (Languages.For(asked!.Language) is not { } language) return Refuse(400, $"language must be {Languages.Chinese} or {Languages.English}.");
        people.Change(person!, s => s with { Language = language, Chosen = true });
        return TypedResults.Json(people.Show(person!), TeamsJson.Default.ChatPerson);
    }

    private static IResult Events(ChatFeed feed, IHostApplicationLifetime host, CancellationToken ct) => TypedResults.ServerSentEvents(ReadAsync(feed, host.ApplicationStopping, ct));

    // An open page would otherwise hold the server's shutdown up until its time is over.
    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(ChatFeed feed, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var listening = feed.Listen();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        await using var items = listening.ReadAsync(end.Token).GetAsyncEnumerator(CancellationToken.None);
        while (await MoreAsync(items)) yield return items.Current;
    }

    private static async Task<bool> MoreAsync(IAsyncEnumerator<SseItem<string>> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<(TeamsPerson? Person, T? Body, IResult? Refusal)> ReadAsync<T>(string key, HttpRequest request, JsonTypeInfo<T> type, CancellationToken ct) where T : class
    {
        if (TeamsPeople.Find(key) is not { } person) return (null, null, Nobody(key));
        // Asking for this content type makes browsers ask first, so that no other site can speak for the people here.
        if (!request.HasJsonContentType()) return (null, null, Refuse(415, "Send application/json."));
        if (await BoundedBody.ReadTextAsync(request, MostBytes, ct) is not { } text) return (null, null, Refuse(413, $"The body is longer than {MostBytes} bytes."));
        try
        {
            return JsonSerializer.Deserialize(text, type) is { } body ? (person, body, null) : (null, null, Refuse(400, "The body is null."));
        }
        catch (JsonException wrong)
        {
            return (null, null, Refuse(400, $"The body is not what was expected: {wrong.Message}"));
        }
    }

    private static IResult Nobody(string key) => Refuse(404, $"There is no '{key}' here; there are {string.Join(", ", TeamsPeople.All.Select(p => p.Key))}.");

    private static IResult Refuse(int status, string why) => new ConnectorError(status, "BadRequest", why).ToResult();

    internal sealed record BotCard(string Name);

    internal sealed record SayRequest(string? Text, string? Locale);

    internal sealed record ClickRequest(string? ActivityId, JsonObject? Action, JsonObject? Inputs);

    internal sealed record SearchRequest(string? ActivityId, string? Dataset, string? Text, int? Skip, int? Top, JsonObject? Data);

    internal sealed record LanguageRequest(string? Language);
}
