using Microsoft.EntityFrameworkCore;

namespace WangCheng.Core.Store;

/// <summary>
/// The one database. It does not know the capabilities: each maps its own rows in <c>XModel.cs</c> and adds a property such as <c>db.Servers</c>.
/// Reached only through <see cref="Database"/>.
/// </summary>
public abstract class WangChengDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WangChengDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        StoredValues.Register(configurationBuilder);
    }
}

/// <summary>The same model on SQLite, with migrations of its own.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WangChengDb(options);

/// <summary>The same model on PostgreSQL, with migrations of its own.</summary>
public sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : WangChengDb(options);
