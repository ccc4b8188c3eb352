using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>
/// From Teams' answer to a <see cref="Delivery"/>, by the status table of "Send and receive messages" in Microsoft's Teams documentation. Where it
/// says nothing the answer is final, as it asks; except that no 5xx is read as "not delivered", since a gateway may fail after the message went through.
/// </summary>
internal static class DeliveryRules
{
    public static Delivery From(int status, TimeSpan? retryAfter, ReadOnlyMemory<byte> body)
    {
        if (status is >= 200 and < 300) return new Delivery.Delivered(IdIn(body));
        var error = ConnectorError.Parse(body);
        return status switch
        {
            // After a new token, that is: the registration is wrong or Entra and Teams disagree. A person mends that, and then it goes out.
            401 or 412 or 429 => new Delivery.TryLater(retryAfter, Describe(status, error)),
            403 when error.Code is "BotNotInConversationRoster" or "ConversationBlockedByUser" or "ForbiddenOperationException" or "BotDisabledByAdmin"
                or "MessageWritesBlocked" => new Delivery.Gone(error.Code),
            404 when error.Code is "ActivityNotFoundInConversation" or "ConversationNotFound" => new Delivery.Gone(error.Code),
            >= 500 => new Delivery.Unknown(Describe(status, error)),
            >= 300 and < 400 => new Delivery.Rejected(status, "Redirect", "Redirects are not followed."),
            _ => new Delivery.Rejected(status, error.Code ?? "", error.Message),
        };
    }

    private static string Describe(int status, ConnectorError error) => error.Code is null ? $"Teams answered {status}" : $"Teams answered {status} {error.Code}";

    private static string? IdIn(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TextAt("id") is { Length: > 0 } id ? id : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null; // Teams may answer a delivered message with nothing at all
        }
    }
}
