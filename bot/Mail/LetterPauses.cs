namespace WangCheng.Bot.Mail;

/// <summary>How long a letter rests between two attempts: 1, 5, 15 and 30 minutes, then an hour.</summary>
internal static class LetterPauses
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    /// <param name="before">Attempts made before this one.</param>
    public static TimeSpan After(int before) => Pauses[Math.Min(before, Pauses.Length - 1)];
}
