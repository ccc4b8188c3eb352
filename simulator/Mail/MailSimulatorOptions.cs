namespace WangCheng.Simulator.Mail;

/// <summary>How the simulated mail server behaves. It listens on loopback only.</summary>
public sealed record MailSimulatorOptions
{
    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Offers STARTTLS and takes mail only after it, as real servers on port 587 do.</summary>
    public bool RequiresTls { get; init; } = true;

    /// <summary>Who may send mail; null asks nobody who they are.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Where each mail is kept as an <c>.eml</c> file and the certificate as <c>certificate.pem</c>; null keeps them in memory only.</summary>
    public string? Folder { get; init; }

    /// <summary>The longest mail taken, in bytes (RFC 1870).</summary>
    public int MostBytes { get; init; } = 1024 * 1024;
}
