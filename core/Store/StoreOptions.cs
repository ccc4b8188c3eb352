namespace WangCheng.Core.Store;

public enum StoreKind
{
    Sqlite,
    PostgreSql
}

/// <summary>Where things are remembered: section <c>Store</c>.</summary>
public sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary><see cref="StoreKind.Sqlite"/> serves one instance of the program; several instances share one PostgreSQL.</summary>
    public StoreKind Kind { get; set; } = StoreKind.Sqlite;

    /// <summary>For SQLite <c>Data Source=…</c>, for PostgreSQL <c>Host=…</c>.</summary>
    public string ConnectionString { get; set; } = "";
}
