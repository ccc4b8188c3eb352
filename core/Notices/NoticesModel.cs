using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

internal sealed class NoticesModel : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.HasKey(notice => notice.Id);
        // News may arrive while a sender finishes, and two senders may reach for one row: the second one to commit looks again.
        builder.Property(notice => notice.Wanted).IsConcurrencyToken();
        builder.Property(notice => notice.ClaimEnds).IsConcurrencyToken();
        builder.HasIndex(notice => new { notice.Conversation, notice.Card }).IsUnique();
        builder.HasIndex(notice => notice.Subject);
        builder.HasIndex(notice => notice.DueAt);
        builder.HasIndex(notice => new { notice.Person, notice.Undeliverable });
    }

    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("Letters");
        builder.HasKey(letter => letter.Notice);
        builder.Property(letter => letter.State).HasConversion<string>().HasMaxLength(16);
        // Two senders may reach for one row: the second one to commit looks again.
        builder.Property(letter => letter.ClaimEnds).IsConcurrencyToken();
        builder.HasIndex(letter => letter.DueAt);
        builder.HasIndex(letter => letter.Subject);
    }
}

public static class NoticeRows
{
    extension(WangChengDb db)
    {
        public DbSet<Notice> Notices => db.Set<Notice>();

        public DbSet<Letter> Letters => db.Set<Letter>();
    }
}
