using System.Text.Json.Nodes;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Support;

/// <summary>One person in front of a chat: what they say, what they tap by the words on the button, and what they then see.</summary>
/// <param name="app">The world they live in.</param>
/// <param name="person">Who it is.</param>
/// <param name="place">Which of their chats: their own with the bot, or as <see cref="ChatClient"/> calls them.</param>
internal sealed class Chat(WangChengApp app, TeamsPerson person, string place = "personal")
{
    private IReadOnlyList<ChatMessage> messages = [];
    private string? toast;

    public TeamsPerson Person => person;

    /// <summary>Their client is from before Action.Execute: every button sends its Action.Submit.</summary>
    public bool HasAnOldClient { get; set; }

    public IReadOnlyList<ChatMessage> Messages => messages;

    /// <summary>What the bot said or changed last, and did not take away.</summary>
    public ChatMessage Newest => messages.Where(message => message is { From: ChatMessage.Bot, Deleted: false }).MaxBy(message => message.Revision) ?? throw new ShouldAssertException($"{person.Name} has heard nothing.");

    public ShownCard Card => new(Newest.Card ?? throw new ShouldAssertException($"{person.Name} sees no card but: {Newest.Text}"));

    public int BotMessages => messages.Count(message => message.From == ChatMessage.Bot);

    private ChatClient Client => new(app.Http, person.Key, place);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task OpensAsync()
    {
        await Client.OpenAsync(Ct);
        await LooksAsync();
    }

    public async Task SpeaksAsync(string language)
    {
        await Client.SetLanguageAsync(language, Ct);
        await OpensAsync();
    }

    public async Task SaysAsync(string text)
    {
        toast = null;
        await Client.SayAsync(text, Ct);
        await LooksAsync();
    }

    /// <summary>Taps the button with this title on the card that has it and changed last; fields keep what stands in them unless <paramref name="filled"/> says otherwise.</summary>
    public async Task<ChatAnswer> TapsAsync(string title, params (string Field, string Value)[] filled)
    {
        var message = messages.OrderByDescending(message => message.Revision).FirstOrDefault(message => message.Card is { } card && new ShownCard(card).Button(title) is not null)
            ?? throw new ShouldAssertException($"{person.Name} sees no button \"{title}\" but: {string.Join(" | ", Seen())}");
        return await TapsAsync(message, title, filled);
    }

    /// <summary>An action that no button of the card has: from a card of long ago, or made up by somebody.</summary>
    public async Task<ChatAnswer> SendsAsync(ChatMessage message, string verb, JsonObject data)
    {
        var answer = await Client.ClickAsync(message.Id, new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, null, Ct);
        toast = answer.Toast;
        await LooksAsync();
        return answer;
    }

    /// <summary>The same on a card of their choice, or one remembered from before.</summary>
    public async Task<ChatAnswer> TapsAsync(ChatMessage message, string title, params (string Field, string Value)[] filled)
    {
        var card = new ShownCard(message.Card!);
        var action = card.Button(title) ?? throw new ShouldAssertException($"The card has no button \"{title}\" but: {string.Join(" | ", card.Buttons)}");
        if (HasAnOldClient) action = action["fallback"]!.AsObject();
        var answer = await Client.ClickAsync(message.Id, action.DeepClone().AsObject(), Fill(card, action, filled), Ct);
        toast = answer.Toast;
        await LooksAsync();
        return answer;
    }

    public async Task LooksAsync() => messages = await Client.MessagesAsync(Ct);

    /// <summary>On what changed last, or in the short line after a tap.</summary>
    public void Sees(params string[] texts)
    {
        var seen = Seen().ToList();
        foreach (var text in texts)
            seen.ShouldContain(line => line.Contains(text, StringComparison.Ordinal), $"{person.Name} does not see \"{text}\" but:\n{string.Join('\n', seen)}");
    }

    public void DoesNotSee(params string[] texts)
    {
        var seen = Seen().ToList();
        seen.ShouldNotBeEmpty();
        foreach (var text in texts)
            seen.ShouldNotContain(line => line.Contains(text, StringComparison.Ordinal), $"{person.Name} sees \"{text}\" among:\n{string.Join('\n', seen)}");
    }

    private IEnumerable<string> Seen()
    {
        if (toast is not null) yield return toast;
        if (Newest.Text is { } text) yield return text.Replace("\\", "", StringComparison.Ordinal);
        if (Newest.Card is not { } card) yield break;
        foreach (var line in new ShownCard(card).Texts) yield return line;
    }

    private static JsonObject? Fill(ShownCard card, JsonObject action, (string Field, string Value)[] filled)
    {
        if ((string?)action["associatedInputs"] == "none") return null;
        var inputs = card.Inputs();
        foreach (var (field, value) in filled)
        {
            inputs.ContainsKey("in_" + field).ShouldBeTrue($"The card has no field {field}.");
            inputs["in_" + field] = value;
        }
        return inputs;
    }
}
