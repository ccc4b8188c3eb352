namespace WangCheng.Bot.Teams;

/// <summary>
/// What became of something sent to Teams. Sending a message is not idempotent there, so "no" and "perhaps" are different answers: only
/// <see cref="TryLater"/> may be repeated without anybody noticing.
/// </summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <param name="Id">Of the message, or of the conversation that was created. Teams sometimes answers a message without one; it cannot be updated then.</param>
    public sealed record Delivered(string? Id) : Delivery;

    /// <summary>Surely not delivered. Nothing is wrong with what was sent.</summary>
    /// <param name="After">How long Teams, or its login, asks to wait.</param>
    /// <param name="Why">For the log.</param>
    public sealed record TryLater(TimeSpan? After, string Why) : Delivery;

    /// <summary>It may have been delivered: repeating a message may double it, repeating an update or deletion harms nobody.</summary>
    public sealed record Unknown(string Why) : Delivery;

    /// <summary>Final: the message or the conversation is no longer there, the bot was removed, or blocked.</summary>
    /// <param name="Code">Teams' own, as <c>BotNotInConversationRoster</c>.</param>
    public sealed record Gone(string Code) : Delivery;

    /// <summary>Final: Teams did not want it like this, and would not a second time.</summary>
    /// <param name="Status">HTTP status; 0 when the bot itself refused to send it.</param>
    /// <param name="Code">Teams' own, as <c>MessageSizeTooBig</c>.</param>
    /// <param name="Message">Teams' own, shortened. For the log, not for people.</param>
    public sealed record Rejected(int Status, string Code, string Message) : Delivery;
}
