using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>An activity the bot sends: a message with a text, a card or both, or the typing sign.</summary>
internal sealed record IncomingActivity(string Type, string? Text, JsonElement? Card)
{
    public const string Message = "message";
    public const string Typing = "typing";

    private const string CardType = "application/vnd.microsoft.card.adaptive";

    // Teams counts a message in UTF-16: 100 KB are 51,200 characters. The same in UTF-8 is at most half as much again.
    private const int MostCharacters = 100 * 1024 / 2;
    private const int MostBytes = MostCharacters * 3;

    /// <summary>Reads the request; either the activity or the reason to refuse it.</summary>
    public static async Task<(IncomingActivity? Activity, ConnectorError? Error)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (await BoundedBody.ReadTextAsync(request, MostBytes, ct) is not { } body || body.Length > MostCharacters) return (null, ConnectorError.TooBig);
        try
        {
            var activity = Parse(StrictJson.Parse(body));
            return (activity, null);
        }
        catch (JsonException)
        {
            return (null, ConnectorError.BadSyntax("The activity is not JSON."));
        }
        catch (FormatException reason)
        {
            return (null, ConnectorError.BadSyntax(reason.Message));
        }
    }

    /// <summary>Reads one activity; throws <see cref="FormatException"/> with the reason when it cannot be shown.</summary>
    public static IncomingActivity Parse(JsonElement activity)
    {
        var type = TextOf(activity, "type") ?? throw new FormatException("The activity has no type.");
        if (type == Typing) return new(type, null, null);
        if (type != Message) throw new FormatException($"A bot cannot send activities of type '{type}' here.");
        var read = new IncomingActivity(type, TextOf(activity, "text"), CardOf(activity));
        return string.IsNullOrEmpty(read.Text) && read.Card is null ? throw new FormatException("The message has neither text nor card.") : read;
    }

    private static JsonElement? CardOf(JsonElement activity)
    {
        if (!activity.TryGetProperty("attachments", out var attachments) || attachments.ValueKind == JsonValueKind.Null) return null;
        if (attachments.ValueKind != JsonValueKind.Array) throw new FormatException("attachments is not a list.");
        return attachments.GetArrayLength() switch
        {
            0 => null,
            1 => CardIn(attachments[0]),
            _ => throw new FormatException("This simulated Teams shows one card per message."),
        };
    }

    private static JsonElement CardIn(JsonElement attachment)
    {
        if (TextOf(attachment, "contentType") is var type && type != CardType) throw new FormatException($"An attachment of type '{type}' cannot be shown here; {CardType} can.");
        if (!attachment.TryGetProperty("content", out var card) || card.ValueKind != JsonValueKind.Object || TextOf(card, "type") != "AdaptiveCard")
            throw new FormatException("The attachment's content is not an AdaptiveCard.");
        return card;
    }

    private static string? TextOf(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object) throw new FormatException("An object was expected.");
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"{name} is not text.");
    }
}
