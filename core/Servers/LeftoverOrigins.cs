using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>The rows among which <see cref="LeftoverRules.CameFrom"/> chooses. Rows stay for ever: the database goes to these by its indexes, and passes all others by.</summary>
internal static class LeftoverOrigins
{
    public static IQueryable<Server> Of(WangChengDb db, CloudLeftover thing, string installation)
    {
        var names = LeftoverRules.NamesIn(thing.Name, installation);
        return thing.Address is { } address
            ? db.Servers.Where(row => row.PublicAddress == address || names.Contains(row.Name))
            : db.Servers.Where(row => row.CloudVolumes == thing.Id || names.Contains(row.Name)).Union(WithSeveral(db).Where(row => row.CloudVolumes!.Contains(thing.Id)));
    }

    /// <summary>Their ids are one text. Such rows are few, and an index by just this condition leads to them.</summary>
    private static IQueryable<Server> WithSeveral(WangChengDb db) => db.Servers.Where(row => EF.Functions.Like(row.CloudVolumes!, "%,%"));
}
