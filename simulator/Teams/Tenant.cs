using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// The bot, the people, and the ids Teams gives them. Personal ids (<c>29:</c>) and chat ids (<c>a:</c>) are opaque and differ per bot registration,
/// so they are derived from both; the same registration finds the same ids after every start.
/// </summary>
internal sealed class Tenant(TeamsSimulatorOptions options)
{
    public string Id => options.TenantId;
    public string AppId => options.AppId;
    public string BotId => $"28:{options.AppId}";
    public string BotName => options.BotName;

    public string UserId(TeamsPerson person) => $"29:1{Opaque("user", person)}";

    public string PersonalChatId(TeamsPerson person) => $"a:1{Opaque("chat", person)}";

    public string GroupChatId => $"19:{Opaque("group", null)[..32]}@thread.v2";

    /// <summary>Also the id of the team's General channel.</summary>
    public string TeamId => $"19:{Opaque("team", null)[..32]}@thread.tacv2";

    public string ChannelId(string name) => $"19:{Opaque("channel " + name, null)[..32]}@thread.tacv2";

    /// <summary>Finds a person as the connector does: by Teams id, Entra object id, or sign-in name.</summary>
    public TeamsPerson? FindMember(string id) => TeamsPeople.All.FirstOrDefault(p =>
        UserId(p) == id
        || p.AadObjectId.Equals(id, StringComparison.OrdinalIgnoreCase)
        || p.UserPrincipalName.Equals(id, StringComparison.OrdinalIgnoreCase));

    private string Opaque(string what, TeamsPerson? person) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}|{options.AppId}|{person?.AadObjectId}")));
}
