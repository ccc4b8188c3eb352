namespace WangCheng.Simulator.Teams;

/// <summary>What is remembered about a person. <paramref name="Chosen"/>: the language was chosen by them rather than assumed.</summary>
internal sealed record PersonSettings(string Language = Languages.English, bool Chosen = false, bool Installed = false)
{
    /// <summary>They muted the bot for good: nothing it says reaches them until they write to it again.</summary>
    public bool Blocked { get; init; }

    /// <summary>As the roster tells it: <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string Role { get; init; } = "user";

    /// <summary>Where their account is at home, when that is not this tenant.</summary>
    public string? HomeTenant { get; init; }

    /// <summary>Their account is gone: the roster of no conversation has them any more.</summary>
    public bool HasLeft { get; init; }
}

/// <summary>The languages Teams runs in here.</summary>
internal static class Languages
{
    public const string English = "en-US";
    public const string Chinese = "zh-CN";

    /// <summary>The language to use for a browser or Teams locale, or null when the text is not one of a language.</summary>
    public static string? For(string? locale) =>
        locale is not { Length: >= 2 and <= 35 } ? null
        : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
