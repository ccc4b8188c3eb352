using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>What people do in their chats: open one, say something, tap a card or only look at it, type into a field that searches.</summary>
internal sealed class Chats(Tenant tenant, People people, Conversations conversations, OutgoingActivity activities, BotDoor bot, Installing installing, Refreshing refreshing)
{
    /// <summary>Opens a chat. The first time, the bot is added to it. A language the person has not chosen follows their browser's.</summary>
    public async Task<ChatPerson> OpenAsync(Seat seat, string? browserLocale)
    {
        if (Languages.For(browserLocale) is { } language) people.Change(seat.Person, s => s.Chosen ? s : s with { Language = language });
        await installing.EnsureAsync(seat);
        return people.Show(seat.Person);
    }

    /// <summary>Says something; ends when the bot has answered the delivery, or failed to, which the person can see. Null when there is no such thread.</summary>
    public async Task<ChatMessage?> SayAsync(Seat seat, string text, string? locale)
    {
        if (conversations.Find(seat.Conversation) is null) return null;
        // Whoever writes to it again wants to hear from it.
        if (seat.Place.IsPersonal) people.Change(seat.Person, s => s with { Blocked = false });
        var first = await installing.EnsureAsync(seat);
        var said = conversations.Add(seat.Conversation, seat.Person.Key, text);
        // A post begins a thread of its own, and that is where the bot hears it.
        if (seat.Place.HasThreads) seat = seat with { Thread = seat.Thread ?? said.Id };
        if (!seat.Place.IsPersonal && !Mentions.OfBot(text, tenant)) return said.SeenBy(seat.Person.Key);
        // While the bot cannot even be told that it is installed, it cannot be told anything.
        var reply = first.Delivered ? await bot.PostAsync(activities.Message(seat, locale ?? LanguageOf(seat), said.Id, text)) : first;
        TellIfLost(seat, reply);
        return said.SeenBy(seat.Person.Key);
    }

    /// <summary>Taps an action. Null when there is no such message of the bot in the chat (any more).</summary>
    public async Task<ChatAnswer?> TapAsync(Seat seat, CardTap tap)
    {
        if (Card(ref seat, tap.ActivityId) is null) return null;
        return tap.Type == "Action.Execute" ? await ExecuteAsync(seat, tap)
            : tap.Dialog() is { } asked ? await DialogAsync(seat, tap.ActivityId, "task/fetch", asked)
            : tap.Speaks() is { } spoken ? await SpeakAsync(seat, tap, spoken)
            : await SubmitAsync(seat, tap);
    }

    /// <summary>
    /// Looks at a card that refreshes itself for this person: its action is invoked, and only they see the answer. Null when there is no such card, it does not refresh for
    /// them, or it did so a short while ago.
    /// </summary>
    public async Task<ChatAnswer?> LookAsync(Seat seat, string activityId)
    {
        if (Card(ref seat, activityId) is not { } message || refreshing.Take(seat.Person, message) is not { } action) return null;
        var reply = await bot.PostAsync(activities.Execute(seat, LanguageOf(seat), activityId, new CardTap(activityId, action, []).Execute(), refresh: true));
        if (InvokeReply.Read(reply, out var body) is InvokeReply.Card card) conversations.ShowTo(seat.Person.Key, seat.Conversation, activityId, card.Content);
        return new(StatusOf(reply), AsObject(body), null);
    }

    /// <summary>Asks what a field that searches can be filled with. Null when there is no such message of the bot in the chat (any more).</summary>
    public async Task<ChatAnswer?> SearchAsync(Seat seat, string activityId, CardSearch search)
    {
        if (Card(ref seat, activityId) is null) return null;
        var reply = await bot.PostAsync(activities.Search(seat, LanguageOf(seat), activityId, search));
        return new(StatusOf(reply), CardSearch.Results(reply), null);
    }

    /// <summary>Sends a dialog off. Null when there is no such message of the bot in the chat (any more).</summary>
    public async Task<ChatAnswer?> SubmitDialogAsync(Seat seat, string activityId, JsonObject data) =>
        Card(ref seat, activityId) is null ? null : await DialogAsync(seat, activityId, "task/submit", data);

