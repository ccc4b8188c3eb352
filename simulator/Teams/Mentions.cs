using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WangCheng.Simulator.Teams;

/// <summary>Who is mentioned in a text: the page writes <c>&lt;at&gt;Name&lt;/at&gt;</c> for whoever was chosen from its list, as Teams' own client does.</summary>
internal static partial class Mentions
{
    /// <summary>The entities that belong to the text, in its order. A name that nobody here has is only text.</summary>
    public static IEnumerable<JsonNode> In(string text, Tenant tenant) =>
        from match in Marked().Matches(text)
        let name = match.Groups["name"].Value
        let id = IdOf(name, tenant)
        where id is not null
        select new JsonObject { ["type"] = "mention", ["text"] = match.Value, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };

    /// <summary>In groups and channels a bot hears only what mentions it.</summary>
    public static bool OfBot(string text, Tenant tenant) => Marked().Matches(text).Any(match => match.Groups["name"].Value == tenant.BotName);

    private static string? IdOf(string name, Tenant tenant) =>
        name == tenant.BotName ? tenant.BotId : TeamsPeople.All.FirstOrDefault(person => person.Name == name) is { } person ? tenant.UserId(person) : null;

    [GeneratedRegex("<at>(?<name>[^<>]{1,100})</at>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Marked();
}
