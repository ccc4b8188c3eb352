using System.Text.Json.Nodes;

namespace WangCheng.Bot.Teams;

/// <summary>
/// Answers to invokes. For cards and searches, as Microsoft's Universal Action Model wants them: HTTP is always 200, the outcome is the <c>statusCode</c> in the body.
/// </summary>
public static class InvokeAnswers
{
    /// <summary>Replaces the card, for the person who clicked only. The card becomes part of the answer: give it one that has no parent.</summary>
    public static ActivityAnswer Card(JsonObject card) => Answer(200, "application/vnd.microsoft.card.adaptive", card);

    /// <summary>A short text shown with the card.</summary>
    public static ActivityAnswer Message(string text) => Answer(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>The choices a search found, in the order to show them; none is an answer too.</summary>
    public static ActivityAnswer Found(IEnumerable<SearchChoice> choices) => Answer(200, "application/vnd.microsoft.search.searchResponse", new JsonObject
    {
        ["results"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]),
    });

    /// <summary>A line in place of a dialog.</summary>
    public static ActivityAnswer Dialog(string text) =>
        new(StatusCodes.Status200OK, new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = text } });

    /// <summary>Teams shows a general error; code and message are for its logs.</summary>
    /// <param name="status">The inner status: 400 or 500.</param>
    /// <param name="code">As <c>BadRequest</c>.</param>
    /// <param name="message">For people who read logs; nothing of an exception.</param>
    public static ActivityAnswer Error(int status, string code, string message) =>
        Answer(status, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static ActivityAnswer Answer(int status, string type, JsonNode value) =>
        new(StatusCodes.Status200OK, new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });
}

/// <param name="Title">What people see, and what is written into the field.</param>
/// <param name="Value">What the form sends.</param>
public sealed record SearchChoice(string Title, string Value);
