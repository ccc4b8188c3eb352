namespace WangCheng.Bot.Teams;

/// <summary>Where a message goes.</summary>
/// <param name="ServiceUrl">As the newest activity of that conversation said; checked against the allow-list before anything is sent there.</param>
/// <param name="Tenant">Whose allowance it uses up: Teams counts per tenant.</param>
/// <param name="Conversation">In a channel its <c>;messageid=</c> selects the thread.</param>
public sealed record Destination(string ServiceUrl, string Tenant, string Conversation)
{
    public Urgency Urgency { get; init; } = Urgency.Notice;
}

/// <summary>Who waits for it.</summary>
public enum Urgency
{
    /// <summary>It stands in a row with a time: it can go a little later, and leaves room for answers.</summary>
    Notice,

    /// <summary>Somebody just said something and looks at the chat.</summary>
    Answer,
}
