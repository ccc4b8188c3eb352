using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core;
using WangCheng.Core.Store;

namespace WangCheng.Bench;

/// <summary>The core on a database and in a folder of its own, which go when it goes; a PostgreSQL database stays, and is whoever's named it.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-bench-").FullName;
    private readonly ServiceProvider services;

    private BenchStore(string? postgres)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Store:Kind", postgres is null ? "Sqlite" : "PostgreSql"),
            new("Store:ConnectionString", postgres ?? $"Data Source={Path.Combine(folder, "wangcheng.db")}"),
            new("ActionLog:Folder", LogFolder),
        ]).Build();
        services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddCore(configuration).BuildServiceProvider();
    }

    public string LogFolder => Path.Combine(folder, "log");

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<BenchStore> OpenAsync(string? postgres, CancellationToken ct)
    {
        var store = new BenchStore(postgres);
        await store.Get<Migrator>().RunAsync(ct);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
