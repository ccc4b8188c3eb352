namespace WangCheng.Bot.Turns;

/// <summary>How much one person may say: section <c>Turns</c>.</summary>
internal sealed class TurnsOptions
{
    public const string Section = "Turns";

    /// <summary>Above so many turns in a minute a person is asked to slow down.</summary>
    public int MostPerMinute { get; set; } = 30;
}
