using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>A fresh SQLite database in a folder of its own, with the rooms a test adds and a clock that it moves.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestStore(ServiceProvider services, ManualClock clock, string folder) => (this.services, Clock, Folder) = (services, clock, folder);

    public ManualClock Clock { get; }

    /// <summary>Deleted at the end; a test may put its own files beside the database.</summary>
    public string Folder { get; }

    public Database Database => Get<Database>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<TestStore> NewAsync(Action<IServiceCollection>? rooms = null, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-test-").FullName;
        var clock = new ManualClock();
        var configuration = settings.Append(("Store:ConnectionString", $"Data Source={Path.Combine(folder, "wangcheng.db")}")).ToDictionary(x => x.Item1, string? (x) => x.Item2);
        var collection = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddLogging()
            .AddStore();
        rooms?.Invoke(collection);
        var store = new TestStore(collection.BuildServiceProvider(), clock, folder);
        await using var db = await store.Get<IDbContextFactory<WangChengDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
