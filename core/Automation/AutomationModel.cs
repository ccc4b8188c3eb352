using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Automation;

internal sealed class AutomationModel : IEntityTypeConfiguration<AutomationSwitch>
{
    public void Configure(EntityTypeBuilder<AutomationSwitch> builder)
    {
        builder.ToTable("Automation");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}

public static class AutomationRows
{
    extension(WangChengDb db)
    {
        public DbSet<AutomationSwitch> Automation => db.Set<AutomationSwitch>();

        /// <summary>As it stands now. Whoever acts because it is time asks in the transaction in which they decide to.</summary>
        public async Task<AutomationSwitch> AutomationAsync(CancellationToken ct) => await db.Automation.AsNoTracking().SingleOrDefaultAsync(ct) ?? new AutomationSwitch();
    }
}
