using WangCheng.Bot.Teams;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Turns;

/// <summary>The card for people who meet us for the first time.</summary>
internal interface IWelcome
{
    Reply For(Turn turn);

    /// <summary>The same for a group or a channel that was given the bot.</summary>
    Reply ForAll(Turn turn);
}

/// <summary>
/// Being installed is told twice by Teams (once as a change of members, once as an installation): the welcome is given once. Whoever can be reached again gets what could
/// not be told before.
/// </summary>
internal sealed class Installations(IWelcome welcome, Database database, NoticeQueue notices, NoticeBell bell)
{
    /// <summary>Null when the turn is something that a person said or tapped.</summary>
    public async Task<Reply?> TryAsync(Turn turn, bool isNew, CancellationToken ct)
    {
        if (CanBeReached(turn.Activity)) await ReviveAsync(turn, ct);
        return turn.Activity.Type switch
        {
            ActivityTypes.Message or ActivityTypes.Invoke => null,
            ActivityTypes.InstallationUpdate when turn.Activity.Action is "add" && isNew => welcome.For(turn),
            // Both are told of a group or team too; only this one names the channel that was chosen when the bot was added.
            ActivityTypes.InstallationUpdate when turn.Activity.Action is "add" && !turn.Origin.IsPersonal => welcome.ForAll(turn),
            ActivityTypes.ConversationUpdate when isNew && turn.Activity.MembersAdded.Any(member => member.Id == turn.Activity.Recipient.Id) => welcome.For(turn),
            _ => Reply.Nothing.Here,
        };
    }

    /// <summary>They speak to us, or have us (again). Being removed is news too, but not of this kind.</summary>
    private static bool CanBeReached(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message or ActivityTypes.Invoke => true,
        ActivityTypes.InstallationUpdate => activity.Action is { } action && action.StartsWith("add", StringComparison.Ordinal),
        ActivityTypes.ConversationUpdate => activity.MembersAdded.Any(member => member.Id == activity.Recipient.Id),
        _ => false,
    };

    private async Task ReviveAsync(Turn turn, CancellationToken ct)
    {
        var owed = await database.ReadAsync(db => NoticeQueue.IsOwedUndeliverableAsync(db, turn.Caller.Person, ct), ct);
        if (!owed) return;
        await database.WriteAsync(db => notices.ReviveAsync(db, turn.Caller.Person, ct), ct);
        bell.Bell.Ring();
    }
}
