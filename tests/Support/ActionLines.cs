using System.Text.Json;
using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.Support;

/// <summary>The action log as the collector finds it: the lines of its files.</summary>
internal static class ActionLines
{
    extension(WangChengApp app)
    {
        public async Task<IReadOnlyList<ActionLine>> LogAsync()
        {
            await app.Get<ActionLogShipper>().ShipDueAsync(TestContext.Current.CancellationToken);
            return [.. ActionLogFolder.FilesIn(app.LogFolder).SelectMany(File.ReadAllLines).Select(line => new ActionLine(JsonDocument.Parse(line).RootElement))];
        }
    }
}

/// <summary>One line; <c>ToString</c> is what tests compare: verb, phase and, if there is one, reason.</summary>
internal sealed class ActionLine(JsonElement json)
{
    public string? this[string field] => json.TryGetProperty(field, out var value) ? value.ToString() : null;

    public override string ToString() => this["reason"] is { } reason ? $"{this["verb"]} {this["phase"]} {reason}" : $"{this["verb"]} {this["phase"]}";
}
