namespace WangCheng.Bot.Health;

/// <summary>When the program calls itself not ready: section <c>Health</c>.</summary>
internal sealed class HealthOptions
{
    public const string Section = "Health";

    /// <summary>How long somebody may be owed a notice that cannot be delivered before an operator must look.</summary>
    public TimeSpan UndeliverableFor { get; set; } = TimeSpan.FromDays(1);
}
