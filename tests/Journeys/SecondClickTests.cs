using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>The same request again: by an impatient finger, by Teams repeating itself, from a card that is no longer new. One effect, the same answer.</summary>
public sealed class SecondClickTests : Journey
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Clicks_at_the_same_instant_order_one_server_and_all_read_the_same(int clicks)
    {
        await LiNa.SaysAsync(The.Order);
        var answers = await ClicksAsync("Order it", clicks);
        answers.ShouldAllBe(answer => answer.Inner == 200);
        answers.Select(answer => string.Join('\n', answer.Texts)).Distinct().ShouldHaveSingleItem().ShouldContain("On it: web-1");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
        (await CountAsync()).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task An_activity_that_Teams_delivers_several_times_at_once_counts_once(int times)
    {
        await LiNa.SaysAsync(The.Order);
        var activity = Tap("Order it");
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => App.Wire.PostAsync(activity)));
        answers.Select(answer => answer.Body!.ToJsonString()).Distinct().ShouldHaveSingleItem();
        await App.SettleAsync();
        (await CountAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Words_that_Teams_delivers_several_times_are_answered_once()
    {
        await LiNa.OpensAsync();
        var activity = App.Wire.Says(LiNa, "list");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => App.Wire.PostAsync(activity)));
        await LiNa.LooksAsync();
        LiNa.BotMessages.ShouldBe(2, "the welcome and one list");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Confirming_at_the_same_instant_deletes_once(int clicks)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        var answers = await ClicksAsync("Yes, delete web-1", clicks);
        answers.ShouldAllBe(answer => answer.Texts.Any(text => text.Contains("web-1 is to be deleted")));
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        (await CountAsync()).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_click_on_a_card_from_yesterday_shows_how_things_stand_and_orders_nothing()
    {
        await LiNa.SaysAsync(The.Order);
        var yesterday = LiNa.Newest;
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        App.Clock.Advance(TimeSpan.FromDays(1));
        await LiNa.TapsAsync(yesterday, "Order it");
        LiNa.Sees("web-1 is running");
        await App.SettleAsync();
        (await CountAsync()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Two_confirming_cards_for_one_server_delete_it_once()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        var first = LiNa.Newest;
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await LiNa.TapsAsync(first, "Yes, delete web-1");
        LiNa.Sees("web-1 is already being deleted");
        await App.SettleAsync();
        await LiNa.TapsAsync(first, "Yes, delete web-1");
        LiNa.Sees("web-1 has already been deleted");
        (await CountAsync()).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_server_that_is_being_made_cannot_be_deleted_from_an_old_card()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        var old = LiNa.Newest;
        var id = (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).Id;
        await LiNa.SaysAsync("new web-2 2c4g ubuntu-22.04 3d");
        await LiNa.TapsAsync("Order it");
        var making = (await App.Database.ReadAsync(db => db.Servers.SingleAsync(server => server.Id != id, Ct), Ct)).Id;
        var answer = await App.Wire.PostAsync(App.Wire.Executes(LiNa, old.Id, "server.delete", new System.Text.Json.Nodes.JsonObject { ["step"] = "yes", ["server"] = making.ToString(), ["nonce"] = "another" }));
        answer.Texts.ShouldContain(text => text.Contains("web-2 is being created"));
        await App.SettleAsync();
        App.Cloud.Servers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task When_quota_changed_between_card_and_tap_the_new_facts_are_shown_and_nothing_is_ordered()
    {
        await LiNa.SaysAsync("new web-2 2c4g ubuntu-22.04 3d");
        var shown = LiNa.Newest;
        await HasAsync(LiNa, "web-1");
        await LiNa.TapsAsync(shown, "Order it");
        LiNa.Sees("Price or quota changed since you looked", "Order web-2?");
        LiNa.Card.Fact("Quota: servers")!.ShouldStartWith("1 → 2 of 5 servers");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-2 is running");
    }

    [Fact]
    public async Task An_order_that_was_refused_can_be_mended_on_the_same_form_and_then_goes_through()
    {
        await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3d");
        var facts = LiNa.Newest;
        await HasAsync(LiNa, "web-1");
        await LiNa.TapsAsync(facts, "Order it");
        LiNa.Sees("There is already a server called web-1");
        await LiNa.TapsAsync("Next: check the facts", ("name", "web-2"));
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-2 is running");
        (await CountAsync()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Two_people_who_tap_the_same_nonce_each_get_their_own_server()
    {
        await LiNa.SaysAsync(The.Order);
        await App.WangWei.SaysAsync(The.Order);
        var data = LiNa.Card.Button("Order it")!["data"]!;
        foreach (var person in (Chat[])[LiNa, App.WangWei]) await App.Wire.PostAsync(App.Wire.Executes(person, person.Newest.Id, "server.create", data.DeepClone()));
        await App.SettleAsync();
        (App.Cloud.Servers.Count, await CountAsync()).ShouldBe((2, (2, 2)));
    }

    /// <summary>On the newest card, all at the same instant, each an activity of its own.</summary>
    private Task<WireAnswer[]> ClicksAsync(string button, int clicks) => Task.WhenAll(Enumerable.Range(0, clicks).Select(_ => App.Wire.PostAsync(Tap(button))));

    private System.Text.Json.Nodes.JsonObject Tap(string button)
    {
        var action = LiNa.Card.Button(button)!;
        return App.Wire.Executes(LiNa, LiNa.Newest.Id, (string)action["verb"]!, action["data"]!.DeepClone());
    }

    private async Task<(int Servers, int Operations)> CountAsync() =>
        await App.Database.ReadAsync(async db => (await db.Servers.CountAsync(Ct), await db.Operations.CountAsync(Ct)), Ct);
}

public sealed class QuotaJourneyTests : Journey
{
    private protected override (string, string?)[] Settings => [("Quotas:Default:Servers", "1"), ("Quotas:Company:Servers", "2")];

    [Fact]
    public async Task Over_quota_says_which_kind_how_much_and_where_the_limit_comes_from()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("new web-2 2c4g ubuntu-22.04 3d");
        LiNa.Sees("This would go over your quota for servers: you use 1 server, this needs 1 server more, and the limit is 1 server (the default for everyone)");
        (await App.LogAsync()).Last(line => line["phase"] == "refused").ToString().ShouldBe("server.create refused quota.over");
    }

    [Fact]
    public async Task Room_that_was_taken_between_card_and_tap_is_a_refusal_and_no_button_that_cannot_work()
    {
        await LiNa.SaysAsync("new web-2 2c4g ubuntu-22.04 3d");
        var shown = LiNa.Newest;
        await HasAsync(LiNa, "web-1");
        await LiNa.TapsAsync(shown, "Order it");
        LiNa.Sees("This would go over your quota for servers");
        LiNa.Card.Buttons.ShouldNotContain("Order it");
    }

    [Fact]
    public async Task Orders_at_the_same_instant_never_pass_the_limit_together()
    {
        await LiNa.OpensAsync();
        var cards = new List<System.Text.Json.Nodes.JsonObject>();
        for (var i = 0; i < 5; i++)
        {
            await LiNa.SaysAsync($"new web-{i} 2c4g ubuntu-22.04 3d");
            cards.Add(App.Wire.Executes(LiNa, LiNa.Newest.Id, "server.create", LiNa.Card.Button("Order it")!["data"]!.DeepClone()));
        }
        var answers = await Task.WhenAll(cards.Select(App.Wire.PostAsync));
        answers.Count(answer => answer.Texts.Any(text => text.StartsWith("On it", StringComparison.Ordinal))).ShouldBe(1);
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_companys_limit_holds_for_everybody_together_and_room_comes_back_with_a_deleted_server()
    {
        await HasAsync(LiNa);
        await HasAsync(App.WangWei);
        await App.ChenJing.SaysAsync(The.Order);
        App.ChenJing.Sees("for the whole company");
        await GivesBackAsync(LiNa);
        await HasAsync(App.ChenJing);
    }

    [Fact]
    public async Task A_failed_order_gives_its_room_back()
    {
        using (App.CloudFaults.Add(HuaweiFault.NoBalance()))
        {
            await OrdersAsync(LiNa);
            await App.SettleAsync();
            LiNa.Sees("could not be created");
        }
        await HasAsync(LiNa);
    }
}
