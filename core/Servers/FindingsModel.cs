using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

internal sealed class FindingsModel : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("Findings");
        builder.HasKey(finding => finding.Id);
        builder.Property(finding => finding.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(finding => finding.State).HasConversion<string>().HasMaxLength(16);
        builder.Ignore(finding => finding.IsLeftover);
        builder.HasIndex(finding => finding.OpenKey).IsUnique();
    }
}

internal sealed class ReconciliationsModel : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("Reconciliations");
        builder.HasKey(run => run.Id);
        builder.Property(run => run.Id).HasMaxLength(40);
        builder.HasIndex(run => run.DueAt);
    }
}

public static class FindingRows
{
    extension(WangChengDb db)
    {
        public DbSet<Finding> Findings => db.Set<Finding>();

        /// <summary>Those for which <see cref="Finding.IsLeftover"/> holds.</summary>
        public IQueryable<Finding> Leftovers => db.Set<Finding>().Where(finding => finding.Kind == FindingKind.Disk || finding.Kind == FindingKind.PublicIp);

        public DbSet<Reconciliation> Reconciliations => db.Set<Reconciliation>();
    }
}
