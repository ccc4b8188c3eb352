using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

internal sealed class ActionLogModel : IEntityTypeConfiguration<ActionRow>
{
    public void Configure(EntityTypeBuilder<ActionRow> builder)
    {
        builder.ToTable("ActionRows");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.EventId).IsUnique();
        builder.HasIndex(row => row.Seq).IsUnique();
        builder.HasIndex(row => row.ShippedAt);
    }
}

internal static class ActionLogRows
{
    extension(WangChengDb db)
    {
        public DbSet<ActionRow> ActionRows => db.Set<ActionRow>();
    }
}
