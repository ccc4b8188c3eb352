using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WangCheng.Simulator.Teams;

/// <summary>The connector's member look-ups: all, one (by Teams id, Entra object id or sign-in name), and in pages.</summary>
internal static class RosterApi
{
    public static void MapRoster(this IEndpointRouteBuilder routes)
    {
        var conversation = routes.MapGroup($"{ConnectorApi.Conversations}/{{id}}");
        conversation.MapGet("/members", All).AsConnectorCall(TeamsCall.Members);
        conversation.MapGet("/members/{memberId}", One).AsConnectorCall(TeamsCall.Members);
        conversation.MapGet("/pagedmembers", Paged).AsConnectorCall(TeamsCall.Members);
        conversation.MapGet("/activities/{activityId}/members", Reached).AsConnectorCall(TeamsCall.Members);
    }

    private static IResult All(string id, Roster roster) =>
        roster.WhyNotIn(id) is { } reason ? reason.ToResult() : TypedResults.Json([.. roster.Members(id)], TeamsJson.Default.MemberArray);

    private static IResult One(string id, string memberId, Roster roster) =>
        roster.WhyNotIn(id) is { } reason ? reason.ToResult()
        : roster.Member(id, memberId) is { } member ? TypedResults.Json(member, TeamsJson.Default.Member)
        : ConnectorError.MemberNotFound.ToResult();

    /// <summary>Those who can see one message: everybody who is there.</summary>
    private static IResult Reached(string id, string activityId, Roster roster, Conversations conversations) =>
        roster.WhyNotIn(id) is { } reason ? reason.ToResult()
        : conversations.Find(id, activityId) is null ? ConnectorError.ActivityNotFound.ToResult()
        : TypedResults.Json([.. roster.Members(id)], TeamsJson.Default.MemberArray);

    // Teams clamps the page size to 50–500. The token is the number of members already given.
    private static IResult Paged(string id, Roster roster, int? pageSize, string? continuationToken)
    {
        if (roster.WhyNotIn(id) is { } reason) return reason.ToResult();
        var given = 0;
        if (continuationToken is not null && !int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out given))
            return ConnectorError.BadSyntax("The continuation token was not made here.").ToResult();
        var size = Math.Clamp(pageSize ?? 200, 50, 500);
        var members = roster.Members(id);
        var next = given + size < members.Count ? (given + size).ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Json(new MemberPage([.. members.Skip(given).Take(size)], next), TeamsJson.Default.MemberPage);
    }

    internal sealed record MemberPage(Member[] Members, string? ContinuationToken);
}
