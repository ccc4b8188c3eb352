namespace WangCheng.Bot.Notices;

/// <summary>How long a notice rests between two attempts when Teams did not say so itself.</summary>
internal static class NoticePauses
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestInDoubt = TimeSpan.FromHours(1);

    /// <summary>What surely did not arrive, or does no harm twice: 1, 2, 4 … seconds, then every five minutes.</summary>
    /// <param name="before">Attempts made before this one.</param>
    public static TimeSpan After(int before) => Shorter(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(before, 10))), Longest);

    /// <summary>
    /// A new message that may have arrived: once more soon, because most likely it did not; from then on 1, 4, 16 minutes and every hour, because whoever did get it gets it
    /// again each time.
    /// </summary>
    /// <param name="before">Attempts made before this one.</param>
    public static TimeSpan AfterDoubt(int before) =>
        before == 0 ? TimeSpan.FromSeconds(2) : Shorter(TimeSpan.FromMinutes(Math.Pow(4, Math.Min(before - 1, 5))), LongestInDoubt);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
