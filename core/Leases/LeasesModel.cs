using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Leases;

internal sealed class LeasesModel : IEntityTypeConfiguration<Lease>, IEntityTypeConfiguration<LeaseEnd>, IEntityTypeConfiguration<Reminder>, IEntityTypeConfiguration<ReminderLine>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.ToTable("Leases");
        builder.HasKey(lease => lease.Server);
        builder.Property(lease => lease.Rule).HasConversion(rule => rule.Name(), name => LeaseRuleNames.Read(name));
        builder.Property(lease => lease.Stage).HasConversion<string>().HasMaxLength(16);
        builder.Property(lease => lease.Reminded).HasConversion<string>().HasMaxLength(16);
        builder.Property(lease => lease.Version).IsConcurrencyToken();
        builder.HasIndex(lease => lease.NextDueAt);
        builder.HasIndex(lease => lease.Owner);
    }

    public void Configure(EntityTypeBuilder<LeaseEnd> builder)
    {
        builder.ToTable("LeaseEnds");
        builder.HasKey(end => end.Id);
        builder.HasIndex(end => end.Server);
    }

    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.HasKey(reminder => reminder.Id);
    }

    public void Configure(EntityTypeBuilder<ReminderLine> builder)
    {
        builder.ToTable("ReminderLines");
        builder.HasKey(line => new { line.Reminder, line.Server });
        builder.Property(line => line.Lead).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(line => line.Server);
    }
}

public static class LeaseRows
{
    extension(WangChengDb db)
    {
        public DbSet<Lease> Leases => db.Set<Lease>();

        public DbSet<LeaseEnd> LeaseEnds => db.Set<LeaseEnd>();

        public DbSet<Reminder> Reminders => db.Set<Reminder>();

        public DbSet<ReminderLine> ReminderLines => db.Set<ReminderLine>();
    }
}
