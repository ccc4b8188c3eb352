namespace WangCheng.Core;

/// <summary>How what is done came in, as in the action log's <c>door</c>.</summary>
public static class Doors
{
    /// <summary>Somebody said or tapped it, or was told it, in Teams.</summary>
    public const string Teams = "teams";

    /// <summary>Told by e-mail.</summary>
    public const string Mail = "mail";

    /// <summary>Nobody asked: the program did it when it was time.</summary>
    public const string Timer = "timer";
}
