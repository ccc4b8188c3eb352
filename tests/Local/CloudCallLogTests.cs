using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Local;
using WangCheng.Core.Catalog;

namespace WangCheng.Tests.Local;

/// <summary>What operators look into when the cloud is strange.</summary>
public sealed class CloudCallLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_to_the_cloud_is_a_line_in_a_file_beside_the_action_log_and_none_tells_a_secret()
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-calls-").FullName;
        var local = new LocalOptions { DataFolder = folder, BotPort = 0, ChatPort = 0, CloudPort = 0 };
        await using (var world = await LocalWorld.StartAsync(local, TimeProvider.System, new Dictionary<string, string?> { ["Logging:Console"] = "Fatal" }, [], _ => { }, Ct))
            (await world.Bot.Services.GetRequiredService<CatalogReader>().RefreshAsync(Ct)).ShouldBeTrue();

        var file = Directory.GetFiles(Path.Combine(folder, "log"), "wangcheng_log_cloud-*.jsonl").ShouldHaveSingleItem();
        var lines = await File.ReadAllLinesAsync(file, Ct);
        lines.Length.ShouldBeGreaterThan(5, "a catalogue takes several calls");
        foreach (var line in lines) JsonDocument.Parse(line).Dispose();
        lines.ShouldContain(line => line.Contains("flavors", StringComparison.Ordinal));
        lines.ShouldAllBe(line => !line.Contains(LocalSettings.SecretKey, StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
