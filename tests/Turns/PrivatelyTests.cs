using System.Text.Json.Nodes;
using WangCheng.Bot.Turns;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Turns;

/// <summary>In a group chat or a channel everything about servers is private: one line there, and the answer in the person's own chat, where it works on.</summary>
public sealed class PrivatelyTests : Journey
{
    private const string Bot = "<at>WangCheng</at> ";
    private const string Sent = "Sent to you privately: have a look at our own chat.";

    [Theory]
    [InlineData("group", "en-US", "list", Sent, "You have no servers")]
    [InlineData("deploys", "en-US", "new", Sent, "New server")]
    [InlineData("group", "zh-CN", "列表", "已经私下发给你了，请看我们的单聊。", "你现在没有服务器")]
    [InlineData("general", "zh-CN", "删除", "已经私下发给你了，请看我们的单聊。", "你现在没有可以这样做的服务器")]
    [InlineData("group", "en-US", "reconcile", Sent, "Only administrators")]
    public async Task What_is_asked_before_others_is_answered_in_private(string place, string language, string asked, string line, string answer)
    {
        await LiNa.SpeaksAsync(language);
        var before = App.In(place, LiNa);
        await before.SaysAsync(Bot + asked);
        before.Newest.Text.ShouldBe(line);
        await LiNa.LooksAsync();
        LiNa.Sees(answer);
        (await App.Http.GetStringAsync(new Uri($"chat/api/people/approver/messages?chat={place}", UriKind.Relative), Ct)).ShouldNotContain(answer);
    }

    [Theory]
    [InlineData("en-US", "new web-1 2c4g ubuntu-22.04 3d", "Order it", "web-1 is running", "delete web-1", "Yes, delete web-1", "web-1 is gone")]
    [InlineData("zh-CN", "申请 web-1 2c4g ubuntu-22.04 3天", "就要这台", "web-1 已经跑起来了", "删除 web-1", "确认删除 web-1", "web-1 已删除")]
    public async Task The_answer_works_on_where_it_was_sent_and_nothing_of_it_shows_before_others(string language, string order, string yes, string running, string delete, string sure, string gone)
    {
        await LiNa.SpeaksAsync(language);
        var group = App.In("group", LiNa);
        await group.SaysAsync(Bot + order);
        await LiNa.LooksAsync();
        await LiNa.TapsAsync(yes);
        await App.SettleAsync();
        LiNa.Sees(running);

        await group.SaysAsync(Bot + delete);
        await LiNa.LooksAsync();
        await LiNa.TapsAsync(sure);
        await App.SettleAsync();
        LiNa.Sees(gone);
        await group.LooksAsync();
        group.Messages.Where(message => message.From == ChatMessage.Bot).Select(message => message.Text + message.Card?.ToJsonString()).ShouldAllBe(said => !said.Contains("web-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US", "list", "we have no chat of our own")]
    [InlineData("zh-CN", "我的服务器", "我们还没有单聊")]
    public async Task Who_has_no_chat_with_it_yet_reads_how_to_open_one(string language, string asked, string line)
    {
        await App.In("group", LiNa).SpeaksAsync(language);
        await App.In("group", LiNa).SaysAsync(Bot + asked);
        App.In("group", LiNa).Sees(line);
        await LiNa.LooksAsync();
        LiNa.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_removed_it_from_their_Teams_reads_the_same()
    {
        await LiNa.OpensAsync();
        await App.Wire.RemovedByAsync(LiNa);
        await App.In("group", LiNa).SaysAsync(Bot + "list");
        App.In("group", LiNa).Sees("we have no chat of our own");
    }

    [Fact]
    public async Task When_Teams_does_not_take_the_answer_the_group_reads_so_and_not_that_it_was_sent()
    {
        await LiNa.OpensAsync();
        await App.In("group", LiNa).OpensAsync();
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(429, "Throttled", RetryAfter: TimeSpan.FromMinutes(5)));
        await App.In("group", LiNa).SaysAsync(Bot + "list");
        App.In("group", LiNa).Sees("I could not reach our own chat just now");
    }

    [Fact]
    public async Task A_button_that_another_person_tapped_answers_that_person_in_private()
    {
        await HasAsync(LiNa);
        await App.WangWei.OpensAsync();
        await App.In("group", LiNa).SaysAsync(Bot + "help");
        var wangWei = App.In("group", App.WangWei);
        await wangWei.LooksAsync();
        var heard = LiNa.BotMessages;

        (await wangWei.TapsAsync("My servers")).Toast.ShouldBe(Sent);
        await App.WangWei.LooksAsync();
        App.WangWei.Sees("You have no servers");
        await LiNa.LooksAsync();
        LiNa.BotMessages.ShouldBe(heard);
    }

    [Theory]
    [InlineData(false, "You have no server called")]
    [InlineData(true, "web-1 is gone")]
    public async Task A_card_that_came_into_a_group_works_for_its_owner_only_and_shows_nothing_there(bool isHers, string told)
    {
        await HasAsync(LiNa);
        await App.WangWei.OpensAsync();
        var (person, server) = (isHers ? LiNa : App.WangWei, await ServerAsync());
        var group = App.In("group", person);
        await group.OpensAsync();
        var card = group.Newest;

        (await group.SendsAsync(card, "server.delete", new JsonObject { ["v"] = 1, ["step"] = "yes", ["server"] = server, ["nonce"] = "made-up" })).Toast.ShouldBe(Sent);
        await App.SettleAsync();
        person.Sees(told);
        App.Cloud.Servers.Count.ShouldBe(isHers ? 0 : 1);
        await group.LooksAsync();
        group.Newest.Card!.ToJsonString().ShouldBe(card.Card!.ToJsonString());
    }

    [Fact]
    public async Task A_client_that_refreshes_a_card_before_others_is_not_a_person_who_asks()
    {
        await HasAsync(LiNa);
        var heard = LiNa.BotMessages;
        await App.In("group", LiNa).OpensAsync();
        var refresh = App.Wire.Executes(LiNa, "1", "server.show", new JsonObject { ["v"] = 1, ["server"] = "web-1" });
        refresh["conversation"]!["conversationType"] = "groupChat";
        refresh["value"]!["trigger"] = "automatic";
        var answer = await App.Wire.PostAsync(refresh);
        (answer.Status, answer.Inner).ShouldBe((200, 200));
        answer.Texts.ShouldBe([""]);
        await LiNa.LooksAsync();
        LiNa.BotMessages.ShouldBe(heard);
    }

    [Fact]
    public void What_nobody_declared_open_is_private() =>
        App.Get<IEnumerable<OpenVerb>>().Select(verb => verb.Name).ShouldBe(["help", "language", "say"], ignoreOrder: true);

    private async Task<string> ServerAsync()
    {
        await LiNa.SaysAsync("show web-1");
        return (string)LiNa.Card.Button("Refresh")!["data"]!["server"]!;
    }
}
