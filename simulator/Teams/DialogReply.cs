using System.Text.Json;
using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>What the answer to a task/fetch or task/submit means: a dialog to show, a line to read, or nothing more.</summary>
internal abstract record DialogReply
{
    private DialogReply() { }

    /// <summary>A card in a dialog, with title and size.</summary>
    public sealed record Shown : DialogReply;

    /// <summary>A line in place of a dialog.</summary>
    public sealed record Line(string Words) : DialogReply;

    /// <summary>The dialog is over.</summary>
    public sealed record Closed : DialogReply;

    /// <summary>An error, or an answer no Teams client understands.</summary>
    public sealed record Wrong : DialogReply;

    public static DialogReply Read(BotReply reply, out JsonObject? body)
    {
        body = null;
        if (reply is not BotReply.Answered { Well: true } answered) return new Wrong();
        if (string.IsNullOrWhiteSpace(answered.Body)) return new Closed();
        try
        {
            var read = StrictJson.Parse(answered.Body);
            body = JsonObject.Create(read);
            if (!read.TryGetProperty("task", out var task)) return new Closed();
            var value = task.GetProperty("value");
            return task.GetProperty("type").GetString() switch
            {
                "message" when value.GetString() is { } words => new Line(words),
                "continue" when value.GetProperty("card").GetProperty("content").GetProperty("type").GetString() == "AdaptiveCard" => new Shown(),
                _ => new Wrong(),
            };
        }
        catch (Exception notAnswer) when (notAnswer is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return new Wrong();
        }
    }
}
