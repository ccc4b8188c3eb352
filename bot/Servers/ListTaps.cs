using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A list as it was asked for: typed, and kept in the buttons that turn its pages. What comes back is a claim, and who may see what is decided again.</summary>
internal static class ListTaps
{
    /// <summary>Longer than any name.</summary>
    private const int LongestFind = 60;

    /// <param name="widest">What somebody who names another person looks through.</param>
    public static ListServers.Request Of(Arguments arguments, ListServers.Whose widest)
    {
        var rest = string.Join(' ', arguments.Unknown);
        return new(
            arguments.Scope switch { ListScope.Team => ListServers.Whose.Team, ListScope.All => ListServers.Whose.All, null when rest.Contains('@', StringComparison.Ordinal) => widest, _ => ListServers.Whose.Mine },
            arguments.State is { } state ? StateOf(state) : null,
            FindIn(rest.Replace('@', ' ')));
    }

    public static ListServers.Request Of(CardSubmission tap) => new(
        Enum.TryParse<ListServers.Whose>(tap.Text("whose"), out var whose) && Enum.IsDefined(whose) ? whose : ListServers.Whose.Mine,
        Enum.TryParse<ServerState>(tap.Text("state"), out var state) && Enum.IsDefined(state) ? state : null,
        FindIn(tap.Text("find") ?? ""),
        int.TryParse(tap.Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    public static CardAction ToPage(ListServers.Request asked, int page, Sentence title)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["page"] = page.ToString(CultureInfo.InvariantCulture) };
        if (asked.Whose != ListServers.Whose.Mine) data["whose"] = asked.Whose.ToString();
        if (asked.State is { } state) data["state"] = state.ToString();
        if (asked.Find is { } find) data["find"] = find;
        return new(ServerCommands.List.Verb, title, data) { TakesInputs = false };
    }

    private static ServerState StateOf(StateAsked asked) => asked switch
    {
        StateAsked.Creating => ServerState.Creating,
        StateAsked.Running => ServerState.Running,
        StateAsked.Stopped => ServerState.Stopped,
        StateAsked.Broken => ServerState.Broken,
        StateAsked.Deleting => ServerState.Deleting,
        _ => throw new ArgumentOutOfRangeException(nameof(asked), asked, null),
    };

    private static string? FindIn(string text) => ServerTaps.Cut(text).Trim() is { Length: > 0 } find ? find.Length <= LongestFind ? find : find[..LongestFind] : null;
}
