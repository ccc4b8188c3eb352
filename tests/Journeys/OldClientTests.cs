using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>Clients that do not know Action.Execute send the same tap as a message with a value.</summary>
public sealed class OldClientTests : Journey
{
    [Fact]
    public async Task An_older_client_gets_the_same_from_form_to_gone_on_one_and_the_same_card()
    {
        LiNa.HasAnOldClient = true;
        await LiNa.SaysAsync("new");
        var card = LiNa.Newest.Id;
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-1"));
        LiNa.Sees("Order web-1?");
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        await LiNa.TapsAsync("Delete");
        LiNa.Sees("Delete web-1?");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        LiNa.Newest.Id.ShouldBe(card);
        LiNa.BotMessages.ShouldBe(2, "the welcome, and the one card that went all the way");
    }

    [Fact]
    public async Task Tapped_twice_it_orders_once()
    {
        LiNa.HasAnOldClient = true;
        await LiNa.SaysAsync(The.Order);
        var facts = LiNa.Newest;
        await LiNa.TapsAsync(facts, "Order it");
        await LiNa.TapsAsync(facts, "Order it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.Cloud.Servers.ShouldHaveSingleItem();
    }
}
