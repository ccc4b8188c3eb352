using System.Text.Json.Nodes;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Operator;

/// <summary>Somebody at the simulated Teams, who reads cards and taps their buttons by what stands on them.</summary>
internal sealed class DemoPerson(ChatClient chat)
{
    /// <summary>Says something; the answer is the newer card that shows the text.</summary>
    public async Task<ChatMessage> AsksAsync(string says, string shown, CancellationToken ct)
    {
        var said = await chat.SayAsync(says, ct);
        return await SeesAsync(shown, said.Revision, ct);
    }

    public Task<ChatMessage> SeesAsync(string shown, CancellationToken ct) => SeesAsync(shown, since: -1, ct);

    /// <param name="shown">Stands on the card.</param>
    /// <param name="since">The card came or changed after this <see cref="ChatMessage.Revision"/>.</param>
    /// <param name="ct">Ends the waiting.</param>
    public Task<ChatMessage> SeesAsync(string shown, long since, CancellationToken ct) =>
        chat.WaitForAsync(message => message.Revision > since && message.From == ChatMessage.Bot && Shows(message, shown), ct);

    /// <exception cref="DemoFailedException">There is no such button on the card.</exception>
    public async Task<ChatAnswer> TapsAsync(ChatMessage message, string title, CancellationToken ct)
    {
        var action = Actions(message.Card!).FirstOrDefault(action => (string?)action["title"] == title) ?? throw new DemoFailedException($"The card has no button \"{title}\".");
        return await chat.ClickAsync(message.Id, action, inputs: null, ct);
    }

    public static string AddressOn(ChatMessage message) =>
        Texts(message.Card!).FirstOrDefault(text => text.Count(c => c == '.') == 3 && System.Net.IPAddress.TryParse(text, out _)) ?? throw new DemoFailedException("The running card shows no address.");

    private static bool Shows(ChatMessage message, string text) => message.Card is { } card && Texts(card).Any(shown => shown.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(field => Texts(field.Value)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.TryGetValue<string>(out var text) => [text.Replace("\\", "", StringComparison.Ordinal)],
        _ => [],
    };

    private static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject o when (string?)o["type"] is "Action.Execute" => [o],
        JsonObject o => o.SelectMany(field => Actions(field.Value)),
        JsonArray a => a.SelectMany(Actions),
        _ => [],
    };
}
