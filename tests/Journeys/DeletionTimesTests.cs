using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>
/// Somebody deletes and restores as they like, time passes as it likes, and the program dies when it likes: no server is deleted before its time, and none whose restoring was
/// accepted.
/// </summary>
public sealed class DeletionTimesTests
{
    private const int Stories = 20;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private WangChengApp app = null!;
    private (int Deletions, int Restorings, int Deaths, int Gone) met;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private enum Deed { Delete, Restore, Pass, PassAndDie }

    /// <param name="Seconds">How long time passes.</param>
    /// <param name="Moments">After how many of the moments at which dying matters the program dies.</param>
    private sealed record Move(Deed Deed, int Seconds, int Moments);

    [Fact]
    public async Task Nothing_is_deleted_before_its_time_and_nothing_that_was_restored()
    {
        app = await WangChengApp.StartAsync(("Servers:PollEvery", "00:00:04"));
        try
        {
            await app.LiNa.OpensAsync();
            var moves =
                from deed in Gen.Frequency((4, Gen.Constant(Deed.Delete)), (3, Gen.Constant(Deed.Restore)), (4, Gen.Constant(Deed.Pass)), (3, Gen.Constant(Deed.PassAndDie)))
                from seconds in Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(60, 4000))
                from moments in Gen.Choose(1, 25)
                select new Move(deed, seconds, moments);
            Prop.ForAll(moves.ListOf(8).ToArbitrary(), async story => await TellAsync([.. story])).Holds(times: Stories);
            await app.SettleAsync();
            await new Invariants(app).HoldAsync(Ct);
        }
        finally
        {
            await app.ClearAwayAsync();
        }
        Math.Min(Math.Min(met.Deletions, met.Restorings), Math.Min(met.Deaths, met.Gone)).ShouldBeGreaterThan(3, met.ToString());
    }

    private async Task TellAsync(IReadOnlyList<Move> story)
    {
        await HasAsync();
        DateTimeOffset? deletedFrom = null;
        foreach (var move in story)
        {
            if (app.Cloud.Servers.Count == 0) break;
            switch (move.Deed)
            {
                case Deed.Delete:
                    await app.LiNa.SaysAsync("delete web-1");
                    if (app.LiNa.Newest.Card is { } card && new ShownCard(card).Button("Yes, delete web-1") is not null) await app.LiNa.TapsAsync(app.LiNa.Newest, "Yes, delete web-1");
                    break;
                case Deed.Restore:
                    await app.LiNa.SaysAsync("restore web-1");
                    break;
                default:
                    var end = app.Clock.GetUtcNow() + TimeSpan.FromSeconds(move.Seconds);
                    // Up to the last moment at which it must still be there, and only then on.
                    if (deletedFrom is { } from && app.Clock.GetUtcNow() < from && end >= from)
                    {
                        await PassAsync(from - TimeSpan.FromMilliseconds(1), move);
                        IsThere("before its time");
                    }
                    await PassAsync(end, move);
                    break;
            }
            deletedFrom = await ExpectAsync(deletedFrom);
            if (deletedFrom is null || app.Clock.GetUtcNow() < deletedFrom) IsThere($"after {move}");
        }
        await GoneAsync();
    }

    /// <summary>From when on it may be deleted, by what was accepted: nothing that happens later moves it, but a restoring.</summary>
    private async Task<DateTimeOffset?> ExpectAsync(DateTimeOffset? before)
    {
        var last = await app.Database.ReadAsync(db => db.Operations.Where(o => o.Verb == ServerVerbs.Delete).OrderByDescending(o => o.CreatedAt).FirstOrDefaultAsync(Ct), Ct);
        if (last is null || last.IsCalledOff || last.EndedAt < app.Clock.GetUtcNow() - TimeSpan.FromDays(1))
        {
            if (before is not null && last is { IsCalledOff: true }) met.Restorings++;
            return null;
        }
        if (last.State == OperationState.Done) return before;
        if (before is null) met.Deletions++;
        return last.CreatedAt + Window;
    }

    private async Task PassAsync(DateTimeOffset until, Move move)
    {
        if (move.Deed == Deed.PassAndDie) app.Life.Count(app.Life.Passed.Count + move.Moments);
        var passing = app.PassAsync(until - app.Clock.GetUtcNow());
        await Task.WhenAny(passing, app.Life.Over);
        if (!app.Life.IsOver)
        {
            await passing;
            app.Life.Count(null);
            return;
        }
        met.Deaths++;
        await app.ReviveAsync(null);
        if (until > app.Clock.GetUtcNow()) await app.PassAsync(until - app.Clock.GetUtcNow());
    }

    private void IsThere(string when) => app.Cloud.Servers.ShouldHaveSingleItem(when).TaskState.ShouldNotBe("deleting", when);

    private async Task HasAsync()
    {
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
        app.Cloud.Servers.ShouldHaveSingleItem();
    }

    /// <summary>So that the next story begins with nothing.</summary>
    private async Task GoneAsync()
    {
        if (app.Cloud.Servers.Count == 0) met.Gone++;
        await app.SettleAsync();
        if (app.Cloud.Servers.Count == 0) return;
        await app.LiNa.SaysAsync("delete web-1 --now");
        await app.LiNa.TapsAsync("Delete now");
        await app.SettleAsync();
        app.Cloud.Servers.ShouldBeEmpty();
    }
}
