namespace WangCheng.Bot.Teams;

/// <summary>
/// The kinds of activity a handler gets. Everything else is answered 200 and ignored: reactions, edits and deletions of messages, typing, read receipts, and whatever kind
/// Teams adds tomorrow.
/// </summary>
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

    /// <summary>Somebody types into a field whose choices come from here (<c>Data.Query</c>).</summary>
    public const string Search = "application/search";

    /// <summary>A button that opens a dialog asks what to show in it.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>A dialog was sent off.</summary>
    public const string TaskSubmit = "task/submit";

    internal static bool Known(string? name) => name is CardAction or Search or TaskFetch or TaskSubmit;
}
