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
        api.MapGet("/people", IResult (People people) => TypedResults.Json([.. TeamsPeople.All.Select(people.Show)], TeamsJson.Default.ChatPersonArray));
        api.MapGet("/bot", IResult (Tenant tenant) => TypedResults.Json(new BotCard(tenant.BotName), TeamsJson.Default.BotCard));
        api.MapGet("/events", Events);
        api.MapGet("/wire/{message}", IResult (string message, WireLog wire) => TypedResults.Json(wire.Of(message), TeamsJson.Default.ExchangeArray));
        var person = api.MapGroup("/people/{key}");
        person.MapGet("/chats", Chats);
        person.MapGet("/messages", Messages);
        person.MapGet("/letters", Letters);
        person.MapPost("/open", OpenAsync);
        person.MapPost("/messages", SayAsync);
        person.MapPost("/clicks", TapAsync);
        person.MapPost("/looks", LookAsync);
        person.MapPost("/searches", SearchAsync);
        person.MapPost("/dialogs", DialogAsync);
        person.MapPost("/standing", StandingAsync);
        person.MapPost("/language", LanguageAsync);
    }

    private static IResult Chats(string key, Places places, Installing installing) =>
        TeamsPeople.Find(key) is { } person
            ? TypedResults.Json([.. places.Of(person).Select(place => new ChatPlace(place.Key, place.Type, place.Title, place.ChineseTitle, installing.Has(new Seat(person, place))))], TeamsJson.Default.ChatPlaceArray)
            : Nobody(key);

    private static IResult Messages(string key, string? chat, int? newest, Places places, Conversations conversations) =>
        TeamsPeople.Find(key) is not { } person ? Nobody(key)
        : places.Find(person, chat) is not { } place ? Nowhere(chat)
        : TypedResults.Json(conversations.SeenBy(key, place.Id, newest ?? int.MaxValue), TeamsJson.Default.ChatMessageArray);

    private static IResult Letters(string key, Func<string, IReadOnlyList<ShownLetter>> letters) =>
        TeamsPeople.Find(key) is { } person ? TypedResults.Json([.. letters(person.UserPrincipalName)], TeamsJson.Default.ShownLetterArray) : Nobody(key);

    private static async Task<IResult> OpenAsync(string key, HttpRequest request, Chats chats, Places places, CancellationToken ct)
    {
        var (seat, asked, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.LanguageRequest, ct);
        return refusal ?? TypedResults.Json(await chats.OpenAsync(seat!, asked!.Language), TeamsJson.Default.ChatPerson);
    }

    private static async Task<IResult> SayAsync(string key, HttpRequest request, Chats chats, Places places, CancellationToken ct)
    {
        var (seat, said, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.SayRequest, ct);
        if (refusal is not null) return refusal;
        if (string.IsNullOrWhiteSpace(said!.Text) || said.Text.Length > MostText) return Refuse(400, $"text is missing, or longer than {MostText} characters.");
        if (said.Thread is not null && !seat!.Place.HasThreads) return Refuse(400, "There are no threads in this chat.");
        return await chats.SayAsync(seat! with { Thread = said.Thread }, said.Text, said.Locale) is { } message
            ? TypedResults.Json(message, TeamsJson.Default.ChatMessage)
            : Refuse(404, "There is no such thread in this chat.");
    }

    private static async Task<IResult> TapAsync(string key, HttpRequest request, Chats chats, Places places, CancellationToken ct)
    {
        var (seat, click, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.ClickRequest, ct);
        if (refusal is not null) return refusal;
        if (click is not { ActivityId: { } activityId, Action: { } action }) return Refuse(400, "activityId and action are needed.");
        var tap = new CardTap(activityId, action, click.Inputs ?? []);
        if (tap.Type is not ("Action.Execute" or "Action.Submit")) return Refuse(400, "Only Action.Execute and Action.Submit reach a bot.");
        return Answer(await chats.TapAsync(seat!, tap));
    }

    /// <summary>Somebody looks at a card. No content: it had nothing to refresh for them now.</summary>
    private static async Task<IResult> LookAsync(string key, HttpRequest request, Chats chats, Places places, CancellationToken ct)
    {
        var (seat, look, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.RefreshRequest, ct);
        if (refusal is not null) return refusal;
        if (look is not { ActivityId: { } activityId }) return Refuse(400, "activityId is needed.");
        return await chats.LookAsync(seat!, activityId) is { } answer ? Answer(answer) : TypedResults.NoContent();
    }

    private static async Task<IResult> SearchAsync(string key, HttpRequest request, Chats chats, Places places, CancellationToken ct)
    {
        var (seat, asked, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.SearchRequest, ct);
        if (refusal is not null) return refusal;
        if (asked is not { ActivityId: { } activityId, Dataset.Length: > 0 }) return Refuse(400, "activityId and dataset are needed.");
        return Answer(await chats.SearchAsync(seat!, activityId, new CardSearch(asked.Dataset, asked.Text ?? "", asked.Skip ?? 0, asked.Top ?? CardSearch.Usual, asked.Data)));
    }

    private static async Task<IResult> DialogAsync(string key, HttpRequest request, Chats chats, Places places, CancellationToken ct)
    {
        var (seat, sent, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.DialogRequest, ct);
        if (refusal is not null) return refusal;
        return sent is not { ActivityId: { } activityId, Data: { } data } ? Refuse(400, "activityId and data are needed.") : Answer(await chats.SubmitDialogAsync(seat!, activityId, data));
    }

    /// <summary>Takes the bot out of a chat, or (in one's own) blocks it; writing to it brings it back.</summary>
    private static async Task<IResult> StandingAsync(string key, HttpRequest request, Places places, Installing installing, People people, CancellationToken ct)
    {
        var (seat, asked, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.StandingRequest, ct);
        if (refusal is not null) return refusal;
        if (asked!.Blocked is { } blocked) people.Change(seat!.Person, s => s with { Blocked = blocked });
        if (asked.Removed == true) await installing.RemoveAsync(seat!);
        return TypedResults.Json(people.Show(seat!.Person), TeamsJson.Default.ChatPerson);
    }

    private static IResult Answer(ChatAnswer? answer) => answer is null ? Refuse(404, "There is no such message of the bot in this chat.") : TypedResults.Json(answer, TeamsJson.Default.ChatAnswer);

    private static async Task<IResult> LanguageAsync(string key, HttpRequest request, People people, Places places, CancellationToken ct)
    {
        var (seat, asked, refusal) = await ReadAsync(key, request, places, TeamsJson.Default.LanguageRequest, ct);
        if (refusal is not null) return refusal;
        if (Languages.For(asked!.Language) is not { } language) return Refuse(400, $"language must be {Languages.Chinese} or {Languages.English}.");
        people.Change(seat!.Person, s => s with { Language = language, Chosen = true });
        return TypedResults.Json(people.Show(seat.Person), TeamsJson.Default.ChatPerson);
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

    private static async Task<(Seat? Seat, T? Body, IResult? Refusal)> ReadAsync<T>(string key, HttpRequest request, Places places, JsonTypeInfo<T> type, CancellationToken ct) where T : ChatRequest
    {
        if (TeamsPeople.Find(key) is not { } person) return (null, null, Nobody(key));
        // Asking for this content type makes browsers ask first, so that no other site can speak for the people here.
        if (!request.HasJsonContentType()) return (null, null, Refuse(415, "Send application/json."));
        if (await BoundedBody.ReadTextAsync(request, MostBytes, ct) is not { } text) return (null, null, Refuse(413, $"The body is longer than {MostBytes} bytes."));
        try
        {
            if (JsonSerializer.Deserialize(text, type) is not { } body) return (null, null, Refuse(400, "The body is null."));
            return places.Find(person, body.Chat) is { } place ? (new Seat(person, place), body, null) : (null, null, Nowhere(body.Chat));
        }
        catch (JsonException wrong)
        {
            return (null, null, Refuse(400, $"The body is not what was expected: {wrong.Message}"));
        }
    }

    private static IResult Nobody(string key) => Refuse(404, $"There is no '{key}' here; there are {string.Join(", ", TeamsPeople.All.Select(p => p.Key))}.");

    private static IResult Nowhere(string? chat) => Refuse(404, $"There is no chat '{chat}'; ask /chats which there are.");

    private static IResult Refuse(int status, string why) => new ConnectorError(status, "BadRequest", why).ToResult();

    internal sealed record BotCard(string Name);

    /// <summary>Every request names the chat it is about; none means the person's own with the bot.</summary>
    internal abstract record ChatRequest
    {
        public string? Chat { get; init; }
    }

    internal sealed record SayRequest(string? Text, string? Locale, string? Thread = null) : ChatRequest;

    internal sealed record ClickRequest(string? ActivityId, JsonObject? Action, JsonObject? Inputs) : ChatRequest;

    internal sealed record RefreshRequest(string? ActivityId) : ChatRequest;

    internal sealed record SearchRequest(string? ActivityId, string? Dataset, string? Text, int? Skip, int? Top, JsonObject? Data) : ChatRequest;

    internal sealed record DialogRequest(string? ActivityId, JsonObject? Data) : ChatRequest;

    internal sealed record StandingRequest(bool? Removed, bool? Blocked) : ChatRequest;

    internal sealed record LanguageRequest(string? Language) : ChatRequest;
}

/// <summary>A chat in a person's list, as the page draws it.</summary>
internal sealed record ChatPlace(string Key, string Type, string Title, string ChineseTitle, bool HasBot);
