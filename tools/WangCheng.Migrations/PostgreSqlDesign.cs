using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using WangCheng.Core.Store;

namespace WangCheng.Migrations;

/// <summary>The model as <c>dotnet ef --context PostgreSqlDb</c> sees it. Writing a migration opens no database.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDb>
{
    public PostgreSqlDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql("Host=localhost;Database=wangcheng_design").Options);
}
