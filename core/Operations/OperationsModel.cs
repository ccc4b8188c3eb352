using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

internal sealed class OperationsModel : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("Operations");
        builder.HasKey(operation => operation.Id);
        builder.Property(operation => operation.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(operation => operation.ClaimEnds).IsConcurrencyToken();
        // Somebody may call it off while a step's result is written: the writer then looks again, and sees it.
        builder.Property(operation => operation.CancelKey).IsConcurrencyToken();
        builder.HasIndex(operation => operation.RequestKey).IsUnique();
        builder.HasIndex(operation => operation.CancelKey).IsUnique();
        builder.HasIndex(operation => operation.InProgressOn).IsUnique();
        builder.HasIndex(operation => operation.Server);
        builder.HasIndex(operation => new { operation.State, operation.DueAt });
    }
}

public static class OperationRows
{
    extension(WangChengDb db)
    {
        public DbSet<Operation> Operations => db.Set<Operation>();
    }
}
