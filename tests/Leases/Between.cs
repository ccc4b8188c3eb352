using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>
/// Raises the version of every lease right before the program next changes one, after it looked at it: committed by somebody else on PostgreSQL; on SQLite, where nobody else can write
/// meanwhile, in the same transaction.
/// </summary>
internal sealed class Between : DbCommandInterceptor
{
    private WangChengApp? app;

    public bool IsArmed { get; set; }

    public int Times { get; private set; }

    public void AddTo(WangChengApp app, IServiceCollection services)
    {
        this.app = app;
        services.ConfigureDbContext<SqliteDb>(db => db.AddInterceptors(this));
        services.ConfigureDbContext<PostgreSqlDb>(db => db.AddInterceptors(this));
    }

    /// <summary>A change that is saved.</summary>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await RaiseBeforeAsync(command, cancellationToken);
        return result;
    }

    /// <summary>A change by one statement.</summary>
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await RaiseBeforeAsync(command, cancellationToken);
        return result;
    }

    private async Task RaiseBeforeAsync(DbCommand command, CancellationToken ct)
    {
        if (!IsArmed || !command.CommandText.Contains("UPDATE \"Leases\"", StringComparison.Ordinal)) return;
        (IsArmed, Times) = (false, Times + 1);
        if (!TestDatabase.IsPostgreSql)
        {
            await RaiseAsync(command.Connection!, command.Transaction, ct);
            return;
        }
        await using var other = app!.NewConnection();
        await other.OpenAsync(ct);
        await RaiseAsync(other, null, ct);
    }

    private static async Task RaiseAsync(DbConnection connection, DbTransaction? transaction, CancellationToken ct)
    {
        await using var raise = connection.CreateCommand();
        (raise.CommandText, raise.Transaction) = ("UPDATE \"Leases\" SET \"Version\" = \"Version\" + 1", transaction);
        (await raise.ExecuteNonQueryAsync(ct)).ShouldBe(1);
    }
}
