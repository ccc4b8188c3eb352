using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Reconciling;

public sealed class ComparisonTests : Reconciling
{
    [Fact]
    public async Task An_administrator_who_asks_sees_the_summary_on_the_card_that_answered()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Start);
        await ChenJing.OpensAsync();
        await ChenJing.SaysAsync("reconcile");
        await App.SettleAsync();
        CardsOf(ChenJing, "Comparing with the cloud").Count().ShouldBe(1);
        (await App.Get<ServerReconciler>().RunDueAsync(Ct)).ShouldBe(1);
        await App.SettleAsync();
        var card = CardOf(ChenJing, "Compared with the cloud");
        (card.Fact("Servers at the cloud"), card.Fact("Servers I know of"), card.Fact("Changed or gone, now noted")).ShouldBe(("1", "1", "1"));
    }

    [Fact]
    public async Task A_developer_who_asks_learns_that_it_is_not_theirs_to_ask()
    {
        await LiNa.SaysAsync("reconcile");
        LiNa.Sees("Only administrators can do this.");
        (await App.Database.ReadAsync(db => Task.FromResult(db.Reconciliations.Count()), Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_several_instances_one_compares()
    {
        await HasAsync(LiNa);
        var reconciler = App.Get<ServerReconciler>();
        var ran = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reconciler.RunDueAsync(Ct)));
        ran.Sum().ShouldBe(1);
        (await reconciler.NextDueAsync(Ct)).ShouldBe(App.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
    }
}
