using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>A refusal of the connector in Teams' shape: <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
internal sealed record ConnectorError(int Status, string Code, string Message)
{
    public static readonly ConnectorError NoToken = new(401, "Unauthorized", "Authorization has been denied for this request.");
    public static readonly ConnectorError ConversationNotFound = new(404, "ConversationNotFound", "Conversation not found.");
    public static readonly ConnectorError ActivityNotFound = new(404, "ActivityNotFoundInConversation", "Activity not found in the conversation.");
    public static readonly ConnectorError MemberNotFound = new(404, "MemberNotFoundInConversation", "Member not found in the conversation.");
    public static readonly ConnectorError NotInRoster = new(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    public static readonly ConnectorError NotInstalled = new(403, "ForbiddenOperationException", "The bot is not installed in the user's personal scope.");
    public static readonly ConnectorError Blocked = new(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");
    public static readonly ConnectorError DisabledByAdmin = new(403, "BotDisabledByAdmin", "The tenant admin disabled this bot.");
    public static readonly ConnectorError Throttled = new(429, "Throttled", "Too many requests.");
    public static readonly ConnectorError NotForBots = new(405, "MethodNotAllowed", "The requested resource does not support this method.");
    public static readonly ConnectorError NotYours = new(403, "NotEnoughPermissions", "A bot may change only its own messages.");
    public static readonly ConnectorError TooBig = new(413, "MessageSizeTooBig", "Message size too large.");

    public static ConnectorError BadSyntax(string message) => new(400, "BadSyntax", message);

    public IResult ToResult() => TypedResults.Json(new ErrorBody(new(Code, Message)), TeamsJson.Default.ErrorBody, statusCode: Status);

    internal sealed record ErrorBody(ErrorBody.Detail Error)
    {
        internal sealed record Detail(string Code, string Message);
    }
}
