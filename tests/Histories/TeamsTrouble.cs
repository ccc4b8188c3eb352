using WangCheng.Bot.Teams;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Histories;

/// <summary>Everything that can go wrong at Teams, one maker for each kind that the simulator knows.</summary>
internal static class TeamsTrouble
{
    private static readonly TimeSpan TooLong = new ConnectorLimits().Attempt + TimeSpan.FromTicks(1);

    /// <summary>What the program asks of Teams today.</summary>
    private static readonly TeamsCall[] Calls = [TeamsCall.Token, TeamsCall.Send, TeamsCall.Send, TeamsCall.Update, TeamsCall.Update];

    public static IReadOnlyDictionary<Type, Func<Dice, TeamsFault>> Makers { get; } = new Dictionary<Type, Func<Dice, TeamsFault>>
    {
        [typeof(TeamsFault.Answer)] = dice => dice.Pick<TeamsFault>(
        [
            new TeamsFault.Answer(429, RetryAfter: TimeSpan.FromSeconds(2)), new TeamsFault.Answer(429), new TeamsFault.Answer(401), new TeamsFault.Answer(412), new TeamsFault.Answer(413, "MessageSizeTooBig"),
            new TeamsFault.Answer(403, "BotNotInConversationRoster"), new TeamsFault.Answer(403, "ConversationBlockedByUser"), new TeamsFault.Answer(404, "ConversationNotFound"),
            new TeamsFault.Answer(404, "ActivityNotFoundInConversation"), new TeamsFault.Answer(500), new TeamsFault.Answer(502), new TeamsFault.Answer(503),
        ]),
        [typeof(TeamsFault.EmptyAnswer)] = _ => new TeamsFault.EmptyAnswer(),
        [typeof(TeamsFault.Hang)] = dice => new TeamsFault.Hang(TooLong, AfterTheWork: dice.OneIn(2)),
        [typeof(TeamsFault.ResetBefore)] = _ => new TeamsFault.ResetBefore(),
        [typeof(TeamsFault.ResetAfter)] = _ => new TeamsFault.ResetAfter(),
    };

    private static readonly Func<Dice, TeamsFault>[] All = [.. Makers.Values];

    public static TeamsBreaks Some(Dice dice)
    {
        var fault = dice.Pick(All)(dice);
        // A turn that hangs more than once would outlast Teams' patience, and nobody could say where the next step finds it.
        return new TeamsBreaks(dice.Pick(Calls), fault, fault is TeamsFault.Hang ? 1 : 1 + dice.Below(4));
    }
}
