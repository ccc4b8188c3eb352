using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

/// <summary>Writes work into the caller's transaction.</summary>
public sealed class OperationQueue(IEnumerable<Beginning> beginnings, TimeProvider time)
{
    private readonly Dictionary<Verb, Beginning> beginnings = beginnings.ToDictionary(beginning => beginning.Verb);

    /// <summary>What this request already led to; null when it is new. A repeated request is answered with the present state of the first.</summary>
    public static Task<Operation?> FindAsync(WangChengDb db, string requestKey, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.RequestKey == requestKey, ct);
    }

    /// <summary>The operation in progress on <paramref name="server"/>; null when there is none.</summary>
    public static Task<Operation?> InProgressAsync(WangChengDb db, ServerId server, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.InProgressOn == server, ct);
    }

    /// <summary>Asks for work by its verb alone; how it begins says whoever does it.</summary>
    public Operation Add(WangChengDb db, Verb verb, ServerId server, PersonId person, string door, string? requestKey) =>
        Add(db, verb, server, person, door, requestKey, beginnings[verb].Step, beginnings[verb].Memory);

    public Operation Add(WangChengDb db, Verb verb, ServerId server, PersonId person, string door, string? requestKey, string step, string memory)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        var operation = new Operation
        {
            Id = OperationId.New(time),
            Verb = verb,
            Server = server,
            InProgressOn = server,
            Person = person,
            Door = door,
            RequestKey = requestKey,
            Step = step,
            Memory = memory,
            StepSince = now,
            DueAt = now,
            SavedAt = now,
            CreatedAt = now,
        };
        db.Operations.Add(operation);
        return operation;
    }

    /// <summary>Work that is done with the commit that accepts it: the row keeps its request key and what it did, and stands in nobody's way.</summary>
    public Operation AddDone(WangChengDb db, Verb verb, ServerId server, PersonId person, string door, string requestKey, string memory)
    {
        var operation = Add(db, verb, server, person, door, requestKey, step: "done", memory);
        (operation.State, operation.InProgressOn, operation.EndedAt) = (OperationState.Done, null, operation.CreatedAt);
        return operation;
    }
}
