using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WangCheng.Core.Store;

namespace WangCheng.Core.Calendar;

/// <summary>A year of a country that administrators were told of because it had no file. One row each, so that they are told once, however many instances look.</summary>
public sealed class MissingYear
{
    private const string Prefix = "calendar:";

    public required string Country { get; init; }

    public required int Year { get; init; }

    public required DateTimeOffset ToldAt { get; init; }

    /// <summary>What the cards about it follow.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Country}-{Year}");

    /// <summary>Null when <paramref name="subject"/> is something else.</summary>
    public static (string Country, int Year)? Read(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var at = subject.LastIndexOf('-');
        return subject.StartsWith(Prefix, StringComparison.Ordinal) && at > 0 && int.TryParse(subject.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (subject[Prefix.Length..at], year) : null;
    }
}

internal sealed class MissingYearModel : IEntityTypeConfiguration<MissingYear>
{
    public void Configure(EntityTypeBuilder<MissingYear> builder)
    {
        builder.ToTable("MissingYears");
        builder.HasKey(missing => new { missing.Country, missing.Year });
        builder.Property(missing => missing.Country).HasMaxLength(16);
        builder.Ignore(missing => missing.Subject);
    }
}

public static class MissingYearRows
{
    extension(WangChengDb db)
    {
        public DbSet<MissingYear> MissingYears => db.Set<MissingYear>();
    }
}
