using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>Who is in a conversation, asked of Teams (Bot Connector REST API: <c>members</c>). Needs no permission beyond being there.</summary>
public sealed class Roster(ConnectorClient connector)
{
    /// <param name="at">The conversation to look in.</param>
    /// <param name="id">The <c>29:…</c> id, or the Entra object id.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<Looked> FindAsync(Destination at, string id, CancellationToken ct)
    {
        if (!ConnectorClient.IsId(id)) return new Looked.CannotTell();
        var attempt = await connector.GetAsync(at, "members/" + ConnectorClient.Id(id), ct);
        if (Read(attempt) is { } member) return new Looked.Found(member);
        return attempt.Delivery is Delivery.Rejected { Code: "MemberNotFoundInConversation" } ? new Looked.NotThere() : new Looked.CannotTell();
    }

    private static TeamsMember? Read(Attempt attempt)
    {
        if (attempt.Delivery is not Delivery.Delivered) return null;
        try
        {
            return JsonSerializer.Deserialize(attempt.Body.Span, TeamsJson.Default.TeamsMember);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A member as Teams describes one.</summary>
/// <param name="Id">The <c>29:…</c> id.</param>
/// <param name="AadObjectId">The Entra object id.</param>
/// <param name="Name">For showing only.</param>
/// <param name="UserRole"><c>user</c>, <c>guest</c> or <c>anonymous</c>.</param>
/// <param name="TenantId">Where their account is at home: in a shared channel not necessarily where the channel is.</param>
/// <param name="Email">May be missing, as for accounts without a mailbox.</param>
/// <param name="UserPrincipalName">How they sign in; usually an e-mail address too.</param>
public sealed record TeamsMember(string? Id, string? AadObjectId, string? Name, string? UserRole, string? TenantId, string? Email, string? UserPrincipalName);

/// <summary>What came of looking somebody up.</summary>
public abstract record Looked
{
    private Looked() { }

    public sealed record Found(TeamsMember Member) : Looked;

    /// <summary>Teams knows nobody of that id there.</summary>
    public sealed record NotThere : Looked;

    /// <summary>Teams could not be asked, or does not let us look: we may not be there ourselves any more.</summary>
    public sealed record CannotTell : Looked;
}
