using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Secrets;

/// <summary>Keeps a password sealed from the moment it is made until its person was told, inside the caller's transactions.</summary>
public sealed class SecretBox(NewPassword passwords, ISeal seal, TimeProvider time)
{
    /// <summary>A new password for the server that <paramref name="operation"/> is about: sealed and written down before anybody is given it.</summary>
    public void Make(WangChengDb db, OperationId operation, ServerId server, PersonId person, bool needsRestart)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Secrets.Add(new Secret { Operation = operation, Server = server, Person = person, State = SecretState.Waiting, Sealed = seal.Seal(passwords.Make()), NeedsRestart = needsRestart });
    }

    /// <summary>The password itself, the same each time; null when there is none any more, or nobody can open it.</summary>
    public static async Task<string?> OpenAsync(Database database, ISeal seal, OperationId operation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(seal);
        var kept = await database.ReadAsync(db => db.Secrets.Where(secret => secret.Operation == operation).Select(secret => secret.Sealed).SingleOrDefaultAsync(ct), ct);
        return kept is null ? null : seal.Open(kept);
    }

    /// <summary>The server has it: its person is told as soon as this is committed and <see cref="SecretBell"/> was rung.</summary>
    public Task OweAsync(WangChengDb db, OperationId operation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        return db.Secrets.Where(secret => secret.Operation == operation && secret.State == SecretState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(secret => secret.State, SecretState.Owed)
            .SetProperty(secret => secret.DueAt, now)
            .SetProperty(secret => secret.OwedSince, now), ct);
    }

    /// <summary>Nobody needs it any more: what was not told yet is wiped.</summary>
    public static Task DropAsync(WangChengDb db, OperationId operation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return DropAsync(db.Secrets.Where(secret => secret.Operation == operation), ct);
    }

    /// <summary>The server is no more: whatever of its passwords was not told yet is wiped.</summary>
    public static Task DropAllAsync(WangChengDb db, ServerId server, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return DropAsync(db.Secrets.Where(secret => secret.Server == server), ct);
    }

    private static Task<int> DropAsync(IQueryable<Secret> secrets, CancellationToken ct) =>
        secrets.Where(secret => secret.State == SecretState.Waiting || secret.State == SecretState.Owed).ExecuteUpdateAsync(set => set
            .SetProperty(secret => secret.State, SecretState.Dropped)
            .SetProperty(secret => secret.Sealed, (string?)null)
            .SetProperty(secret => secret.DueAt, (DateTimeOffset?)null)
            .SetProperty(secret => secret.Claim, (Guid?)null)
            .SetProperty(secret => secret.ClaimEnds, (DateTimeOffset?)null), ct);
}

/// <summary>Rung after a commit that owes somebody a password; whoever tells them wakes.</summary>
public sealed class SecretBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
