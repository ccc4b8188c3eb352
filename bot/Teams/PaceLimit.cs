namespace WangCheng.Bot.Teams;

/// <summary>At most so many calls in any stretch of time of this length, wherever it begins: that is how Teams counts.</summary>
/// <param name="Most">All calls together.</param>
/// <param name="Within">The length of the stretch.</param>
/// <param name="KeptForAnswers">How many of them notices leave to people who wait for an answer.</param>
internal sealed record PaceLimit(int Most, TimeSpan Within, int KeptForAnswers)
{
    /// <summary>One bot in one conversation. Teams allows 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour; a little less is used, because calls that leave evenly may arrive in a bunch.</summary>
    public static readonly IReadOnlyList<PaceLimit> OfConversation =
    [
        new(5, TimeSpan.FromSeconds(1), 1),
        new(7, TimeSpan.FromSeconds(2), 2),
        new(50, TimeSpan.FromSeconds(30), 10),
        new(1500, TimeSpan.FromHours(1), 100),
    ];

    /// <summary>One app in one tenant: 50 in a second by the newest page of Teams' documentation, 30 by an older one.</summary>
    public static readonly IReadOnlyList<PaceLimit> OfTenant = [new(25, TimeSpan.FromSeconds(1), 5)];

    public int MostFor(Urgency urgency) => urgency == Urgency.Answer ? Most : Most - KeptForAnswers;
}
