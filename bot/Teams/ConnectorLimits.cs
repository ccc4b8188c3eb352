namespace WangCheng.Bot.Teams;

/// <summary>How patient one call to Teams is. Lasting patience is the notices' work; a call only smooths over a hiccup.</summary>
internal sealed record ConnectorLimits
{
    /// <summary>From asking for a token until the answer's status is there. A hang longer than this has an unknown outcome.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a call is made again, where that is harmless.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>Before the first repeat; doubles, with jitter.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>A longer Retry-After is handed to the caller instead of waited for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest any single wait of an answer may be: a turn has two seconds in all.</summary>
    public TimeSpan LongestPauseOfAnswer { get; init; } = TimeSpan.FromSeconds(1);

    public IReadOnlyList<PaceLimit> Conversation { get; init; } = PaceLimit.OfConversation;

    public IReadOnlyList<PaceLimit> Tenant { get; init; } = PaceLimit.OfTenant;
}
