namespace WangCheng.Simulator.Huawei.World;

/// <summary>An SSH key pair as Nova keeps it: its public half alone.</summary>
/// <param name="PublicKey">One line as in <c>authorized_keys</c>.</param>
/// <param name="Fingerprint">MD5 of the key, in pairs of hex digits.</param>
public sealed record CloudKeyPair(string Name, string PublicKey, string Fingerprint, DateTimeOffset Created);

/// <summary>That a console may be opened once, and until when.</summary>
internal sealed record ConsoleToken(string ServerId, DateTimeOffset Expires);

/// <summary>A key that signs until it expires, together with its token.</summary>
internal sealed record TemporaryKey(string Secret, string Token, DateTimeOffset Expires);
