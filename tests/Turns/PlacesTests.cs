using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Turns;

/// <summary>Outside the personal chat: the bot introduces itself and explains what it does; what is nobody else's business is told in <see cref="PrivatelyTests"/>.</summary>
public sealed class PlacesTests : Journey
{
    private const string Bot = "<at>WangCheng</at>";

    [Theory]
    [InlineData("group")]
    [InlineData("deploys")]
    public async Task Whoever_adds_the_bot_gets_one_greeting_for_all(string place)
    {
        await In(place).OpenAsync(Ct);
        await new ChatClient(App.Http, "approver", place).OpenAsync(Ct);
        var greeting = (await In(place).MessagesAsync(Ct)).ShouldHaveSingleItem();
        greeting.Card!.ToJsonString().ShouldContain("Mention me with");
        greeting.Card!.ToJsonString().ShouldNotContain("server.create");
        (await new ChatClient(App.Http, "developer").MessagesAsync(Ct)).ShouldBeEmpty("nobody opened their own chat");
    }

    [Theory]
    [InlineData("group")]
    [InlineData("deploys")]
    public async Task What_mentions_the_bot_is_understood_without_the_mention(string place)
    {
        await In(place).SayAsync($"{Bot} help", Ct);
        (await NewestAsync(place)).Card!.ToJsonString().ShouldContain("What I can do for you");
        await In(place).SayAsync($"help {Bot}", Ct);
        (await In(place).MessagesAsync(Ct)).Count(message => message.Card?.ToJsonString().Contains("What I can do for you", StringComparison.Ordinal) == true).ShouldBe(2);
    }

    [Fact]
    public async Task In_a_channel_the_answer_stands_in_the_thread_of_the_question()
    {
        var post = await In("deploys").SayAsync($"{Bot} help", Ct);
        var answer = await NewestAsync("deploys");
        answer.Thread.ShouldBe(post.Id);
        await In("deploys").SayAsync($"{Bot} list", post.Id, Ct);
        (await NewestAsync("deploys")).Thread.ShouldBe(post.Id);
    }

    [Fact]
    public async Task What_does_not_mention_the_bot_is_not_its_business()
    {
        await In("group").SayAsync("lunch?", Ct);
        (await In("group").MessagesAsync(Ct)).Count(message => message.From == ChatMessage.Bot).ShouldBe(1, "the greeting");
    }

    [Fact]
    public async Task Who_met_the_bot_in_a_group_is_greeted_in_their_own_chat_all_the_same()
    {
        await In("group").SayAsync($"{Bot} help", Ct);
        await LiNa.OpensAsync();
        LiNa.Sees("Hello, I am WangCheng");
    }

    private ChatClient In(string place) => new(App.Http, "developer", place);

    private async Task<ChatMessage> NewestAsync(string place) => (await In(place).MessagesAsync(Ct)).Where(message => message.From == ChatMessage.Bot).MaxBy(message => message.Revision)!;
}
