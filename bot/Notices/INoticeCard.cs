using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;

namespace WangCheng.Bot.Notices;

/// <summary>Makes the card of a notice, at the moment of sending, from what is true then. Each capability registers those of its verbs.</summary>
internal interface INoticeCard
{
    Verb Verb { get; }

    /// <summary>Null when there is nothing to show any more.</summary>
    Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct);
}
