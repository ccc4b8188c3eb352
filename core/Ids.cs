using System.Buffers.Binary;

namespace WangCheng.Core;

/// <summary>A person, by the object id that Microsoft Entra gave them. It is the identity decisions are made on; names are only shown.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>Nobody: the program acts by itself. The action log then names no actor.</summary>
    public static readonly PersonId Program = new("");

    public override string ToString() => Value;
}

/// <summary>A server of ours, from the moment somebody asked for it. Prints as <c>s-019…</c>, the form that stands on cards, in tags and in the log.</summary>
public readonly record struct ServerId(Guid Value)
{
    public static ServerId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the printed form; null when <paramref name="text"/> is anything else.</summary>
    public static ServerId? From(string? text) => PrintedId.Read("s-", text) is { } value ? new(value) : null;

    public override string ToString() => PrintedId.Print("s-", Value);
}

/// <summary>One piece of work that was accepted, and its whole story until the end. Prints as <c>op-019…</c>.</summary>
public readonly record struct OperationId(Guid Value)
{
    public static OperationId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the printed form; null when <paramref name="text"/> is anything else.</summary>
    public static OperationId? From(string? text) => PrintedId.Read("op-", text) is { } value ? new(value) : null;

    public override string ToString() => PrintedId.Print("op-", Value);
}

/// <summary>Something a person must still be told. Prints as <c>n-019…</c>.</summary>
public readonly record struct NoticeId(Guid Value)
{
    public static NoticeId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>The id tells when it was made: the first 48 bits are milliseconds since 1970 (RFC 9562, version 7).</summary>
    public DateTimeOffset MadeAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(Value.ToByteArray(bigEndian: true)) >> 16));

    public override string ToString() => PrintedId.Print("n-", Value);
}

/// <summary>Something that cloud and rows did not agree about. Prints as <c>f-019…</c>.</summary>
public readonly record struct FindingId(Guid Value)
{
    public static FindingId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the printed form; null when <paramref name="text"/> is anything else.</summary>
    public static FindingId? From(string? text) => PrintedId.Read("f-", text) is { } value ? new(value) : null;

    public override string ToString() => PrintedId.Print("f-", Value);
}

/// <summary>One time that a lease came to its end. Prints as <c>le-019…</c>.</summary>
public readonly record struct LeaseEndId(Guid Value)
{
    public static LeaseEndId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the printed form; null when <paramref name="text"/> is anything else.</summary>
    public static LeaseEndId? From(string? text) => PrintedId.Read("le-", text) is { } value ? new(value) : null;

    public override string ToString() => PrintedId.Print("le-", Value);
}

/// <summary>One reminder of leases that end. Prints as <c>rem-019…</c>.</summary>
public readonly record struct ReminderId(Guid Value)
{
    public static ReminderId New(TimeProvider time) => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Reads the printed form; null when <paramref name="text"/> is anything else.</summary>
    public static ReminderId? From(string? text) => PrintedId.Read("rem-", text) is { } value ? new(value) : null;

    public override string ToString() => PrintedId.Print("rem-", Value);
}

internal static class PrintedId
{
    public static string Print(string prefix, Guid value) => prefix + value.ToString("N");

    public static Guid? Read(string prefix, string? text) =>
        text is not null && text.StartsWith(prefix, StringComparison.Ordinal) && Guid.TryParseExact(text.AsSpan(prefix.Length), "N", out var value) ? value : null;
}
