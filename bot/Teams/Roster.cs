using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WangCheng.Bot.Teams;

/// <summary>Who is in a conversation, asked of Teams (Bot Connector REST API: <c>members</c> and <c>pagedmembers</c>). Needs no permission beyond being there.</summary>
public sealed class Roster(ConnectorClient connector)
{
    /// <summary>Of people. Teams gives 50 to 500; a page of these stays well below what an answer may have.</summary>
    private const int PageSize = 100;

    /// <summary>Of pages: a company larger than that is not read member by member.</summary>
    private const int MostPages = 100;

    /// <param name="at">The conversation to look in.</param>
    /// <param name="id">The <c>29:…</c> id, or the Entra object id.</param>
    /// <param name="ct">The caller's.</param>
    public async Task<Looked> FindAsync(Destination at, string id, CancellationToken ct)
    {
        if (!ConnectorClient.IsId(id)) return new Looked.CannotTell();
        var attempt = await connector.GetAsync(at, "members/" + ConnectorClient.Id(id), ct);
        if (Read(attempt, TeamsJson.Default.TeamsMember) is { } member) return new Looked.Found(member);
        return attempt.Delivery is Delivery.Rejected { Code: "MemberNotFoundInConversation" } ? new Looked.NotThere() : new Looked.CannotTell();
    }

    /// <summary>Everybody, page after page; null when a page could not be had, because half a list would be taken for a whole one.</summary>
    public async Task<IReadOnlyList<TeamsMember>?> AllAsync(Destination at, CancellationToken ct)
    {
        var all = new List<TeamsMember>();
        var next = "";
        for (var page = 0; page < MostPages; page++)
        {
            if (Read(await connector.GetAsync(at, $"pagedmembers?pageSize={PageSize}{next}", ct), TeamsJson.Default.Page) is not { } read) return null;
            all.AddRange(read.Members);
            if (read.ContinuationToken is not { Length: > 0 } token) return all;
            next = "&continuationToken=" + Uri.EscapeDataString(token);
        }

        return null;
    }

    private static T? Read<T>(Attempt attempt, JsonTypeInfo<T> type) where T : class
    {
        if (attempt.Delivery is not Delivery.Delivered) return null;
        try
        {
            return JsonSerializer.Deserialize(attempt.Body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal sealed record Page
    {
        public IReadOnlyList<TeamsMember> Members { get; init => field = [.. (value ?? []).OfType<TeamsMember>()]; } = [];

        public string? ContinuationToken { get; init; }
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
