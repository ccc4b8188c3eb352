using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Leases;

internal sealed class LeasesModel : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(lease => lease.Server);
        builder.HasIndex(lease => lease.EndsAt);
    }
}

public static class LeaseRows
{
    extension(WangChengDb db)
    {
        public DbSet<Lease> Leases => db.Set<Lease>();
    }
}
