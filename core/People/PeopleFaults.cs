namespace WangCheng.Core.People;

/// <summary>What is wrong with the settings about people, each with its key and its mend.</summary>
internal static class PeopleFaults
{
    private const int LongestTeamName = 40;
    private const string LikeThis = "each entry is a GUID such as aaaaaaaa-0000-4000-8000-000000000003.";

    public static IEnumerable<string> Of(PeopleOptions people)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(people.TimeZone, out _)) yield return "People:TimeZone is not a time zone: use an IANA name such as Asia/Shanghai.";
        if (!people.Administrators.TrueForAll(IsId)) yield return $"People:Administrators holds something that is not an Entra object id: {LikeThis}";
        foreach (var (id, address) in people.Emails)
        {
            if (!IsId(id)) yield return $"People:Emails:{id} is no Entra object id: {LikeThis}";
            if (EmailAddress.From(address) is null) yield return $"People:Emails:{id} is no e-mail address: write it as in li.na@example.com, in ASCII.";
        }
        foreach (var (team, options) in people.Teams)
        {
            if (string.IsNullOrWhiteSpace(team) || team.Length > LongestTeamName) yield return $"People:Teams:{team} must have a name of 1 to {LongestTeamName} characters.";
            if (options.Members.Count == 0) yield return $"People:Teams:{team}:Members is empty: name at least one person, or leave the team out.";
            if (!options.Members.TrueForAll(IsId)) yield return $"People:Teams:{team}:Members holds something that is not an Entra object id: {LikeThis}";
        }
        foreach (var (team, member, other) in Twice(people.Teams))
            yield return $"People:Teams:{team}:Members names {member}, who stands in {other} already: everybody is in one team, the one that pays for them.";
    }

    private static IEnumerable<(string Team, string Member, string Other)> Twice(Dictionary<string, TeamOptions> teams)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (team, options) in teams)
            foreach (var member in options.Members)
                if (!seen.TryAdd(member, team)) yield return (team, member, seen[member]);
    }

    private static bool IsId(string id) => Guid.TryParse(id, out _);
}
