using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

public sealed class MainJobTests : Journey
{
    [Fact]
    public async Task A_developer_fills_in_the_form_reads_the_facts_orders_and_gives_it_back_in_the_end()
    {
        await LiNa.SaysAsync("new");
        LiNa.Sees("You will see price and quota before anything is ordered");
        await LiNa.TapsAsync("Next: check the facts", ("flavor", "c7.large.2"), ("disk", "80"), ("hours", "72"), ("name", "web-1"), ("reason", "load test"));
        LiNa.Sees("Order web-1?", "Nothing is ordered yet");
        LiNa.Card.Fact("Size").ShouldBe("2 vCPU, 4 GiB (c7.large.2)");
        LiNa.Card.Fact("System disk").ShouldBe("80 GiB (GPSSD)");
        LiNa.Card.Fact("Quota: servers").ShouldBe("0 → 1 of 5 servers");
        LiNa.Card.Fact("What for").ShouldBe("load test");
        App.Cloud.Servers.ShouldBeEmpty();

        await LiNa.TapsAsync("Order it");
        LiNa.Sees("On it: web-1", "your order is written down");
        var ordered = LiNa.Newest.Id;
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        LiNa.Newest.Id.ShouldBe(ordered, "the card that was tapped turned into the server");
        var made = App.Cloud.Servers.ShouldHaveSingleItem();
        LiNa.Card.Fact("Address").ShouldBe(made.PrivateIp);
        LiNa.Card.Fact("Lease ends").ShouldBe("Wed 25 Nov, 09:00 (in 3 d)");

        await LiNa.SaysAsync("list");
        LiNa.Sees("You have 1 server", "web-1", "running · ends in 3 d · 2 vCPU, 4 GiB");
        await LiNa.TapsAsync("web-1");
        LiNa.Sees("web-1 is running", made.PrivateIp);
        await LiNa.TapsAsync("Delete");
        LiNa.Sees("Delete web-1?", "gone for good");
        App.Cloud.Servers.ShouldHaveSingleItem();
        await LiNa.TapsAsync("Yes, delete web-1");
        LiNa.Sees("web-1 is to be deleted", "Sun 22 Nov, 10:00 (in 60 min)");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        await LiNa.SaysAsync("list");
        LiNa.Sees("You have no servers at the moment");
        (App.Cloud.Servers.Count, App.Cloud.Volumes.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task 开发者用中文填表_下单_查看_最后退还()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("新建");
        LiNa.Sees("下单之前会先让你看价格和配额");
        await LiNa.TapsAsync("下一步：看看明细", ("name", "测试机"));
        LiNa.Sees("确认申请 测试机？");
        LiNa.Card.Fact("系统盘").ShouldBe("40 GiB（GPSSD）");
        await LiNa.TapsAsync("就要这台");
        LiNa.Sees("收到，正在准备 测试机");
        await App.SettleAsync();
        LiNa.Sees("测试机 已经跑起来了");
        LiNa.Card.Fact("地址").ShouldBe(App.Cloud.Servers.ShouldHaveSingleItem().PrivateIp);
        LiNa.Card.Fact("到期时间")!.ShouldStartWith("11月25日");

        await LiNa.SaysAsync("我的服务器");
        LiNa.Sees("你有 1 台服务器", "测试机");
        await LiNa.SaysAsync("查看 测试机");
        LiNa.Sees("测试机 已经跑起来了");
        await LiNa.SaysAsync("删除 测试机");
        LiNa.Sees("要删除 测试机 吗？");
        await LiNa.TapsAsync("确认删除 测试机");
        LiNa.Sees("测试机 即将删除");
        await App.SettleAsync();
        LiNa.Sees("测试机 已删除");
    }

    [Fact]
    public async Task Words_with_arguments_go_straight_to_the_facts_and_every_step_is_a_line_in_the_log()
    {
        await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 100g 2d \"load test\"");
        LiNa.Sees("Order web-1?");
        (LiNa.Card.Fact("System disk"), LiNa.Card.Fact("Image"), LiNa.Card.Fact("What for")).ShouldBe(("100 GiB (GPSSD)", "ubuntu-22.04", "load test"));
        LiNa.Card.Fact("How long")!.ShouldStartWith("2 days");
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();

        var lines = await App.LogAsync();
        lines.Where(line => line["phase"] != "told").Select(line => line.ToString()).ShouldBe(
        [
            "server.create accepted", "server.create progressed", "server.create done", "server.delete accepted", "server.delete progressed", "server.delete progressed", "server.delete done",
        ]);
        lines.ShouldAllBe(line => line["actor"] == LiNa.Person.AadObjectId);
        lines.Where(line => line["server"] is not null).ShouldAllBe(line => line["server_name"] == "web-1");
    }

    [Fact]
    public async Task Change_something_leads_back_to_the_form_with_all_that_was_said()
    {
        await LiNa.SaysAsync("new web-1 4c8g debian-12 100g 2d \"load test\"");
        await LiNa.TapsAsync("Change something");
        LiNa.Sees("New server");
        Fields().ShouldBe(("s6.xlarge.2", "debian-12.0", "100", "48", "web-1", "load test"));
        await LiNa.TapsAsync("Next: check the facts", ("disk", "120"));
        LiNa.Sees("Order web-1?");
        (LiNa.Card.Fact("System disk"), LiNa.Card.Fact("Size"), LiNa.Card.Fact("Image"), LiNa.Card.Fact("What for")).ShouldBe(("120 GiB (GPSSD)", "4 vCPU, 8 GiB (s6.xlarge.2)", "debian-12.0", "load test"));

        (string?, string?, string?, string?, string?, string?) Fields()
        {
            var inputs = LiNa.Card.Inputs();
            return (inputs["in_flavor"]?.ToString(), inputs["in_image"]?.ToString(), inputs["in_disk"]?.ToString(), inputs["in_hours"]?.ToString(), inputs["in_name"]?.ToString(), inputs["in_reason"]?.ToString());
        }
    }

    [Fact]
    public async Task Not_now_orders_nothing_whether_on_the_form_or_on_the_facts()
    {
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Not now");
        LiNa.Sees("nothing was ordered");
        await LiNa.SaysAsync(The.Order);
        await LiNa.TapsAsync("Not now");
        LiNa.Sees("nothing was ordered");
        await App.SettleAsync();
        (App.Cloud.Servers.Count, (await App.LogAsync()).Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_server_nobody_named_gets_a_free_name()
    {
        await HasAsync(LiNa, "dev-1");
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Next: check the facts");
        LiNa.Sees("Order dev-2?");
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("dev-2 is running");
    }

    [Fact]
    public async Task Two_people_may_both_have_a_server_of_the_same_name_and_see_only_their_own()
    {
        await HasAsync(LiNa);
        await HasAsync(App.WangWei);
        await LiNa.SaysAsync("show web-1");
        var hers = LiNa.Card.Fact("Address");
        await App.WangWei.SaysAsync("show web-1");
        App.WangWei.Card.Fact("Address").ShouldNotBe(hers);
        await App.WangWei.SaysAsync("list");
        App.WangWei.Sees("You have 1 server");
    }
}
