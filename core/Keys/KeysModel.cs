using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Keys;

internal sealed class KeysModel : IEntityTypeConfiguration<SshKey>
{
    public void Configure(EntityTypeBuilder<SshKey> builder)
    {
        builder.ToTable("SshKeys");
        builder.HasKey(key => new { key.Person, key.Fingerprint });
        builder.HasIndex(key => new { key.Person, key.FoldedName }).IsUnique();
    }
}

public static class KeyRows
{
    extension(WangChengDb db)
    {
        public DbSet<SshKey> SshKeys => db.Set<SshKey>();

        /// <summary>All keys of a person, the oldest first.</summary>
        public async Task<IReadOnlyList<SshKey>> SshKeysOfAsync(PersonId person, CancellationToken ct) =>
            await db.SshKeys.AsNoTracking().Where(key => key.Person == person).OrderBy(key => key.AddedAt).ThenBy(key => key.Fingerprint).ToListAsync(ct);
    }
}
