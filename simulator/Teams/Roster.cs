namespace WangCheng.Simulator.Teams;

/// <summary>Who is where: which chats the bot may use, and which people are in them.</summary>
internal sealed class Roster(Tenant tenant, People people, Conversations conversations)
{
    /// <summary>Why the bot may not act in this conversation, or null when it may.</summary>
    public ConnectorError? WhyNotIn(string conversationId) =>
        conversations.Find(conversationId) is not { } conversation ? ConnectorError.ConversationNotFound
        : MembersOf(conversation).Any(p => people[p].Installed) ? null
        : ConnectorError.NotInRoster;

    public Member[] Members(string conversationId) => [.. MembersOf(conversations.Find(conversationId)!).Select(Describe)];

    public Member? Member(string conversationId, string id) =>
        tenant.FindMember(id) is { } person && conversations.Find(conversationId)!.Members.Contains(person.Key) ? Describe(person) : null;

    private static IEnumerable<TeamsPerson> MembersOf(Conversation conversation) => conversation.Members.Select(key => TeamsPeople.Find(key)!);

    private Member Describe(TeamsPerson person) => new(
        tenant.UserId(person), person.AadObjectId, person.AadObjectId, person.Name, person.GivenName, person.Surname,
        person.UserPrincipalName, person.UserPrincipalName, people[person].HomeTenant ?? tenant.Id, people[person].Role);
}

/// <summary>A member as the connector describes one. The object id comes under both names, since old and new calls differ in which they use.</summary>
internal sealed record Member(
    string Id, string ObjectId, string AadObjectId, string Name, string GivenName, string Surname, string Email, string UserPrincipalName, string TenantId, string UserRole);
