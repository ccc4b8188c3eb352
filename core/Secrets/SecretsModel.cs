using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Secrets;

internal sealed class SecretsModel : IEntityTypeConfiguration<Secret>
{
    public void Configure(EntityTypeBuilder<Secret> builder)
    {
        builder.ToTable("Secrets");
        builder.HasKey(secret => secret.Operation);
        builder.Property(secret => secret.State).HasConversion<string>().HasMaxLength(16);
        // Two senders may reach for one row: the second one to commit looks again.
        builder.Property(secret => secret.ClaimEnds).IsConcurrencyToken();
        builder.HasIndex(secret => secret.Server);
        builder.HasIndex(secret => secret.DueAt);
    }
}

public static class SecretRows
{
    extension(WangChengDb db)
    {
        public DbSet<Secret> Secrets => db.Set<Secret>();
    }
}
