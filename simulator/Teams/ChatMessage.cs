using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>A message as one person sees it.</summary>
/// <param name="Id">The activity id: milliseconds since 1970 as text, as Teams makes them.</param>
/// <param name="From">A person's key, <see cref="Bot"/>, or <see cref="Teams"/> for a line of Teams' own (such as: the bot could not be reached).</param>
/// <param name="At">When it was first sent (UTC).</param>
/// <param name="Text">What it says; null when it is a card, or deleted.</param>
/// <param name="Card">The card this person sees: their own view after a click answered with a card, else the one everybody has.</param>
/// <param name="Edited">The bot has changed it since.</param>
/// <param name="Deleted">It was removed; nothing of it is left but the line.</param>
/// <param name="Revision">Grows with every change in the conversation; the message changed last has the highest number.</param>
public sealed record ChatMessage(string Id, string From, DateTimeOffset At, string? Text, JsonObject? Card, bool Edited, bool Deleted, long Revision)
{
    /// <summary>In a channel the post that this is a reply to; null for a post itself, and everywhere else.</summary>
    public string? Thread { get; init; }

    /// <summary><see cref="From"/> of what the bot sent.</summary>
    public const string Bot = "bot";

    /// <summary><see cref="From"/> of what Teams itself tells the person.</summary>
    public const string Teams = "teams";
}
