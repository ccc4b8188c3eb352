using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

/// <summary>The latest time on which our clock and the cloud's agreed. One row; it never falls.</summary>
internal sealed class ClockMark
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public required DateTimeOffset HighWater { get; set; }
}

internal sealed class ClockMarkModel : IEntityTypeConfiguration<ClockMark>
{
    public void Configure(EntityTypeBuilder<ClockMark> builder)
    {
        builder.ToTable("ClockMarks");
        builder.HasKey(mark => mark.Id);
        builder.Property(mark => mark.Id).ValueGeneratedNever();
    }
}

internal static class ClockMarkRows
{
    extension(WangChengDb db)
    {
        public DbSet<ClockMark> ClockMarks => db.Set<ClockMark>();
    }
}
