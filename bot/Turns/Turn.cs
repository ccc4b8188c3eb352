using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Core.Notices;
using WangCheng.Core.People;

namespace WangCheng.Bot.Turns;

/// <summary>One thing one person said or tapped, after the questions who, in which language and where have been answered.</summary>
/// <param name="Card">The message a tap belongs to; null for typed words.</param>
internal sealed record Turn(Activity Activity, Caller Caller, Person Person, Reader Reader, Origin Origin, string? Card)
{
    /// <summary>Where the answer of a committing tap goes: the card that was tapped, if it is one of ours, turns into progress and result.</summary>
    public AnswerTo Answer => new(Origin.Write(), Origin.Conversation, Card);

    /// <summary>The same, to be answered where only they read it; null while they have no chat with us. The card that was tapped before others stays as it is.</summary>
    public Turn? InTheirOwnChat() => Person.PersonalAddress is { } address ? this with { Origin = Origin.Read(address), Card = null } : null;

    /// <summary>The same for every repeat of the same request by this person: a form in a channel serves each person once.</summary>
    public string RequestKey(string nonce) => $"{nonce}:{Caller.Person}";
}
