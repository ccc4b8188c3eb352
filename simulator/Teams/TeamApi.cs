using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WangCheng.Simulator.Teams;

/// <summary>What the connector tells of a team, and the one thing it tells no bot: which conversations there are.</summary>
internal static class TeamApi
{
    public static void MapTeam(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConnectorApi.Conversations, () => ConnectorError.NotForBots.ToResult()).AsConnectorCall(TeamsCall.Members);
        routes.MapGet($"{ServiceUrl.Path}v3/teams/{{id}}", Details).AsConnectorCall(TeamsCall.Members);
        routes.MapGet($"{ServiceUrl.Path}v3/teams/{{id}}/conversations", Channels).AsConnectorCall(TeamsCall.Members);
    }

    private static IResult Details(string id, Tenant tenant, Roster roster) =>
        WhyNot(id, tenant, roster) is { } reason ? reason.ToResult()
        : TypedResults.Json(new TeamDetails(id, Places.TeamName, roster.Members(id).Count, 2), TeamsJson.Default.TeamDetails);

    // Teams gives the General channel no name.
    private static IResult Channels(string id, Tenant tenant, Roster roster, Places places) =>
        WhyNot(id, tenant, roster) is { } reason ? reason.ToResult()
        : TypedResults.Json(new ChannelList([.. places.Shared.Where(place => place.HasThreads).Select(place => new Channel(place.Id, place.Id == id ? null : place.Title))]), TeamsJson.Default.ChannelList);

    private static ConnectorError? WhyNot(string id, Tenant tenant, Roster roster) => id == tenant.TeamId ? roster.WhyNotIn(id) : ConnectorError.ConversationNotFound;

    internal sealed record TeamDetails(string Id, string Name, int MemberCount, int ChannelCount);

    internal sealed record ChannelList(Channel[] Conversations);

    internal sealed record Channel(string Id, string? Name);
}
