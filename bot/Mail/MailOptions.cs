namespace WangCheng.Bot.Mail;

/// <summary>The mail server that takes our letters: section <c>Mail</c>. <see cref="MailOptionsRules"/> checks all of it when the program starts.</summary>
internal sealed record MailOptions
{
    public const string Section = "Mail";

    /// <summary>Empty: no e-mail at all. What must arrive then goes to administrators in Teams when its reader cannot be reached there.</summary>
    public string Host { get; init; } = "";

    /// <summary>587 is where servers take mail from programs (RFC 6409).</summary>
    public int Port { get; init; } = 587;

    /// <summary>The address that our letters come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Null where the server asks nobody who they are.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>False sends letters over an open line: for a relay on this very computer, and never with a password.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>A PEM file with the certificate, or the private authority, that the server's certificate must come from. Null: those that this computer trusts.</summary>
    public string? TrustedCertificate { get; init; }

    internal bool IsOn => Host.Length > 0;

    /// <summary>A record prints all of its members; this one holds a secret.</summary>
    public override string ToString() => $"mail by {Host}:{Port}";
}
