using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What a server is called that comes to somebody by other hands than their own.</summary>
internal static class FreeName
{
    /// <summary><paramref name="wanted"/> if that is a name and <paramref name="owner"/> has none like it, else with the first number behind it that is free.</summary>
    public static async Task<ServerName> ForAsync(WangChengDb db, PersonId owner, string wanted, CancellationToken ct)
    {
        var taken = await db.Servers.Where(server => server.Owner == owner && server.TakenName != null).Select(server => server.TakenName!).ToListAsync(ct);
        var name = ServerName.From(wanted)?.Value ?? "adopted";
        return Enumerable.Range(1, taken.Count + 1).Select(n => ServerName.From(n == 1 ? name : $"{name[..Math.Min(name.Length, ServerName.MaxLength - 4)]}-{n}")!).First(one => !taken.Contains(one.Folded));
    }
}
