namespace WangCheng.Core.People;

/// <summary>How often the company's directory is asked whether somebody is still there, and when a "no" is believed.</summary>
public static class Looking
{
    /// <summary>Once a day for everybody who has servers.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>A "no" counts when it is heard again so much later: directories are changed, and changed back, by hand.</summary>
    public static readonly TimeSpan SureAfter = TimeSpan.FromHours(6);

    /// <summary>Nobody could tell: then again so much later, and nothing is concluded.</summary>
    public static readonly TimeSpan AgainAfter = TimeSpan.FromHours(1);
}
