using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Keys;

/// <summary>A person's own keys, the oldest first. Nobody sees another's.</summary>
public sealed class ListKeys(Database database)
{
    public Task<IReadOnlyList<SshKey>> RunAsync(Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.ReadAsync(db => db.SshKeysOfAsync(caller.Person, ct), ct);
    }
}
