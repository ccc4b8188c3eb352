using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Quotas;

/// <summary>How much of one kind one holder has promised and uses.</summary>
internal sealed class QuotaUse
{
    public required string Holder { get; init; }

    public required QuotaKind Kind { get; init; }

    /// <summary>Accepted, and not yet there.</summary>
    public int Reserved { get; set; }

    /// <summary>There.</summary>
    public int Used { get; set; }
}

/// <summary>What one server holds in one book. Its state makes sure that it is settled and released exactly once.</summary>
internal sealed class QuotaHold
{
    public required ServerId Server { get; init; }

    public required string Holder { get; init; }

    public required QuotaKind Kind { get; init; }

    public required int Amount { get; init; }

    public required QuotaHoldState State { get; set; }
}

internal enum QuotaHoldState
{
    Reserved,
    Used,
    Released
}

internal sealed class QuotaUseModel : IEntityTypeConfiguration<QuotaUse>
{
    public void Configure(EntityTypeBuilder<QuotaUse> builder)
    {
        builder.ToTable("QuotaUses");
        builder.HasKey(use => new { use.Holder, use.Kind });
        builder.Property(use => use.Kind).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class QuotaHoldModel : IEntityTypeConfiguration<QuotaHold>
{
    public void Configure(EntityTypeBuilder<QuotaHold> builder)
    {
        builder.ToTable("QuotaHolds");
        builder.HasKey(hold => new { hold.Server, hold.Holder, hold.Kind });
        builder.Property(hold => hold.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(hold => hold.State).HasConversion<string>().HasMaxLength(16);
    }
}

internal static class QuotaTables
{
    extension(WangChengDb db)
    {
        public DbSet<QuotaUse> QuotaUses => db.Set<QuotaUse>();

        public DbSet<QuotaHold> QuotaHolds => db.Set<QuotaHold>();
    }
}
