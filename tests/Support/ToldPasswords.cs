using System.Text.RegularExpressions;

namespace WangCheng.Tests.Support;

/// <summary>Passwords as their people read them.</summary>
internal static partial class ToldPasswords
{
    /// <summary>That stand in this chat now.</summary>
    public static List<string> In(Chat chat) => [.. chat.Messages.Select(message => Password().Match(message.Text ?? "")).Where(match => match.Success).Select(match => match.Value)];

    [GeneratedRegex("(?<=[:：] ?)[A-Za-z2-9=+%]{20}")]
    private static partial Regex Password();
}
