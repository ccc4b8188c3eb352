using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Store;

/// <summary>A database that no program has started on yet, and any number of programs that start on it.</summary>
internal sealed class EmptyStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-empty-").FullName;
    private readonly List<ServiceProvider> instances = [];
    private readonly Lock gate = new();
    private TestDatabase database = null!;

    public static async Task<EmptyStore> NewAsync()
    {
        var store = new EmptyStore();
        store.database = await TestDatabase.EmptyAsync(store.folder);
        return store;
    }

    public Task StartAsync(CancellationToken ct) => Instance().GetRequiredService<Migrator>().RunAsync(ct);

    public Task<List<string>> AppliedAsync(CancellationToken ct) => Instance().GetRequiredService<Database>().ReadAsync(async db => (await db.Database.GetAppliedMigrationsAsync(ct)).ToList(), ct);

    public Task<int> ExecuteAsync(string sql, CancellationToken ct) => Instance().GetRequiredService<Database>().ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, ct), ct);

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances) await instance.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private ServiceProvider Instance()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Kind", database.Kind.ToString()), new("Store:ConnectionString", database.ConnectionString)]).Build();
        var instance = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration).AddLogging().AddStore().BuildServiceProvider();
        lock (gate) instances.Add(instance);
        return instance;
    }
}
