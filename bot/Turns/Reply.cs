using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

/// <summary>What a person gets back in this turn.</summary>
internal abstract record Reply
{
    private Reply() { }

    /// <param name="Json">The card; for typed words a new message, for a tap it takes the place of the card that was tapped.</param>
    /// <param name="Summary">Plain text for the notification.</param>
    public sealed record Card(JsonObject Json, string Summary) : Reply
    {
        /// <summary>A notice owes this card already and sends it: the turn only shows it to the one who tapped.</summary>
        public bool IsOwed { get; init; }
    }

    /// <summary>A line of text; after a tap, a short message beside the card.</summary>
    public sealed record Text(string Line) : Reply;

    /// <summary>What a field that searches has found, in the order to show it.</summary>
    public sealed record Choices(IReadOnlyList<SearchChoice> Found) : Reply;

    /// <summary>No answer is due, as to a reaction.</summary>
    public sealed record Nothing : Reply
    {
        public static readonly Nothing Here = new();
    }
}
