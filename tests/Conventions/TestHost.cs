using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot;

namespace WangCheng.Tests.Conventions;

/// <summary>The whole program on the example settings, with store and log in a folder of its own and without the loops.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-test-").FullName;

    public TestHost()
    {
        var settings = Example().AsEnumerable().ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.OrdinalIgnoreCase);
        settings["Urls"] = "http://127.0.0.1:0";
        settings["Store:Kind"] = "Sqlite";
        settings["Store:ConnectionString"] = $"Data Source={Path.Combine(folder, "wangcheng.db")}";
        settings["Secrets:KeyFolder"] = Path.Combine(folder, "keys");
        settings["ActionLog:Folder"] = Path.Combine(folder, "log");
        App = BotHost.Build(settings, [], WithoutTheWorldOutside);
    }

    public WebApplication App { get; }

    public T Get<T>() where T : notnull => App.Services.GetRequiredService<T>();

    public static IConfigurationRoot Example() => new ConfigurationBuilder().AddJsonFile(Path.Combine(Tree.Root, "appsettings.example.json")).Build();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The made-up Entra and Teams of the example cannot be asked for keys.</summary>
    private static void WithoutTheWorldOutside(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(Bot.Teams.SigningKeysWarmUp)));
}
