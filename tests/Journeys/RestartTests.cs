using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>The program stops, in good order or not, and is started again on the same folder: it ends as if nothing had happened.</summary>
public sealed class RestartTests : Journey
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_the_middle_of_a_creation(int roundsBefore)
    {
        await OrdersAsync(LiNa);
        for (var i = 0; i < roundsBefore; i++)
        {
            await App.RunDueAsync();
            App.Clock.Advance(TimeSpan.FromSeconds(2));
        }
        await App.RestartAsync();
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.Cloud.Servers.ShouldHaveSingleItem();
        LiNa.BotMessages.ShouldBe(2, "the welcome, and the card that was tapped");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_the_middle_of_a_deletion(int roundsBefore)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        for (var i = 0; i < roundsBefore; i++)
        {
            await App.RunDueAsync();
            App.Clock.Advance(TimeSpan.FromSeconds(2));
        }
        await App.RestartAsync();
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task A_second_run_finds_servers_chat_and_log_again()
    {
        await HasAsync(LiNa);
        var lines = (await App.LogAsync()).Count;
        var said = LiNa.Messages.Count;
        var card = LiNa.Newest;
        await App.RestartAsync();

        await LiNa.LooksAsync();
        LiNa.Messages.Count.ShouldBe(said);
        (await App.LogAsync()).Count.ShouldBe(lines);
        App.Cloud.Servers.ShouldHaveSingleItem();
        await LiNa.SaysAsync("list");
        LiNa.Sees("You have 1 server", "web-1");
        LiNa.Messages.Count.ShouldBe(said + 2, "nobody is welcomed again");
        await LiNa.TapsAsync(card, "Delete");
        LiNa.Sees("Delete web-1?");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task A_card_drawn_before_the_restart_orders_after_it()
    {
        await LiNa.SaysAsync(The.Order);
        await App.RestartAsync();
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task Worker_and_sender_that_died_with_work_in_their_hands_are_relieved()
    {
        await OrdersAsync(LiNa);
        (await App.Get<Core.Operations.OperationClaims>().TakeDueAsync(8, Ct)).ShouldHaveSingleItem();
        (await App.Get<Core.Notices.NoticeClaims>().TakeDueAsync(8, Ct)).ShouldHaveSingleItem();
        await App.CrashAsync();
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }
}
