using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>How far a new password has come; never the password.</summary>
public sealed class ShowPassword(Database database)
{
    /// <param name="Secret">Null when nothing is remembered of it any more.</param>
    public sealed record View(Server Server, Operation Operation, SecretState? Secret);

    /// <summary>Null when there is no such operation.</summary>
    public Task<View?> RunAsync(OperationId id, CancellationToken ct) => database.ReadAsync(async db =>
    {
        if (await db.Operations.SingleOrDefaultAsync(o => o.Id == id, ct) is not { } operation) return null;
        var server = await db.Servers.SingleAsync(s => s.Id == operation.Server, ct);
        return new View(server, operation, await db.Secrets.Where(s => s.Operation == id).Select(s => (SecretState?)s.State).SingleOrDefaultAsync(ct));
    }, ct);
}
