using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace WangCheng.Tests.Support;

/// <summary>
/// What ties one <see cref="Life"/> to its database: after its end nothing new is sent there, and what was open is cut. Whoever is inside the driver at that moment comes out
/// first, since a driver is not made for being closed by somebody else, and then never goes on.
/// </summary>
internal sealed class PowerLine(Life life) : DbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>How many are inside the driver, by open connection.</summary>
    private readonly ConcurrentDictionary<DbConnection, int> inside = new();

    /// <summary>
    /// What was not committed is rolled back, as both databases do for a process that is gone; and the next life opens all its connections anew, so that it gets none that somebody
    /// of this one still holds.
    /// </summary>
    public async Task CutAsync()
    {
        switch (inside.Keys.FirstOrDefault())
        {
            case NpgsqlConnection one:
                NpgsqlConnection.ClearPool(one);
                await EndConnectionsAsync(one.Database);
                break;
            case SqliteConnection one:
                SqliteConnection.ClearPool(one);
                break;
        }
        while (!inside.IsEmpty)
        {
            foreach (var (connection, _) in inside.Where(open => open.Value == 0))
                if (IsClosed(connection)) inside.TryRemove(connection, out _);
            await Task.Yield();
        }
    }

    /// <returns>False when somebody who came out of the driver just before the end is still putting their command or transaction away; that takes no longer than a moment.</returns>
    private static bool IsClosed(DbConnection connection)
    {
        try
        {
            connection.Close();
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentOutOfRangeException or DbException)
        {
            return false;
        }
    }

    /// <summary>The server does to the connections of a database what it does when the socket of a dead process closes; whoever is inside the driver comes out with an error.</summary>
    private static async Task EndConnectionsAsync(string database)
    {
        await using var administrator = new NpgsqlConnection(TestDatabase.Server + ";Pooling=false");
        await administrator.OpenAsync();
        await using var end = new NpgsqlCommand("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1 and application_name <> $2", administrator)
        {
            Parameters = { new() { Value = database }, new() { Value = TestDatabase.Outside } },
        };
        await end.ExecuteNonQueryAsync();
    }

    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        life.IsOver ? await NeverAsync(result) : result;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => inside.TryAdd(connection, 0);

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        inside.TryAdd(connection, 0);
        if (!life.IsOver) return;
        if (inside.TryRemove(connection, out _)) await connection.CloseAsync(); // opened too late to be cut
        await life.Never;
    }

    public override async ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => await EnterAsync(connection, result);

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => inside.TryRemove(connection, out _);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        inside.TryRemove(connection, out _);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        EnterAsync(command.Connection!, result);

    /// <summary>Done here and now: whoever disposes of a reader is still inside, and nothing tells when they are not.</summary>
    public InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        try
        {
            eventData.DataReader.Dispose();
        }
        finally
        {
            Leave(command.Connection!);
        }
        return InterceptionResult.Suppress();
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        EnterAsync(command.Connection!, result);

    public async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) => await LeaveAsync(command.Connection!, result);

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        EnterAsync(command.Connection!, result);

    public async ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) => await LeaveAsync(command.Connection!, result);

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync(command.Connection!, true).AsTask();

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => LeaveAsync(command.Connection!, true).AsTask();

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        EnterAsync(connection, result);

    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) => LeaveAsync(connection, result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        EnterAsync(transaction.Connection!, result);

    public async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => await LeaveAsync(Of(eventData), true);

    public async Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => await LeaveAsync(Of(eventData), true);

    public ValueTask<InterceptionResult> CreatingSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        EnterAsync(transaction.Connection!, result);

    public async Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default) => await LeaveAsync(Of(eventData), true);

    public ValueTask<InterceptionResult> ReleasingSavepointAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        EnterAsync(transaction.Connection!, result);

    public async Task ReleasedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default) => await LeaveAsync(Of(eventData), true);

    /// <summary>A transaction that has ended no longer knows its connection, and the event does.</summary>
    private static DbConnection Of(TransactionEventData ended) => ended.Context!.Database.GetDbConnection();

    private async ValueTask<T> EnterAsync<T>(DbConnection connection, T result)
    {
        inside.AddOrUpdate(connection, 1, (_, count) => count + 1);
        if (!life.IsOver) return result;
        Leave(connection);
        return await NeverAsync(result);
    }

    private async ValueTask<T> LeaveAsync<T>(DbConnection connection, T result)
    {
        Leave(connection);
        return life.IsOver ? await NeverAsync(result) : result;
    }

    private void Leave(DbConnection connection)
    {
        while (inside.TryGetValue(connection, out var count) && !inside.TryUpdate(connection, Math.Max(0, count - 1), count)) { }
    }

    private async Task<T> NeverAsync<T>(T result)
    {
        await life.Never;
        return result;
    }
}
