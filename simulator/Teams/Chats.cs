using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>What people do in their chat with the bot: open it, say something, tap a card.</summary>
internal sealed class Chats(Tenant tenant, People people, Conversations conversations, OutgoingActivity activities, BotDoor bot, Installing installing)
{
    /// <summary>Opens the chat. The first time, the bot is installed for this person. A language the person has not chosen follows their browser's.</summary>
    public async Task<ChatPerson> OpenAsync(TeamsPerson person, string? browserLocale)
    {
        if (Languages.For(browserLocale) is { } language) people.Change(person, s => s.Chosen ? s : s with { Language = language });
        await installing.EnsureAsync(person);
        return people.Show(person);
    }

    /// <summary>Says something; ends when the bot has answered the delivery, or failed to, which the person can see.</summary>
    public async Task<ChatMessage> SayAsync(TeamsPerson person, string text, string? locale)
    {
        var chat = tenant.PersonalChatId(person);
        var first = await installing.EnsureAsync(person);
        var said = conversations.Add(chat, person.Key, text);
        // While the bot cannot even be told that it is installed, it cannot be told anything.
        var reply = first.Delivered ? await bot.PostAsync(activities.Message(person, locale ?? LanguageOf(person), said.Id, text)) : first;
        TellIfLost(person, reply);
        return said.SeenBy(person.Key);
    }

    /// <summary>Taps an action. Null when there is no such message of the bot in the person's chat (any more).</summary>
    public async Task<ChatAnswer?> TapAsync(TeamsPerson person, CardTap tap)
    {
        var chat = tenant.PersonalChatId(person);
        if (conversations.Find(chat, tap.ActivityId) is not { From: ChatMessage.Bot, Deleted: false }) return null;
        return tap.Type == "Action.Execute" ? await ExecuteAsync(person, chat, tap)
            : tap.Speaks() is { } spoken ? await SpeakAsync(person, chat, tap, spoken)
            : await SubmitAsync(person, tap);
    }

    /// <summary>Asks what a field that searches can be filled with. Null when there is no such message of the bot in the person's chat (any more).</summary>
    public async Task<ChatAnswer?> SearchAsync(TeamsPerson person, string activityId, CardSearch search)
    {
        if (conversations.Find(tenant.PersonalChatId(person), activityId) is not { From: ChatMessage.Bot, Deleted: false }) return null;
        var reply = await bot.PostAsync(activities.Search(person, LanguageOf(person), activityId, search));
        return new(StatusOf(reply), CardSearch.Results(reply), null);
    }

    private async Task<ChatAnswer> ExecuteAsync(TeamsPerson person, string chat, CardTap tap)
    {
        var reply = await bot.PostAsync(activities.Execute(person, LanguageOf(person), tap.ActivityId, tap.Execute()));
        var toast = InvokeReply.Read(reply, out var body) switch
        {
            InvokeReply.Card card => Show(card),
            InvokeReply.Text text => text.Words,
            _ => Sorry(person, reply),
        };
        return new(StatusOf(reply), body is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given) : null, toast);

        string? Show(InvokeReply.Card card)
        {
            conversations.ShowTo(person.Key, chat, tap.ActivityId, card.Content);
            return null;
        }
    }

    private async Task<ChatAnswer> SubmitAsync(TeamsPerson person, CardTap tap)
    {
        var reply = await bot.PostAsync(activities.Submit(person, LanguageOf(person), tap.ActivityId, tap.Data()));
        var toast = !reply.Delivered ? Sorry(person, reply) : tap.Quiet ? null : TeamsWords.Sent(LanguageOf(person));
        return new(StatusOf(reply), null, toast);
    }

    private async Task<ChatAnswer> SpeakAsync(TeamsPerson person, string chat, CardTap tap, CardTap.Spoken spoken)
    {
        var id = string.IsNullOrEmpty(spoken.Shown) ? null : conversations.Add(chat, person.Key, spoken.Shown).Id;
        var activity = activities.Submit(person, LanguageOf(person), tap.ActivityId, spoken.Value);
        if (id is not null) activity["id"] = id;
        if (spoken.Text is not null) activity["text"] = spoken.Text;
        if (spoken.Value is null) activity.Remove("value");
        var reply = await bot.PostAsync(activity);
        TellIfLost(person, reply);
        return new(StatusOf(reply), null, null);
    }

    // Whoever tapped learns that nobody was there; what a bot that is there did wrong is told in general words, as Teams does.
    private string Sorry(TeamsPerson person, BotReply reply) =>
        reply is BotReply.Answered ? TeamsWords.SomethingWentWrong(LanguageOf(person)) : TeamsWords.NotDelivered(reply, LanguageOf(person));

    private void TellIfLost(TeamsPerson person, BotReply reply)
    {
        if (!reply.Delivered) conversations.Add(tenant.PersonalChatId(person), ChatMessage.Teams, TeamsWords.NotDelivered(reply, LanguageOf(person)));
    }

    private string LanguageOf(TeamsPerson person) => people[person].Language;

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
