using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WangCheng.Core.Store;

/// <summary>
/// What SQLite keeps per connection and forgets otherwise. FULL: an acknowledged decision survives a power cut. busy_timeout is the net for other processes (a backup, a
/// shell); our own writers queue at the <see cref="WriteGate"/>.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
