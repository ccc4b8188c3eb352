namespace WangCheng.Bot.Teams;

/// <summary>The kinds of activity a handler gets. Teams may add kinds at any time: others are answered 200 and ignored.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";

    internal static bool Known(string type) => type is Message or Invoke or ConversationUpdate or InstallationUpdate;
}

/// <summary>The invokes a handler gets. Others are answered 501, as Microsoft's own servers do.</summary>
public static class InvokeNames
{
    /// <summary>A click on an Action.Execute, or a card that refreshes itself.</summary>
    public const string CardAction = "adaptiveCard/action";

    internal static bool Known(string? name) => name is CardAction;
}
