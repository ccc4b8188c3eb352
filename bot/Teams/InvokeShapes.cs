using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>What an invoke must look like before anybody asks what it means; the checks that Microsoft's own bot servers make.</summary>
internal static class InvokeShapes
{
    /// <summary>The error to answer, or null when the shape is right.</summary>
    public static ActivityAnswer? WhyNot(Activity invoke) => invoke.Name switch
    {
        InvokeNames.CardAction => WhyNotCardAction(invoke.Value),
        InvokeNames.Search => SearchRequest.Read(invoke.Value) is null ? InvokeAnswers.Error(400, "BadRequest", "The search names no dataset, or its value is no object.") : null,
        // A dialog has no body for errors: this is the status of HTTP itself.
        _ => invoke.Value is { ValueKind: JsonValueKind.Object } ? null : new ActivityAnswer(StatusCodes.Status400BadRequest),
    };

    private static ActivityAnswer? WhyNotCardAction(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } payload
            || !payload.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
            return InvokeAnswers.Error(400, "BadRequest", "The invoke has no value.action.");
        return action.TextAt("type") == "Action.Execute"
            ? null
            : InvokeAnswers.Error(400, "NotSupported", "Only Action.Execute is answered here.");
    }
}
