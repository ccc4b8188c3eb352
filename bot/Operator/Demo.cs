using System.Text.Json;
using WangCheng.Bot.Local;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Operator;

/// <summary>
/// Li Na asks for a server, watches it come up, lists it and gives it back; then for another one, whose lease reminds her, is extended, ends, and takes it back. At last the action
/// log is read for all of it.
/// </summary>
internal sealed class Demo(LocalWorld world, AheadClock clock, DemoScreen screen)
{
    private const string First = "demo-1";
    private const string Second = "demo-2";

    private static readonly string[] Facts =
    [
        "server.create accepted", "server.create done", "server.delete accepted", "server.delete done",
        "lease.extend accepted", "lease.extend done", "server.release accepted", "server.release done",
    ];

    public async Task PlayAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = world.ChatPage };
        var chat = new ChatClient(http, TeamsPeople.Developer.Key);
        var liNa = new DemoPerson(chat);
        await chat.SetLanguageAsync("en-US", ct);
        await chat.OpenAsync(ct);
        await screen.StepAsync("WangCheng says hello", () => chat.WaitForAsync(message => message.Card is not null, ct));
        await world.Bot.Services.GetRequiredService<CatalogReader>().RefreshAsync(ct);

        await MainJobAsync(liNa, ct);
        await new DemoLease(liNa, screen, new FastMotion(world.Bot.Services, clock, Second), Second).PlayAsync(ct);
        var lines = await screen.StepAsync("all of it stands in the action log, one JSON line per fact", () => LogAsync(ct));
        screen.Note($"{lines} lines, chained by hash");
        screen.End();
    }

    private async Task MainJobAsync(DemoPerson liNa, CancellationToken ct)
    {
        var order = $"new {First} 2c4g ubuntu-22.04 1d \"demonstration\"";
        var ask = await screen.StepAsync($"Li Na types: {order}", () => liNa.AsksAsync(order, $"Order {First}?", ct));
        await screen.StepAsync("she reads price and quota, and taps Order it", () => liNa.TapsAsync(ask, "Order it", ct));
        var running = await screen.StepAsync("the card turns into a running server", () => liNa.SeesAsync($"{First} is running", ct));
        screen.Note("its address: " + DemoPerson.AddressOn(running));
        await screen.StepAsync("she types: list", () => liNa.AsksAsync("list", First, ct));
        var sure = await screen.StepAsync($"she types: delete {First}", () => liNa.AsksAsync($"delete {First}", $"Delete {First}?", ct));
        await screen.StepAsync("and confirms, without the hour in which she could restore it", () => liNa.TapsAsync(sure, "Delete now", ct));
        await screen.StepAsync("the server, its disk and its address are gone at the cloud", () => liNa.SeesAsync($"{First} is gone", ct));
    }

    private async Task<int> LogAsync(CancellationToken ct)
    {
        await world.Bot.Services.GetRequiredService<ActionLogShipper>().ShipDueAsync(ct);
        var lines = Directory.GetFiles(Path.Combine(world.Folder, "log"), "wangcheng_log-*.jsonl").SelectMany(File.ReadAllLines).ToList();
        var facts = lines.ConvertAll(line => JsonDocument.Parse(line).RootElement).ConvertAll(line => $"{line.GetProperty("verb").GetString()} {line.GetProperty("phase").GetString()}");
        return Facts.FirstOrDefault(fact => !facts.Contains(fact)) is { } missing ? throw new DemoFailedException($"The action log has no line \"{missing}\".") : lines.Count;
    }
}
