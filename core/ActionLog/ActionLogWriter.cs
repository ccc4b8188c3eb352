using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>Adds facts to the transaction that makes them true: a line is written for a fact if and only if the fact was committed.</summary>
public sealed class ActionLogWriter(TimeProvider time, ActionLineFormat format)
{
    public void Add(WangChengDb db, ActionRecord record)
    {
        ArgumentNullException.ThrowIfNull(db);
        var at = time.GetUtcNow();
        var id = Guid.CreateVersion7(at);
        db.ActionRows.Add(new ActionRow { EventId = id, At = at, Fields = format.Fields(id, at, record) });
    }
}
