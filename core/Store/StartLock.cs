using Microsoft.Data.Sqlite;

namespace WangCheng.Core.Store;

/// <summary>
/// One start at a time on a SQLite file, by a lock of the operating system: unlike a row, it dies with the process that held it.
/// </summary>
internal static class StartLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The file stays: deleting it would let a third start lock a new one while a second still holds the old. Waits until nobody else is starting; disposing the result lets the next one start. Null for a database in memory, which nobody shares.</summary>
    public static async Task<IDisposable?> TakeAsync(string connectionString, TimeProvider time, CancellationToken ct)
    {
        var source = new SqliteConnectionStringBuilder(connectionString);
        if (source.Mode == SqliteOpenMode.Memory || source.DataSource is "" or ":memory:") return null;
        while (true)
        {
            try
            {
                return new FileStream(source.DataSource + ".starting", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(source.DataSource + ".starting"))
            {
                await Task.Delay(Pause, time, ct);
            }
        }
    }
}
