using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

internal sealed class ActionLogModel : IEntityTypeConfiguration<ActionRow>, IEntityTypeConfiguration<ActionLogHead>
{
    public void Configure(EntityTypeBuilder<ActionRow> builder)
    {
        builder.ToTable("ActionRows");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.EventId).IsUnique();
        builder.HasIndex(row => row.Seq).IsUnique();
        // What the shipper asks for costs by what waits, not by what exists: each index holds only the rows that still wait.
        builder.HasIndex(row => row.Id, "IX_ActionRows_Unnumbered").HasFilter("\"Seq\" IS NULL");
        builder.HasIndex(row => row.Seq, "IX_ActionRows_Unshipped").HasFilter("\"ShippedAt\" IS NULL AND \"Seq\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ActionLogHead> builder)
    {
        builder.ToTable("ActionLogHead");
        builder.HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.Property(head => head.Hash).HasMaxLength(64);
        builder.HasData(new ActionLogHead());
    }
}

internal static class ActionLogRows
{
    extension(WangChengDb db)
    {
        public DbSet<ActionRow> ActionRows => db.Set<ActionRow>();

        public DbSet<ActionLogHead> ActionLogHead => db.Set<ActionLogHead>();
    }
}