    /// <summary>The message of the bot with this id; the seat moves into the thread that it stands in.</summary>
    private Conversation.Message? Card(ref Seat seat, string activityId)
    {
        if (conversations.Find(seat.Conversation, activityId) is not { From: ChatMessage.Bot, Deleted: false } message) return null;
        if (seat.Place.HasThreads) seat = seat with { Thread = message.Thread ?? message.Id };
        return message;
    }

    private async Task<ChatAnswer> ExecuteAsync(Seat seat, CardTap tap)
    {
        var reply = await bot.PostAsync(activities.Execute(seat, LanguageOf(seat), tap.ActivityId, tap.Execute()));
        var toast = InvokeReply.Read(reply, out var body) switch
        {
            InvokeReply.Card card => Show(card),
            InvokeReply.Text text => text.Words,
            _ => Sorry(seat, reply),
        };
        return new(StatusOf(reply), AsObject(body), toast);

        string? Show(InvokeReply.Card card)
        {
            conversations.ShowTo(seat.Person.Key, seat.Conversation, tap.ActivityId, card.Content);
            return null;
        }
    }

    private async Task<ChatAnswer> DialogAsync(Seat seat, string activityId, string name, JsonObject data)
    {
        var value = new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };
        var reply = await bot.PostAsync(activities.Invoke(seat, LanguageOf(seat), activityId, name, value));
        return DialogReply.Read(reply, out var body) switch
        {
            DialogReply.Line line => new(StatusOf(reply), body, line.Words),
            DialogReply.Wrong => new(StatusOf(reply), null, Sorry(seat, reply)),
            _ => new(StatusOf(reply), body, null),
        };
    }

    private async Task<ChatAnswer> SubmitAsync(Seat seat, CardTap tap)
    {
        var reply = await bot.PostAsync(activities.Submit(seat, LanguageOf(seat), tap.ActivityId, tap.Data()));
        var toast = !reply.Delivered ? Sorry(seat, reply) : tap.Quiet ? null : TeamsWords.Sent(LanguageOf(seat));
        return new(StatusOf(reply), null, toast);
    }

    private async Task<ChatAnswer> SpeakAsync(Seat seat, CardTap tap, CardTap.Spoken spoken)
    {
        var id = string.IsNullOrEmpty(spoken.Shown) ? null : conversations.Add(seat.Conversation, seat.Person.Key, spoken.Shown).Id;
        var activity = activities.Submit(seat, LanguageOf(seat), tap.ActivityId, spoken.Value);
        if (id is not null) activity["id"] = id;
        if (spoken.Text is not null) activity["text"] = spoken.Text;
        if (spoken.Value is null) activity.Remove("value");
        var reply = await bot.PostAsync(activity);
        TellIfLost(seat, reply);
        return new(StatusOf(reply), null, null);
    }

    private string Sorry(Seat seat, BotReply reply) =>
        reply is BotReply.Answered ? TeamsWords.SomethingWentWrong(LanguageOf(seat)) : TeamsWords.NotDelivered(reply, LanguageOf(seat));

    private void TellIfLost(Seat seat, BotReply reply)
    {
        if (!reply.Delivered) conversations.Add(seat.Conversation, ChatMessage.Teams, TeamsWords.NotDelivered(reply, LanguageOf(seat)));
    }

    private string LanguageOf(Seat seat) => people[seat.Person].Language;

    private static JsonObject? AsObject(JsonElement? body) => body is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given) : null;

    private static int StatusOf(BotReply reply) => reply switch
    {
        BotReply.Answered answered => answered.Status,
        BotReply.TooSlow => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status502BadGateway,
    };
}

/// <summary>What came of a tap.</summary>
/// <param name="Status">The bot's HTTP status; 502 when it could not be reached, 504 when it took too long.</param>
/// <param name="Body">The JSON object an invoke was answered with, as it came; null for a submit.</param>
/// <param name="Toast">The short text the person sees, if any.</param>
public sealed record ChatAnswer(int Status, JsonObject? Body, string? Toast);
