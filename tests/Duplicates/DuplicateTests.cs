using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Duplicates;

/// <summary>Everything a person does arrives twice, five times, late, in another order, or not at all: one effect, and the same answer each time.</summary>
public sealed class DuplicateTests : Journey
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(5, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    public async Task A_whole_journey_delivered_many_times_happens_once(int copies, bool allComeAgain)
    {
        (App.Wire.Deliveries.Copies, App.Wire.Deliveries.AllComeAgain) = (copies, allComeAgain);
        await JourneyAsync();

        App.Wire.Deliveries.Repeats.ShouldBeGreaterThanOrEqualTo(8);
        App.Wire.Deliveries.Differences.ShouldBeEmpty("a repeat gets the answer of the first");
        await HappenedOnceAsync();
        LiNa.BotMessages.ShouldBe(5, "welcome, language, the order's card, the list, the deletion's card");
    }

    /// <summary>The memory of what just came is gone with the process; what makes an effect happen once stands in the database.</summary>
    [Fact]
    public async Task What_comes_again_after_a_restart_happens_once_all_the_same()
    {
        await LiNa.SaysAsync("language en");
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        var order = JsonNode.Parse(App.Wire.Deliveries.Sent.Last(activity => activity.Contains("\"invoke\"", StringComparison.Ordinal)))!.AsObject();
        await App.RestartAsync();
        foreach (var _ in Enumerable.Range(0, 3)) (await App.Wire.PostAsync(order)).Texts.ShouldContain(text => text.Contains("web-1 is running"));
        await App.SettleAsync();
        (await App.Database.ReadAsync(db => db.Operations.CountAsync(Ct), Ct)).ShouldBe(1);
        LiNa.BotMessages.ShouldBe(3);
    }

    [Fact]
    public async Task Each_message_is_lost_once_and_the_person_says_it_again()
    {
        var lost = App.Wire.Deliveries;
        await LiNa.OpensAsync();
        lost.LoseNext();
        await LiNa.SaysAsync("language en");
        await LiNa.SaysAsync("language en");
        lost.LoseNext();
        await LiNa.SaysAsync(The.Order);
        await LiNa.SaysAsync(The.Order);
        lost.LoseNext();
        (await LiNa.TapsAsync("Order it")).Status.ShouldBe(502);
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        lost.LoseNext();
        await LiNa.SaysAsync("delete web-1");
        await LiNa.SaysAsync("delete web-1");
        lost.LoseNext();
        await LiNa.TapsAsync("Yes, delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        await HappenedOnceAsync();
        lost.Repeats.ShouldBe(0);
    }

    private async Task JourneyAsync()
    {
        await LiNa.OpensAsync();
        await LiNa.SaysAsync("language en");
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        await LiNa.SaysAsync("list");
        LiNa.Sees("web-1");
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    private async Task HappenedOnceAsync()
    {
        var operations = await App.Database.ReadAsync(db => db.Operations.OrderBy(o => o.CreatedAt).Select(o => o.Verb).ToListAsync(Ct), Ct);
        operations.ShouldBe([ServerVerbs.Create, ServerVerbs.Delete]);
        (await App.LogAsync()).Select(line => line.ToString()).Where(line => !line.EndsWith(" told", StringComparison.Ordinal)).ShouldBe(
            ["language done", "server.create accepted", "server.create progressed", "server.create done", "server.delete accepted", "server.delete progressed", "server.delete progressed", "server.delete done"], ignoreOrder: true);
    }
}
