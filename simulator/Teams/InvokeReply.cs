using System.Text.Json;

namespace WangCheng.Simulator.Teams;

/// <summary>What the answer to an adaptiveCard/action invoke means for the person who tapped: a card of their own, a short text, or something went wrong.</summary>
internal abstract record InvokeReply
{
    private InvokeReply() { }

    public sealed record Card(JsonElement Content) : InvokeReply;

    public sealed record Text(string Words) : InvokeReply;

    /// <summary>An error, or an answer no Teams client understands. People see a general sentence, never the bot's own.</summary>
    public sealed record Wrong : InvokeReply;

    public static InvokeReply Read(BotReply reply, out JsonElement? body)
    {
        body = null;
        if (reply is not BotReply.Answered answered) return new Wrong();
        try
        {
            var read = StrictJson.Parse(answered.Body);
            body = read;
            return answered.Well ? Read(read) : new Wrong();
        }
        catch (Exception notAnswer) when (notAnswer is JsonException or InvalidOperationException)
        {
            return new Wrong();
        }
    }

    // The status that counts is the one inside the body; absent it means 200.
    private static InvokeReply Read(JsonElement body)
    {
        if (body.TryGetProperty("statusCode", out var status) && status.GetInt32() != 200) return new Wrong();
        if (!body.TryGetProperty("type", out var type) || !body.TryGetProperty("value", out var value)) return new Wrong();
        return (type.GetString(), value.ValueKind) switch
        {
            ("application/vnd.microsoft.card.adaptive", JsonValueKind.Object) => new Card(value),
            ("application/vnd.microsoft.activity.message", JsonValueKind.String) => new Text(value.GetString()!),
            _ => new Wrong(),
        };
    }
}
