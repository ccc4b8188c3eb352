using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>A fresh database (<see cref="TestDatabase"/>) and a folder of its own, with the rooms a test adds and a clock that it moves.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly Action<IServiceCollection>? rooms;
    private readonly List<TestStore> others = [];
    private readonly ServiceProvider services;
    private readonly TestDatabase database;

    private TestStore(TestDatabase database, string folder, ManualClock clock, Action<IServiceCollection>? rooms, IEnumerable<(string Key, string Value)> settings)
    {
        (this.database, Folder, Clock, this.rooms) = (database, folder, clock, rooms);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Store:Kind", database.Kind.ToString()), new("Store:ConnectionString", database.ConnectionString), new("ActionLog:Folder", Path.Combine(folder, "log"))])
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build();
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(configuration).AddLogging().AddStore();
        rooms?.Invoke(collection);
        services = collection.BuildServiceProvider();
    }

    public ManualClock Clock { get; }

    /// <summary>Deleted at the end; a test may put its own files beside the database.</summary>
    public string Folder { get; }

    public Database Database => Get<Database>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<TestStore> NewAsync(Action<IServiceCollection>? rooms = null, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-test-").FullName;
        var store = new TestStore(await TestDatabase.NewAsync(folder), folder, new ManualClock(), rooms, settings);
        await store.Get<Migrator>().RunAsync(CancellationToken.None);
        return store;
    }

    /// <summary>Another instance of the program on the same rows and the same clock; it ends with this one.</summary>
    public TestStore Another(params (string Key, string Value)[] settings)
    {
        var other = new TestStore(database, Folder, Clock, rooms, settings);
        others.Add(other);
        return other;
    }

    /// <summary>Ends this instance as a stopped process would; the files stay.</summary>
    public ValueTask EndAsync() => services.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var store in others) await store.EndAsync();
        await EndAsync();
        await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
