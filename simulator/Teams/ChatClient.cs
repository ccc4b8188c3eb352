using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// One person at the simulated Teams, from code. <paramref name="http"/> has the simulator's address as its base; <paramref name="person"/> is a key of
/// <see cref="TeamsPeople"/>, <paramref name="chat"/> one of their chats: <c>personal</c>, <c>group</c>, or the channels <c>general</c> and <c>deploys</c>. Calls throw <see cref="HttpRequestException"/> with the simulator's reason when it refuses them.
/// </summary>
public sealed class ChatClient(HttpClient http, string person, string chat = "personal")
{
    /// <summary>Opens the chat; the first time the bot is installed for the person and may greet.</summary>
    public Task OpenAsync(CancellationToken ct) => PostAsync("open", new(null) { Chat = chat }, TeamsJson.Default.LanguageRequest, TeamsJson.Default.ChatPerson, ct);

    /// <summary>Says something. Ends when the bot has answered the delivery, so what it sent meanwhile can be read already.</summary>
    /// <returns>The message said; a later one has a greater <see cref="ChatMessage.Revision"/>.</returns>
    public Task<ChatMessage> SayAsync(string text, CancellationToken ct) => SayAsync(text, null, ct);

    /// <summary>The same as a reply to a post, in a channel. People are mentioned as <c>&lt;at&gt;Name&lt;/at&gt;</c>; outside the personal chat the bot hears only what mentions it.</summary>
    public Task<ChatMessage> SayAsync(string text, string? thread, CancellationToken ct) =>
        PostAsync("messages", new(text, null, thread) { Chat = chat }, TeamsJson.Default.SayRequest, TeamsJson.Default.ChatMessage, ct);

    /// <summary>Taps an action (its JSON as it stands in the card) of a message, with what was filled in. Input values are sent as given.</summary>
    public Task<ChatAnswer> ClickAsync(string activityId, JsonObject action, JsonObject? inputs, CancellationToken ct) =>
        PostAsync("clicks", new(activityId, action, inputs) { Chat = chat }, TeamsJson.Default.ClickRequest, TeamsJson.Default.ChatAnswer, ct);

    /// <summary>Types into a field that searches. The answer's body has the list under <c>results</c>; it is null when the bot gave none that a client understands.</summary>
    public Task<ChatAnswer> SearchAsync(string activityId, string dataset, string text, CancellationToken ct) =>
        PostAsync("searches", new(activityId, dataset, text, null, null, null) { Chat = chat }, TeamsJson.Default.SearchRequest, TeamsJson.Default.ChatAnswer, ct);

    /// <summary>Looks at a card, which refreshes it if it wants to be. Null when it had nothing to refresh for this person now.</summary>
    public async Task<ChatAnswer?> LookAsync(string activityId, CancellationToken ct)
    {
        using var content = JsonContent.Create(new ChatApi.RefreshRequest(activityId) { Chat = chat }, TeamsJson.Default.RefreshRequest);
        using var response = await http.PostAsync($"chat/api/people/{person}/looks", content, ct);
        response.EnsureSuccessStatusCode();
        return response.StatusCode == HttpStatusCode.NoContent ? null : await response.Content.ReadFromJsonAsync(TeamsJson.Default.ChatAnswer, ct);
    }

    /// <summary>Sends off a dialog that a tap opened.</summary>
    public Task<ChatAnswer> SubmitDialogAsync(string activityId, JsonObject data, CancellationToken ct) =>
        PostAsync("dialogs", new(activityId, data) { Chat = chat }, TeamsJson.Default.DialogRequest, TeamsJson.Default.ChatAnswer, ct);

    /// <summary>Everything in the chat as this person sees it, oldest first.</summary>
    public async Task<IReadOnlyList<ChatMessage>> MessagesAsync(CancellationToken ct) =>
        (await http.GetFromJsonAsync($"chat/api/people/{person}/messages?chat={chat}", TeamsJson.Default.ChatMessageArray, ct))!;

    /// <summary>Chooses the language of the person's Teams: zh-CN or en-US.</summary>
    public Task SetLanguageAsync(string language, CancellationToken ct) =>
        PostAsync("language", new(language) { Chat = chat }, TeamsJson.Default.LanguageRequest, TeamsJson.Default.ChatPerson, ct);

    /// <summary>The newest message the predicate is true of, now or as soon as there is one. Ends only with it, or with <paramref name="ct"/>.</summary>
    public async Task<ChatMessage> WaitForAsync(Func<ChatMessage, bool> predicate, CancellationToken ct)
    {
        // A stream that ends (cut off for being slow) is opened again; the chat read after its hello has whatever was missed.
        while (true)
        {
            using var stream = await http.GetStreamAsync("chat/api/events", ct);
            await foreach (var item in SseParser.Create(stream).EnumerateAsync(ct))
            {
                var found = item.EventType switch
                {
                    ChatFeed.Hello => (await MessagesAsync(ct)).OrderByDescending(m => m.Revision).FirstOrDefault(predicate),
                    ChatFeed.Message => Mine(item.Data) is { } message && predicate(message) ? message : null,
                    _ => null,
                };
                if (found is not null) return found;
            }
        }
    }

    private ChatMessage? Mine(string data) =>
        JsonSerializer.Deserialize(data, TeamsJson.Default.MessageEvent) is { } change && change.Person == person && change.Chat == chat ? change.Message : null;

    private async Task<TAnswer> PostAsync<T, TAnswer>(string door, T body, JsonTypeInfo<T> type, JsonTypeInfo<TAnswer> answer, CancellationToken ct)
    {
        using var content = JsonContent.Create(body, type);
        using var response = await http.PostAsync($"chat/api/people/{person}/{door}", content, ct);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{door} was refused: {await response.Content.ReadAsStringAsync(ct)}", null, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync(answer, ct))!;
    }
}
