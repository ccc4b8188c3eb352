namespace WangCheng.Core.Keys;

/// <summary>One of a person's SSH public keys: what their new servers let them in with.</summary>
public sealed class SshKey
{
    public required PersonId Person { get; init; }

    /// <summary><see cref="SshPublicKey.Fingerprint"/>; unique among the person's keys.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What they call it, as in <c>laptop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name as it is compared; unique among the person's keys.</summary>
    public required string FoldedName { get; init; }

    /// <summary><see cref="SshPublicKey.Line"/>.</summary>
    public required string Line { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>As in <c>ssh-ed25519</c>.</summary>
    public string Type => Line[..Line.IndexOf(' ', StringComparison.Ordinal)];
}
