using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.People;

internal sealed class PeopleModel : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(person => person.Id);
        builder.HasIndex(person => person.LookDueAt);
    }
}

public static class PeopleRows
{
    extension(WangChengDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
    }
}
