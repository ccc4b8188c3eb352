using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using WangCheng.Tests.Browser;
using WangCheng.Tests.Conventions;

namespace WangCheng.Tests.Cards;

/// <summary>
/// Compares cards with the schema made from Microsoft's own declarations of what Teams draws (npm <c>@microsoft/teams.cards</c>). A renderer passes over what it does not know;
/// the schema finds unknown properties and wrong types.
/// </summary>
internal static class StrictSchema
{
    private static readonly string Folder = Path.Combine(Tree.Root, "tests", "Cards", "schema");

    /// <summary>What is wrong with each of these cards, by their names; nothing is an empty list.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> CheckAsync(IReadOnlyDictionary<string, JsonObject> cards, CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".stamp"))) Needs.Missing("The schema of Teams cards", "Install Node.js with npm and build again, so that it is restored.");
        using var node = Start();
        var answer = node.StandardOutput.ReadToEndAsync(ct);
        var complaint = node.StandardError.ReadToEndAsync(ct);
        await node.StandardInput.WriteAsync(new JsonObject(cards.Select(card => KeyValuePair.Create<string, JsonNode?>(card.Key, card.Value.DeepClone()))).ToJsonString().AsMemory(), ct);
        node.StandardInput.Close();
        await node.WaitForExitAsync(ct);
        node.ExitCode.ShouldBe(0, await complaint);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(await answer)!;
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", "check.mjs") { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Needs.Missing("Node.js", "Install it, and build again.");
            throw;
        }
    }
}
