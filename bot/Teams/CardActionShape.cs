using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>What every card action must look like before anybody asks what it means; the same two checks Microsoft's own bot servers make.</summary>
internal static class CardActionShape
{
    /// <summary>The error to answer, or null when the shape is right.</summary>
    public static ActivityAnswer? WhyNot(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } payload
            || !payload.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object)
            return InvokeAnswers.Error(400, "BadRequest", "The invoke has no value.action.");
        return action.TextAt("type") == "Action.Execute"
            ? null
            : InvokeAnswers.Error(400, "NotSupported", "Only Action.Execute is answered here.");
    }
}
