using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WangCheng.Core.Store;

namespace WangCheng.Migrations;

/// <summary>The model as <c>dotnet ef --context SqliteDb</c> sees it. Writing a migration opens no database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=artifacts/design.db").Options);
}
