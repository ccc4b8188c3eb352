namespace WangCheng.Simulator.Teams;

/// <summary>Somebody who works in the simulated tenant.</summary>
/// <param name="Key">How the chat page and <see cref="ChatClient"/> address the person.</param>
/// <param name="AadObjectId">The Entra object id: the identity a bot authorises on.</param>
/// <param name="Name">The display name Teams puts in <c>from.name</c>.</param>
/// <param name="ChineseName">The same name as it is written at home; shown by the page.</param>
/// <param name="UserPrincipalName">Sign-in name and e-mail address.</param>
public sealed record TeamsPerson(string Key, string AadObjectId, string Name, string ChineseName, string UserPrincipalName)
{
    /// <summary>IANA name of the zone everybody here lives in.</summary>
    public const string TimeZone = "Asia/Shanghai";

    public string GivenName => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    public string Surname => Name[..Name.IndexOf(' ', StringComparison.Ordinal)];
}

/// <summary>The people of the simulated tenant: one who asks, one who decides, one who looks after things. What they may do is the bot's business.</summary>
public static class TeamsPeople
{
    public static TeamsPerson Developer { get; } = new("developer", "aaaaaaaa-0000-4000-8000-000000000001", "Li Na", "李娜", "li.na@wangcheng.example");
    public static TeamsPerson Approver { get; } = new("approver", "aaaaaaaa-0000-4000-8000-000000000002", "Wang Wei", "王伟", "wang.wei@wangcheng.example");
    public static TeamsPerson Administrator { get; } = new("administrator", "aaaaaaaa-0000-4000-8000-000000000003", "Chen Jing", "陈静", "chen.jing@wangcheng.example");

    public static IReadOnlyList<TeamsPerson> All { get; } = [Developer, Approver, Administrator];

    public static TeamsPerson? Find(string key) => All.FirstOrDefault(p => p.Key == key);
}
