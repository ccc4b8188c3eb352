using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.OffHours;

internal sealed class OffHoursModel : IEntityTypeConfiguration<OffHoursSetting>
{
    public void Configure(EntityTypeBuilder<OffHoursSetting> builder)
    {
        builder.ToTable("OffHours");
        builder.HasKey(setting => setting.Server);
        builder.Property(setting => setting.Zone).HasMaxLength(64);
        builder.Property(setting => setting.Days).HasConversion<string>().HasMaxLength(16);
        builder.Property(setting => setting.Version).IsConcurrencyToken();
        builder.Ignore(setting => setting.Times);
        builder.Ignore(setting => setting.ZoneOrUtc);
        builder.HasIndex(setting => setting.NextDueAt);
        builder.HasIndex(setting => setting.SavedAt);
    }
}

public static class OffHoursRows
{
    extension(WangChengDb db)
    {
        public DbSet<OffHoursSetting> OffHours => db.Set<OffHoursSetting>();
    }
}
