using System.Globalization;

namespace WangCheng.Simulator.Teams;

/// <summary>Who is where: which chats the bot may use, and which people are in them. A team has many members who never say a word here.</summary>
internal sealed class Roster(Tenant tenant, People people, Places places, Conversations conversations, Installing installing, Standing standing)
{
    /// <summary>Why the bot may not act in this conversation, or null when it may.</summary>
    public ConnectorError? WhyNotIn(string conversationId)
    {
        if (standing.DisabledByAdmin) return ConnectorError.DisabledByAdmin;
        if (conversations.Find(conversationId) is not { } conversation || places.ById(conversationId) is not { } place) return ConnectorError.ConversationNotFound;
        if (!place.IsPersonal) return installing.Has(place) ? null : ConnectorError.NotInRoster;
        var owner = people[TeamsPeople.Find(conversation.Members[0])!];
        return !owner.Installed ? ConnectorError.NotInRoster : owner.Blocked ? ConnectorError.Blocked : null;
    }

    public IReadOnlyList<Member> Members(string conversationId)
    {
        var conversation = conversations.Find(conversationId)!;
        var talking = conversation.Members.Select(key => TeamsPeople.Find(key)!).Where(person => !people[person].HasLeft).Select(Describe);
        return [.. conversation.Type == Place.Channel ? talking.Concat(Silent()) : talking];
    }

    public Member? Member(string conversationId, string id) =>
        tenant.FindMember(id) is { } person
            ? conversations.Find(conversationId)!.Members.Contains(person.Key) && !people[person].HasLeft ? Describe(person) : null
            : Members(conversationId).FirstOrDefault(member => member.Id == id || member.AadObjectId.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Enough for more than one page; every tenth is a guest.</summary>
    private IEnumerable<Member> Silent() => Enumerable.Range(1, 117).Select(n =>
    {
        var (id, mail) = (string.Create(CultureInfo.InvariantCulture, $"bbbbbbbb-0000-4000-8000-{n:000000000000}"), string.Create(CultureInfo.InvariantCulture, $"colleague.{n}@wangcheng.example"));
        return new Member($"29:1{id}", id, id, $"Colleague {n}", $"{n}", "Colleague", mail, mail, tenant.Id, n % 10 == 0 ? "guest" : "user");
    });

    private Member Describe(TeamsPerson person) => new(
        tenant.UserId(person), person.AadObjectId, person.AadObjectId, person.Name, person.GivenName, person.Surname,
        person.UserPrincipalName, person.UserPrincipalName, people[person].HomeTenant ?? tenant.Id, people[person].Role);
}

/// <summary>A member as the connector describes one. The object id comes under both names, since old and new calls differ in which they use.</summary>
internal sealed record Member(
    string Id, string ObjectId, string AadObjectId, string Name, string GivenName, string Surname, string Email, string UserPrincipalName, string TenantId, string UserRole);
