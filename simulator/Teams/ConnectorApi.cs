using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Simulator.Teams;

/// <summary>The connector: how a bot sends, changes and removes messages. Every call needs a token of <see cref="LoginApi"/>.</summary>
internal static class ConnectorApi
{
    public const string Conversations = $"{ServiceUrl.Path}v3/conversations";

    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        var conversation = routes.MapGroup($"{Conversations}/{{id}}");
        conversation.MapPost("/activities", SendAsync).AsConnectorCall(TeamsCall.Send);
        conversation.MapPost("/activities/{activityId}", ReplyAsync).AsConnectorCall(TeamsCall.Send);
        conversation.MapPut("/activities/{activityId}", UpdateAsync).AsConnectorCall(TeamsCall.Update);
        conversation.MapDelete("/activities/{activityId}", Delete).AsConnectorCall(TeamsCall.Delete);
    }

    /// <summary>Planned faults come first (a service that is down asks nobody for a token), then the token, then how often this was called.</summary>
    public static RouteHandlerBuilder AsConnectorCall(this RouteHandlerBuilder route, TeamsCall call) => route.WithFaults(call).AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var words = http.Request.Headers.Authorization.ToString().Split(' ');
        var good = words is [var scheme, var token] && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && await http.RequestServices.GetRequiredService<LoginTokens>().AcceptsAsync(token);
        if (!good) return ConnectorError.NoToken.ToResult();
        if (http.RequestServices.GetRequiredService<RateTable>().Take(call, http.Request.RouteValues["id"] as string) is not { } wait) return await next(context);
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ConnectorError.Throttled.ToResult();
    });

    /// <summary>In a channel a reply stands in the thread of what it replies to, whatever the conversation's id says.</summary>
    private static Task<IResult> ReplyAsync(string id, string activityId, HttpRequest request, Conversations conversations, Roster roster, ChatFeed feed, CancellationToken ct)
    {
        var inThread = conversations.Find(id, activityId) is { } root && conversations.Find(id) is { Type: Place.Channel }
            ? (ConversationId.Parse(id) with { Thread = root.Thread ?? root.Id }).ToString() : id;
        return SendAsync(inThread, request, conversations, roster, feed, ct);
    }

    private static async Task<IResult> SendAsync(string id, HttpRequest request, Conversations conversations, Roster roster, ChatFeed feed, CancellationToken ct)
    {
        var (activity, error) = await IncomingActivity.ReadAsync(request, ct);
        if (error is not null) return error.ToResult();
        if (roster.WhyNotIn(id) is { } reason) return reason.ToResult();
        var conversation = conversations.Find(id)!;

        if (activity!.Type == IncomingActivity.Typing)
        {
            foreach (var person in conversation.Members) feed.PublishTyping(person, conversation.Key);
            return TypedResults.StatusCode(StatusCodes.Status202Accepted);
        }

        if (activity.Text is { Length: > 0 } && activity.Card is not null)
        {
            // Teams splits text and card into two messages, and the id it gives back is that of neither.
            conversations.Add(id, ChatMessage.Bot, activity.Text);
            conversations.Add(id, ChatMessage.Bot, null, activity.Card);
            return Created($"{Guid.NewGuid():N}");
        }
        return Created(conversations.Add(id, ChatMessage.Bot, activity.Text, activity.Card).Id);
    }

    private static async Task<IResult> UpdateAsync(string id, string activityId, HttpRequest request, Conversations conversations, Roster roster, CancellationToken ct)
    {
        var (activity, error) = await IncomingActivity.ReadAsync(request, ct);
        if (error is not null) return error.ToResult();
        if (WhyNotChange(id, activityId, conversations, roster) is { } reason) return reason.ToResult();
        if (activity!.Type != IncomingActivity.Message) return ConnectorError.BadSyntax("Only a message can take a message's place.").ToResult();
        return conversations.Edit(id, activityId, activity.Text, activity.Card)
            ? TypedResults.Json(new ResourceId(activityId), TeamsJson.Default.ResourceId)
            : ConnectorError.ActivityNotFound.ToResult();
    }

    private static IResult Delete(string id, string activityId, Conversations conversations, Roster roster) =>
        WhyNotChange(id, activityId, conversations, roster) is { } reason ? reason.ToResult()
        : conversations.Delete(id, activityId) ? TypedResults.Ok()
        : ConnectorError.ActivityNotFound.ToResult();

    private static ConnectorError? WhyNotChange(string id, string activityId, Conversations conversations, Roster roster) =>
        roster.WhyNotIn(id)
        ?? (conversations.Find(id, activityId) is { } message && message.From != ChatMessage.Bot ? ConnectorError.NotYours : null);

    private static IResult Created(string id) => TypedResults.Json(new ResourceId(id), TeamsJson.Default.ResourceId, statusCode: StatusCodes.Status201Created);
}

/// <summary>The usual success of the connector.</summary>
internal sealed record ResourceId(string Id);
