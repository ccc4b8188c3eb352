using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

internal sealed class ServersModel : IEntityTypeConfiguration<Server>, IEntityTypeConfiguration<CostSpan>
{
    public void Configure(EntityTypeBuilder<Server> builder)
    {
        builder.ToTable("Servers");
        builder.HasKey(server => server.Id);
        builder.Property(server => server.State).HasConversion<string>().HasMaxLength(16);
        // A name is taken per owner: two people may both have a web-1, and nobody learns what others have.
        builder.HasIndex(server => new { server.Owner, server.TakenName }).IsUnique();
        builder.HasIndex(server => server.CloudId).IsUnique();
        // The list of everybody's, newest first: rows of servers that are gone stay for ever and are not walked through.
        builder.HasIndex(server => new { server.AskedAt, server.Id }).HasFilter("\"TakenName\" IS NOT NULL");
        // Whose a disk or a public IP was that hangs on nothing: by what its row recorded, or by its name.
        builder.HasIndex(server => server.Name);
        builder.HasIndex(server => server.PublicAddress);
        builder.HasIndex(server => server.CloudVolumes);
        builder.HasIndex(server => server.CloudVolumes, "IX_Servers_SeveralVolumes").HasFilter("\"CloudVolumes\" LIKE '%,%'");
    }

    public void Configure(EntityTypeBuilder<CostSpan> builder)
    {
        builder.ToTable("CostSpans");
        builder.HasKey(span => span.Id);
        builder.Property(span => span.Id).ValueGeneratedOnAdd();
        builder.Property(span => span.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(span => new { span.Server, span.Id });
    }
}

public static class ServerRows
{
    extension(WangChengDb db)
    {
        public DbSet<Server> Servers => db.Set<Server>();

        public DbSet<CostSpan> CostSpans => db.Set<CostSpan>();
    }
}
