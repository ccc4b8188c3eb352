using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Keys;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>A key that was put on a server when it was made: those its owner had when they ordered it, whatever they add or remove later.</summary>
public sealed class ServerKey
{
    public required ServerId Server { get; init; }

    /// <summary>Place among the server's keys, from 0.</summary>
    public required int Position { get; init; }

    public required string Name { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>Type and key, without a comment.</summary>
    public required string Line { get; init; }

    internal static IEnumerable<ServerKey> From(ServerId server, IReadOnlyList<SshKey> keys) =>
        keys.Select((key, position) => new ServerKey { Server = server, Position = position, Name = key.Name, Fingerprint = key.Fingerprint, Line = key.Line });
}

internal sealed class ServerKeysModel : IEntityTypeConfiguration<ServerKey>
{
    public void Configure(EntityTypeBuilder<ServerKey> builder)
    {
        builder.ToTable("ServerKeys");
        builder.HasKey(key => new { key.Server, key.Position });
    }
}

public static class ServerKeyRows
{
    extension(WangChengDb db)
    {
        public DbSet<ServerKey> ServerKeys => db.Set<ServerKey>();

        /// <summary>The keys that were put on a server, in the order in which they stand there.</summary>
        public async Task<IReadOnlyList<ServerKey>> ServerKeysOfAsync(ServerId server, CancellationToken ct) =>
            await db.ServerKeys.AsNoTracking().Where(key => key.Server == server).OrderBy(key => key.Position).ToListAsync(ct);
    }
}
