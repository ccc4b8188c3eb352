using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

public sealed class WordsTests : Journey
{
    [Theory]
    [InlineData("en-US", "Hello, I am WangCheng", "New server")]
    [InlineData("zh-CN", "你好，我是网程", "申请服务器")]
    public async Task Whoever_opens_the_chat_is_welcomed_once_and_once_only(string language, string hello, string button)
    {
        await LiNa.SpeaksAsync(language);
        LiNa.Sees(hello);
        LiNa.Card.Buttons.ShouldContain(button);
        await LiNa.OpensAsync();
        await LiNa.OpensAsync();
        foreach (var news in App.Wire.Installs(LiNa)) await App.Wire.PostAsync(news);
        await LiNa.LooksAsync();
        LiNa.BotMessages.ShouldBe(1);
    }

    [Fact]
    public async Task The_two_ways_Teams_tells_of_one_installation_may_come_at_once_and_still_greet_once()
    {
        await Task.WhenAll(App.Wire.Installs(LiNa).Select(App.Wire.PostAsync));
        await LiNa.LooksAsync();
        LiNa.BotMessages.ShouldBe(1);
    }

    [Theory]
    [InlineData("en-US", "help", "What I can do for you")]
    [InlineData("en-US", "?", "What I can do for you")]
    [InlineData("en-US", "help new", "Gets you a temporary server")]
    [InlineData("en-US", "help delete", "Gives a server back")]
    [InlineData("zh-CN", "帮助", "我能帮你做这些")]
    [InlineData("zh-CN", "帮助 申请", "给你开一台临时服务器")]
    public async Task Help_is_there_for_the_asking(string language, string asked, string shown)
    {
        await LiNa.SpeaksAsync(language);
        await LiNa.SaysAsync(asked);
        LiNa.Sees(shown);
    }

    [Fact]
    public async Task The_buttons_of_the_menu_do_what_typing_would()
    {
        await LiNa.SaysAsync("help");
        await LiNa.TapsAsync("My servers");
        LiNa.Sees("You have no servers at the moment");
    }

    [Theory]
    [InlineData("en-US", "please sing me a song", "I did not get that")]
    [InlineData("zh-CN", "唱首歌吧", "这句我没看懂")]
    public async Task Words_nobody_knows_get_buttons_that_help(string language, string said, string answer)
    {
        await LiNa.SpeaksAsync(language);
        await LiNa.SaysAsync(said);
        LiNa.Sees(answer);
        LiNa.Card.Buttons.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_slip_of_the_finger_is_offered_as_it_was_meant()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("shw web-1");
        LiNa.Sees("Did you mean this?");
        await LiNa.TapsAsync("show web-1");
        LiNa.Sees("web-1 is running");
    }

    [Theory]
    [InlineData("delte web-1")]
    [InlineData("please delete web-1")]
    public async Task A_destructive_word_is_never_guessed(string said)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(said);
        LiNa.Sees("Gives a server back");
        LiNa.Card.Buttons.ShouldNotContain(title => title.Contains("delete", StringComparison.OrdinalIgnoreCase));
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_chooses_Chinese_reads_Chinese_everywhere_until_they_choose_again()
    {
        await LiNa.SaysAsync(The.Order);
        await LiNa.TapsAsync("Order it");
        await LiNa.SaysAsync("language zh");
        LiNa.Sees("以后我用中文回复你");
        await App.SettleAsync();
        LiNa.Sees("web-1 已经跑起来了");
        await LiNa.SaysAsync("list");
        LiNa.Sees("你有 1 台服务器");
        await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3d");
        LiNa.Sees("已经有一台叫 web-1 的服务器了");

        await LiNa.SaysAsync("语言 英文");
        LiNa.Sees("I will answer you in English");
        await LiNa.SaysAsync("list");
        LiNa.Sees("You have 1 server");
        (await App.LogAsync()).Where(line => line["verb"] == "language").Select(line => line["detail"]).ShouldBe(["zh", "en"]);
    }

    [Fact]
    public async Task The_language_can_be_chosen_by_a_button()
    {
        await LiNa.SaysAsync("language");
        LiNa.Sees("Which language shall I use with you?");
        await LiNa.TapsAsync("中文");
        LiNa.Sees("以后我用中文回复你");
    }

    [Fact]
    public async Task The_beginning_of_a_name_is_enough_and_where_it_is_not_the_answer_has_a_button_for_each()
    {
        await HasAsync(LiNa, "web-1");
        await LiNa.SaysAsync("show we");
        LiNa.Sees("web-1 is running");
        await HasAsync(LiNa, "web-2");

        await LiNa.SaysAsync("show WEB");
        LiNa.Sees("Several of your servers begin with web");
        LiNa.Card.Buttons.ShouldBe(["web-1", "web-2"]);
        await LiNa.TapsAsync("web-2");
        LiNa.Sees("web-2 is running");

        await LiNa.SaysAsync("delete web");
        await LiNa.TapsAsync("web-1");
        LiNa.Sees("Delete web-1?");
        await LiNa.TapsAsync("Keep it");
        LiNa.Sees("web-1 is running");
        await LiNa.SaysAsync("show nothing-like-it");
        LiNa.Sees("You have no server called nothing-like-it");
    }

    [Fact]
    public async Task A_wildcard_is_a_name_like_any_other()
    {
        await HasAsync(LiNa);
        foreach (var asked in (string[])["show %", "show _eb-1", "show w%"])
        {
            await LiNa.SaysAsync(asked);
            LiNa.Sees("You have no server called");
        }
    }
}
