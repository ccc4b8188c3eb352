namespace WangCheng.Bot.Mail;

/// <summary>What came of sending a mail.</summary>
internal abstract record MailResult
{
    private MailResult() { }

    /// <summary>The server took it and answers for it from now on.</summary>
    public sealed record Sent : MailResult;

    /// <summary>It surely did not go; another time it may.</summary>
    public sealed record TryLater(string Why) : MailResult;

    /// <summary>The text was handed over and no answer came: it may be on its way.</summary>
    public sealed record InDoubt(string Why) : MailResult;

    /// <summary>It will never go like this.</summary>
    public sealed record Refused(string Why) : MailResult;
}
