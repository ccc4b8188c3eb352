using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

/// <summary>Somebody waits for the notices of a verb to arrive. Registered by the capability whose verb it is.</summary>
public interface INoticeDelivered
{
    Verb Verb { get; }

    /// <summary>
    /// Something of <paramref name="notice"/> reached its reader, and before that nothing of the same verb and subject had reached anybody. Runs in the transaction that remembers it, so that what waits for a delivery neither misses nor invents one.
    /// </summary>
    Task DeliveredAsync(WangChengDb db, Notice notice, DateTimeOffset at, CancellationToken ct);
}
