using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WangCheng.Bot.Servers;
using WangCheng.Core;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>The end of a history: what is under way ends, and cloud and rows are compared until there is nothing to say. Servers that nobody claims, and what hangs on nothing, are then deleted at the console.</summary>
internal sealed class Rest(Stage stage)
{
    private const int MostComparisons = 20;

    private WangChengApp App => stage.App;

    public async Task ComesAsync(CancellationToken ct)
    {
        for (var comparison = 0; comparison < MostComparisons; comparison++)
        {
            await App.SettleAsync();
            var run = await CompareAsync(ct);
            if (run is not { Failure: null, Followed: 0, Suspected: 0, Removing: 0 }) continue;
            await App.SettleAsync();
            if (run.Open == 0) return;
            foreach (var id in await UnclaimedAsync(ct)) App.Cloud.DeleteAtTheConsole(id);
            foreach (var left in await UndecidedAsync(ct))
            {
                if (await DecidesAsync(left)) continue;
                if (left.Kind == FindingKind.Disk) App.Cloud.DeleteDiskAtTheConsole(left.CloudId);
                else App.Cloud.ReleaseAtTheConsole(left.CloudId);
            }
        }
        throw new ShouldAssertException($"Cloud and rows did not agree after {MostComparisons} comparisons.");
    }

    private async Task<Reconciliation> CompareAsync(CancellationToken ct)
    {
        App.Clock.Advance(TimeSpan.FromSeconds(1)); // so that what ended before has ended before
        var (reconciler, since) = (App.Get<ServerReconciler>(), App.Clock.GetUtcNow());
        for (; ; )
        {
            var pause = (await reconciler.NextDueAsync(ct) ?? since) - App.Clock.GetUtcNow();
            if (pause > TimeSpan.Zero) App.Clock.Advance(pause);
            await reconciler.RunDueAsync(ct);
            // One that somebody asked for may be due first.
            if (await App.Database.ReadAsync(db => db.Reconciliations.SingleAsync(run => run.Id == Reconciliation.ByItself, ct), ct) is { } run && run.EndedAt >= since) return run;
        }
    }

    /// <summary>The administrator keeps one, deletes another and goes to the console for a third: by its id, so that the same history always ends the same way.</summary>
    private async Task<bool> DecidesAsync(Finding left) => (left.CloudId[^1] % 3) switch
    {
        0 => await TapsAsync(left, LeftoverVerbs.Keep),
        1 => await TapsAsync(left, LeftoverVerbs.Delete, DeleteLeftoverTurns.StepAsk) && await TapsAsync(left, LeftoverVerbs.Delete, DeleteLeftoverTurns.StepDelete),
        _ => false,
    };

    /// <returns>False where no card has that button.</returns>
    private async Task<bool> TapsAsync(Finding left, Verb verb, string? step = null)
    {
        bool IsIt(JsonObject action) => (string?)action["verb"] == verb.Name
            && action["data"]?.ToJsonString() is { } data && data.Contains(left.Id.ToString(), StringComparison.Ordinal) && (step is null || data.Contains($"\"{step}\"", StringComparison.Ordinal));
        await App.ChenJing.LooksAsync();
        var message = App.ChenJing.Messages.OrderByDescending(message => message.Revision).FirstOrDefault(message => message is { Card: { } card, Deleted: false } && new ShownCard(card).Actions.Any(IsIt));
        if (message is null) return false;
        await new Taps(App.ChenJing, message, (string)new ShownCard(message.Card!).Actions.First(IsIt)["title"]!, [], OldClient: false).PlayAsync(stage);
        return true;
    }

    private async Task<IEnumerable<string>> UnclaimedAsync(CancellationToken ct)
    {
        var open = await App.Database.ReadAsync(db => db.Findings.Where(finding => finding.Kind == FindingKind.Orphan && finding.State == FindingState.Open).Select(finding => finding.CloudId).ToListAsync(ct), ct);
        return App.Cloud.Servers.Select(server => server.Id).Where(open.Contains);
    }

    private Task<List<Finding>> UndecidedAsync(CancellationToken ct) => App.Database.ReadAsync(db => db.Findings.Where(finding => (finding.Kind == FindingKind.Disk || finding.Kind == FindingKind.PublicIp) && finding.State == FindingState.Open).ToListAsync(ct), ct);
}
