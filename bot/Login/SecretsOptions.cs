namespace WangCheng.Bot.Login;

/// <summary>How passwords are kept until they were told: section <c>Secrets</c>.</summary>
internal sealed class SecretsOptions
{
    public const string Section = "Secrets";

    /// <summary>
    /// Where the keys lie that open sealed passwords: not in the database, so that a copy of it opens nothing. All instances share it. Whoever loses it loses passwords that were
    /// not told yet, and nothing else.
    /// </summary>
    public string KeyFolder { get; set; } = "";
}
