using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WangCheng.Simulator.Teams;

/// <summary>Opening a conversation from the bot's side: a 1:1 chat (the same id every time, and only for people who have the bot), or a new post in a channel.</summary>
internal static class CreateConversationApi
{
    private const int MostBytes = 150 * 1024;

    public static void MapCreateConversation(this IEndpointRouteBuilder routes) =>
        routes.MapPost(ConnectorApi.Conversations, CreateAsync).AsConnectorCall(TeamsCall.CreateConversation);

    private static async Task<IResult> CreateAsync(HttpRequest request, Tenant tenant, People people, Places places, Roster roster, Conversations conversations, CancellationToken ct)
    {
        if (await BoundedBody.ReadTextAsync(request, MostBytes, ct) is not { } body) return ConnectorError.TooBig.ToResult();
        try
        {
            var wanted = StrictJson.Parse(body);
            return ChannelOf(wanted) is { } channel ? Post(wanted, channel, places, roster, conversations) : Create(wanted, tenant, people, conversations);
        }
        catch (FormatException reason)
        {
            return ConnectorError.BadSyntax(reason.Message).ToResult();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not JSON, a value of another kind than asked for, a member without id.
            return ConnectorError.BadSyntax("The conversation parameters are not what they should be.").ToResult();
        }
    }

    /// <summary>A new post in a channel: what it says comes along, and its id is given back.</summary>
    private static IResult Post(JsonElement wanted, string channel, Places places, Roster roster, Conversations conversations)
    {
        if (places.ById(channel) is not { HasThreads: true }) return ConnectorError.ConversationNotFound.ToResult();
        if (roster.WhyNotIn(channel) is { } reason) return reason.ToResult();
        if (!wanted.TryGetProperty("activity", out var first)) return ConnectorError.BadSyntax("A post in a channel needs its first activity.").ToResult();
        if (IncomingActivity.Parse(first) is not { Type: IncomingActivity.Message } message) return ConnectorError.BadSyntax("A post begins with a message.").ToResult();
        var post = conversations.Add(channel, ChatMessage.Bot, message.Text, message.Card);
        return TypedResults.Json(new NewPost(new ConversationId(channel, post.Id).ToString(), post.Id), TeamsJson.Default.NewPost, statusCode: StatusCodes.Status201Created);
    }

    private static string? ChannelOf(JsonElement wanted) =>
        wanted.TryGetProperty("channelData", out var data) && data.TryGetProperty("channel", out var channel) ? channel.GetProperty("id").GetString() : null;

    internal sealed record NewPost(string Id, string ActivityId);

    private static IResult Create(JsonElement wanted, Tenant tenant, People people, Conversations conversations)
    {
        if (wanted.TryGetProperty("isGroup", out var group) && group.GetBoolean()) return ConnectorError.BadSyntax("A bot cannot create group chats.").ToResult();
        if (TenantOf(wanted) is not { } asked) return ConnectorError.BadSyntax("The tenant id is missing.").ToResult();
        if (!asked.Equals(tenant.Id, StringComparison.OrdinalIgnoreCase)) return ConnectorError.NotInstalled.ToResult();
        if (!wanted.TryGetProperty("members", out var members) || members.GetArrayLength() != 1) return ConnectorError.BadSyntax("A personal chat has exactly one member.").ToResult();
        var id = members[0].GetProperty("id").GetString() ?? "";
        // Here, unlike in the roster, a sign-in name is not an id.
        if (id.Contains('@', StringComparison.Ordinal)) return ConnectorError.BadSyntax("A member is given by Teams id or Entra object id.").ToResult();
        if (tenant.FindMember(id) is not { } person || !people[person].Installed) return ConnectorError.NotInstalled.ToResult();

        var chat = tenant.PersonalChatId(person);
        // As in Teams, a first message may come along, and its id is not given back.
        if (wanted.TryGetProperty("activity", out var first) && IncomingActivity.Parse(first) is { Type: IncomingActivity.Message } message)
            conversations.Add(chat, ChatMessage.Bot, message.Text, message.Card);
        return TypedResults.Json(new ResourceId(chat), TeamsJson.Default.ResourceId, statusCode: StatusCodes.Status201Created);
    }

    private static string? TenantOf(JsonElement wanted) =>
        wanted.TryGetProperty("tenantId", out var direct) ? direct.GetString()
        : wanted.TryGetProperty("channelData", out var data) && data.TryGetProperty("tenant", out var tenant) && tenant.TryGetProperty("id", out var id) ? id.GetString()
        : null;
}
