using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What everybody who has to do with a hand-over is told of it.</summary>
public sealed class ShowHandOver(Database database)
{
    /// <param name="Server">As it is now.</param>
    /// <param name="Keys">That were put on it for whoever had it first, and still let them in.</param>
    public sealed record View(ServerView Server, string From, string To, string By, IReadOnlyList<string> Keys);

    /// <summary>Null when there is no such hand-over.</summary>
    public Task<View?> RunAsync(OperationId id, CancellationToken ct) => database.ReadAsync(async db =>
    {
        if (await db.Operations.SingleOrDefaultAsync(o => o.Id == id, ct) is not { } operation || operation.Verb != ServerVerbs.HandOver) return null;
        var server = await db.Servers.SingleAsync(s => s.Id == operation.Server, ct);
        var lease = await db.Leases.SingleOrDefaultAsync(l => l.Server == server.Id, ct);
        var memory = HandOverMemory.Read(operation.Memory);
        var (from, to) = (new PersonId(memory.From), new PersonId(memory.To));
        PersonId[] three = [from, to, operation.Person];
        var names = await db.People.Where(p => three.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var keys = await db.ServerKeysOfAsync(server.Id, ct);
        return new View(new ServerView(server, lease, operation), Name(from), Name(to), Name(operation.Person), [.. keys.Select(key => key.Name)]);

        string Name(PersonId person) => names.GetValueOrDefault(person) is { Length: > 0 } name ? name : person.Value;
    }, ct);
}
