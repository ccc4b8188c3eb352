using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WangCheng.Tests.Support;

/// <summary>What ties one <see cref="Life"/> to its database: after its end nothing new is sent there, and what was open is cut.</summary>
internal sealed class PowerLine(Life life) : DbConnectionInterceptor, IDbCommandInterceptor
{
    private readonly ConcurrentDictionary<DbConnection, bool> open = new();

    /// <summary>Closing rolls back what was not committed, as both databases do for a process that is gone.</summary>
    public void Cut()
    {
        foreach (var connection in open.Keys) connection.Close();
    }

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        await OrNeverAsync(result);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => open[connection] = true;

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        open[connection] = true;
        return Task.CompletedTask;
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => open.TryRemove(connection, out _);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        open.TryRemove(connection, out _);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        OrNeverAsync(result);

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        OrNeverAsync(result);

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        OrNeverAsync(result);

    private async ValueTask<T> OrNeverAsync<T>(T result)
    {
        if (life.IsOver) await life.Never;
        return result;
    }
}
