using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using WangCheng.Bot.Local;
using WangCheng.Core.ActionLog;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Operator;

/// <summary>Li Na asks for a server, watches it come up, lists it and gives it back; then the action log is read for what she did.</summary>
internal sealed class Demo(LocalWorld world, TextWriter console)
{
    private const string Name = "demo-1";
    private readonly long began = Stopwatch.GetTimestamp();

    public async Task PlayAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = world.ChatPage };
        var liNa = new ChatClient(http, TeamsPeople.Developer.Key);
        await liNa.SetLanguageAsync("en-US", ct);
        await liNa.OpenAsync(ct);
        await StepAsync("WangCheng says hello", () => liNa.WaitForAsync(message => message.Card is not null, ct));
        await world.Bot.Services.GetRequiredService<Core.Catalog.CatalogReader>().RefreshAsync(ct);

        var ask = await StepAsync($"Li Na types: new {Name} 2c4g ubuntu-22.04 1d \"demonstration\"", () => AnswerAsync(liNa, $"new {Name} 2c4g ubuntu-22.04 1d \"demonstration\"", $"Order {Name}?", ct));
        await StepAsync("she reads price and quota, and taps Order it", () => TapAsync(liNa, ask, "Order it", ct));
        var running = await StepAsync("the card turns into a running server", () => ShowsAsync(liNa, $"{Name} is running", ct));
        console.WriteLine($"          its address: {Address(running)}");
        await StepAsync("she types: list", () => AnswerAsync(liNa, "list", Name, ct));
        var sure = await StepAsync($"she types: delete {Name}", () => AnswerAsync(liNa, $"delete {Name}", $"Delete {Name}?", ct));
        await StepAsync("and confirms, without the hour in which she could restore it", () => TapAsync(liNa, sure, "Delete now", ct));
        await StepAsync("the server, its disk and its address are gone at the cloud", () => ShowsAsync(liNa, $"{Name} is gone", ct));
        var lines = await StepAsync("every step is a JSON line in the action log", () => LogAsync(ct));
        console.WriteLine($"          {lines.Count} lines, chained by hash");
        console.WriteLine();
        console.WriteLine($"Done in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s. Try it yourself: dotnet run --project bot");
    }

    private async Task<T> StepAsync<T>(string what, Func<Task<T>> step)
    {
        try
        {
            var result = await step();
            console.WriteLine($"✓ {Stopwatch.GetElapsedTime(began).TotalSeconds,5:0.0} s  {what}");
            return result;
        }
        catch (OperationCanceledException)
        {
            throw new DemoFailedException("It did not happen in time: " + what);
        }
    }

    private static async Task<ChatMessage> AnswerAsync(ChatClient person, string says, string shown, CancellationToken ct)
    {
        var said = await person.SayAsync(says, ct);
        return await person.WaitForAsync(message => message.Revision > said.Revision && message.From == ChatMessage.Bot && Shows(message, shown), ct);
    }

    private static Task<ChatMessage> ShowsAsync(ChatClient person, string shown, CancellationToken ct) => person.WaitForAsync(message => Shows(message, shown), ct);

    private static async Task<ChatAnswer> TapAsync(ChatClient person, ChatMessage message, string title, CancellationToken ct)
    {
        var action = Actions(message.Card!).FirstOrDefault(action => (string?)action["title"] == title) ?? throw new DemoFailedException($"The card has no button \"{title}\".");
        return await person.ClickAsync(message.Id, action, inputs: null, ct);
    }

    private async Task<IReadOnlyList<string>> LogAsync(CancellationToken ct)
    {
        await world.Bot.Services.GetRequiredService<ActionLogShipper>().ShipDueAsync(ct);
        var lines = Directory.GetFiles(Path.Combine(world.Folder, "log"), "wangcheng_log-*.jsonl").SelectMany(File.ReadAllLines).ToList();
        var facts = lines.ConvertAll(line => JsonDocument.Parse(line).RootElement).ConvertAll(line => $"{line.GetProperty("verb").GetString()} {line.GetProperty("phase").GetString()}");
        foreach (var fact in (string[])["server.create accepted", "server.create done", "server.delete accepted", "server.delete done"])
        {
            if (!facts.Contains(fact)) throw new DemoFailedException($"The action log has no line \"{fact}\".");
        }
        return lines;
    }

    private static bool Shows(ChatMessage message, string text) => message.Card is { } card && Texts(card).Any(shown => shown.Contains(text, StringComparison.Ordinal));

    private static string Address(ChatMessage message) => Texts(message.Card!).FirstOrDefault(text => text.Count(c => c == '.') == 3 && System.Net.IPAddress.TryParse(text, out _)) ?? throw new DemoFailedException("The running card shows no address.");

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(field => Texts(field.Value)),
        JsonArray a => a.SelectMany(Texts),
        JsonValue v when v.TryGetValue<string>(out var text) => [text.Replace("\\", "", StringComparison.Ordinal)],
        _ => [],
    };

    private static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject o when (string?)o["type"] is "Action.Execute" => [o],
        JsonObject o => o.SelectMany(field => Actions(field.Value)),
        JsonArray a => a.SelectMany(Actions),
        _ => [],
    };
}

/// <summary>A step of the demonstration did not happen.</summary>
internal sealed class DemoFailedException(string message) : Exception(message);
