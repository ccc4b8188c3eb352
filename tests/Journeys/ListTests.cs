namespace WangCheng.Tests.Journeys;

/// <summary>Lists of mine, my team's and everybody's, filtered and a page at a time. Who may see what is decided at every page.</summary>
public sealed class ListTests : Journey
{
    private protected override (string, string?)[] Settings => [("Quotas:Default:Servers", "12"), ("Quotas:Default:VCpus", "100"), ("Quotas:Default:MemoryGiB", "400")];

    [Theory]
    [InlineData("en-US", "list team", "Team Platform has 2 servers", "Wang Wei · running · ends", "Li Na · running · ends")]
    [InlineData("zh-CN", "列表 团队", "团队“Platform”共有 2 台服务器", "Wang Wei · 运行中", "Li Na · 运行中")]
    public async Task A_team_sees_who_has_what_and_until_when_and_opens_only_its_own(string language, string asked, string title, string his, string hers)
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(App.WangWei, "db-1");
        await LiNa.SpeaksAsync(language);
        await LiNa.SaysAsync(asked);
        LiNa.Sees(title, "web-1", hers, "db-1", his);
        LiNa.Card.Buttons.ShouldBe(["web-1"]);
        await LiNa.SaysAsync("show db-1");
        LiNa.Sees("db-1");
        LiNa.Card.Buttons.ShouldNotContain("db-1");
    }

    [Theory]
    [InlineData("en-US", "list team", "You are in no team that I know of")]
    [InlineData("zh-CN", "列表 团队", "没有查到你属于哪个团队")]
    public async Task Who_is_in_no_team_is_told_so(string language, string asked, string answer)
    {
        await App.ChenJing.SpeaksAsync(language);
        await App.ChenJing.SaysAsync(asked);
        App.ChenJing.Sees(answer);
    }

    [Theory]
    [InlineData("list all", "Only administrators")]
    [InlineData("列表 所有", "Only administrators")]
    [InlineData("list all running", "Only administrators")]
    public async Task Everybodys_servers_are_for_administrators_only(string asked, string answer)
    {
        await HasAsync(App.WangWei, "db-1");
        await LiNa.SaysAsync(asked);
        LiNa.Sees(answer);
        LiNa.DoesNotSee("db-1");
    }

    [Fact]
    public async Task An_administrator_opens_anybodys_server_from_the_list_and_finds_people_by_name()
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(App.WangWei, "db-1");
        await App.ChenJing.SaysAsync("list all");
        App.ChenJing.Sees("2 servers in all", "Li Na · running", "Wang Wei · running");
        await App.ChenJing.TapsAsync("db-1");
        App.ChenJing.Sees("db-1 is running");

        await App.ChenJing.SaysAsync("list all wang");
        App.ChenJing.Sees("1 server in all", "Only those with “wang”", "db-1");
        App.ChenJing.DoesNotSee("web-1");
    }

    [Fact]
    public async Task Somebody_who_is_mentioned_is_looked_for_among_those_one_may_see()
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(App.WangWei, "db-1");
        await App.ChenJing.SaysAsync("list <at>Li Na</at>");
        App.ChenJing.Sees("1 server in all", "Only those with “Li Na”", "web-1");
        await App.ChenJing.SaysAsync("list all @Wang Wei");
        App.ChenJing.Sees("1 server in all", "db-1");
        await App.ChenJing.SaysAsync("列表 @Li Na 运行中");
        App.ChenJing.Sees("1 server in all", "web-1");
        await LiNa.SaysAsync("list team @Wang Wei");
        LiNa.Sees("Team Platform has 1 server", "db-1");
        await LiNa.SaysAsync("list @Wang Wei");
        LiNa.Sees("Team Platform has 1 server", "db-1");
        await LiNa.SaysAsync("list all @Wang Wei");
        LiNa.Sees("Only administrators");
    }

    [Fact]
    public async Task A_state_narrows_a_list_down_in_words_of_either_language()
    {
        await HasAsync(LiNa, "web-1");
        await OrdersAsync(LiNa, "new web-2 2c4g ubuntu-22.04 3d");
        foreach (var (asked, seen, unseen) in ((string, string, string)[])
            [("list running", "web-1", "web-2"), ("列表 运行中", "web-1", "web-2"), ("list creating", "web-2", "web-1"), ("我的服务器 创建中", "web-2", "web-1"), ("list web-2", "web-2", "web-1")])
        {
            await LiNa.SaysAsync(asked);
            LiNa.Sees("You have 1 server", seen);
            LiNa.DoesNotSee(unseen);
        }

        await LiNa.SaysAsync("list stopped");
        LiNa.Sees("None like that", "Only those that are: stopped");
        await LiNa.TapsAsync("Show all of them");
        LiNa.Sees("You have 2 servers");
    }

    [Fact]
    public async Task Pages_turn_both_ways_and_keep_what_was_asked_for()
    {
        for (var n = 1; n <= 11; n++)
        {
            await OrdersAsync(LiNa, $"new web-{n:00} 2c4g ubuntu-22.04 3d");
            App.Clock.Advance(TimeSpan.FromSeconds(1)); // two of the same instant have no order that people know
        }
        await App.SettleAsync();
        await App.ChenJing.SaysAsync("list all running web");
        App.ChenJing.Sees("11 servers in all", "1 to 10 of 11", "web-11", "web-02");
        App.ChenJing.Card.Buttons.ShouldBe(["Open", "Next page"]);
        await App.ChenJing.TapsAsync("Next page");
        App.ChenJing.Sees("11 servers in all", "11 to 11 of 11", "web-01", "Only those that are: running, with “web”");
        App.ChenJing.Card.Buttons.ShouldBe(["web-01", "Previous page"]);
        await App.ChenJing.TapsAsync("Previous page");
        App.ChenJing.Sees("1 to 10 of 11");
        await App.ChenJing.TapsAsync("Open", ("server", (string)App.ChenJing.Card.Inputs()["in_server"]!));
        App.ChenJing.Sees("is running");
    }

    [Fact]
    public async Task What_a_button_claims_is_checked_again()
    {
        await HasAsync(App.WangWei, "db-1");
        await LiNa.SaysAsync("list");
        var list = LiNa.Newest;
        await LiNa.SendsAsync(list, "server.list", new() { ["v"] = 1, ["whose"] = "All", ["page"] = "1" });
        LiNa.Sees("Only administrators");
        foreach (var page in (string[])["0", "-1", "99999999999", "x", "2"])
        {
            await LiNa.SendsAsync(list, "server.list", new() { ["v"] = 1, ["whose"] = "7", ["state"] = "99", ["page"] = page });
            LiNa.Sees("You have no servers");
        }
    }
}
