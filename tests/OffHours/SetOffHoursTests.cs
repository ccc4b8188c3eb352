using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.OffHours;
using WangCheng.Core.Servers;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.OffHours;

/// <summary>How somebody says when their server rests.</summary>
public sealed class SetOffHoursTests : Journey
{
    [Fact]
    public async Task A_developer_sets_the_hours_on_a_form_and_sees_them_on_her_server()
    {
        await HasAsync(LiNa);
        await LiNa.TapsAsync("Off-hours");
        LiNa.Sees("Off-hours of web-1", "It stops and starts by itself at these times (Asia/Shanghai)");
        await LiNa.TapsAsync("Set off-hours", ("stop", "20:00"), ("start", "08:30"), ("days", "Workdays"));
        LiNa.Sees("web-1 has off-hours", "Whoever starts it by hand in between is left alone until the next stop.");
        LiNa.Card.Fact("Off-hours").ShouldBe("stops every day at 20:00, starts at 08:30 on working days");
        LiNa.Card.Fact("Next").ShouldBe("stops Sun 22 Nov, 20:00 (in 11 h)");
        LiNa.Card.Fact("Time zone").ShouldBe("Asia/Shanghai");
        await LiNa.TapsAsync("Show the server");
        LiNa.Card.Fact("Off-hours").ShouldBe("stops every day at 20:00, starts at 08:30 on working days");

        await LiNa.TapsAsync("Off-hours");
        await LiNa.TapsAsync("Set off-hours", ("stop", "22:15"), ("start", ""));
        LiNa.Card.Fact("Off-hours").ShouldBe("stops every day at 22:15, starts by hand only");
        await LiNa.TapsAsync("No more off-hours");
        LiNa.Sees("web-1 has no off-hours", "It stops and starts by hand only.");
        (await FactsAsync()).ShouldBe(["offhours.set done 20:00-08:30 workdays Asia/Shanghai", "offhours.set done 22:15 Asia/Shanghai", "offhours.remove done "]);
    }

    [Fact]
    public async Task 用中文设置和取消定时开关机()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 2核4G 3天 名字叫测试机");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("定时开关机 测试机");
        LiNa.Sees("测试机 的定时开关机", "到点自动关机、自动开机（时区 Asia/Shanghai）");
        await LiNa.TapsAsync("就这样设置", ("days", "EveryDay"));
        LiNa.Sees("测试机 会定时开关机", "中间手动开机不受影响");
        LiNa.Card.Fact("定时开关机").ShouldBe("每天 20:00 关机、08:30 开机");
        await LiNa.SaysAsync("取消定时开关机 测试机");
        LiNa.Sees("测试机 没有定时开关机", "只手动开关机");
        await LiNa.SaysAsync("取消定时开关机 测试机");
        LiNa.Sees("测试机 没有定时开关机");
    }

    [Theory]
    [InlineData("off-hours web-1 20:00-08:30", "stops every day at 20:00, starts at 08:30 on working days")]
    [InlineData("off-hours web-1 8pm 8:30am every day", "stops at 20:00, starts at 08:30, every day")]
    [InlineData("off-hours 22:00 web-1", "stops every day at 22:00, starts by hand only")]
    [InlineData("定时开关机 web-1 晚上8点到早上8点半 工作日", "stops every day at 20:00, starts at 08:30 on working days")]
    [InlineData("给 web-1 设置定时开关机 每天20:00关机 工作日8:30开机", "stops every day at 20:00, starts at 08:30 on working days")]
    [InlineData("定时关机 web-1 23:30", "stops every day at 23:30, starts by hand only")]
    public async Task One_line_is_enough(string line, string set)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(line);
        LiNa.Sees("web-1 has off-hours");
        LiNa.Card.Fact("Off-hours").ShouldBe(set);
    }

    [Theory]
    [InlineData("off-hours web-1 25:00-08:30", "“25:00” is no time of day.")]
    [InlineData("off-hours web-1 20:00-20:00", "It cannot stop and start at the same time, 20:00.")]
    [InlineData("off-hours web-1 workdays", "Off-hours of web-1")]
    public async Task A_line_that_does_not_say_enough_leads_to_the_form(string line, string why)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(line);
        LiNa.Sees("Off-hours of web-1", why);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_tap_twice_sets_once()
    {
        await HasAsync(LiNa);
        await LiNa.TapsAsync("Off-hours");
        var form = LiNa.Newest;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LiNa.TapsAsync(form, "Set off-hours")));
        (await FactsAsync()).ShouldBe(["offhours.set done 20:00-08:30 workdays Asia/Shanghai"]);
    }

    [Theory]
    [InlineData("20:00", "20:00", "Workdays", "It cannot stop and start at the same time, 20:00.")]
    [InlineData("25:00", "08:30", "Workdays", "“25:00” is no time of day. Write it like 20:00.")]
    [InlineData("20:00", "noon", "Workdays", "“noon” is no time of day.")]
    [InlineData("", "08:30", "Workdays", "“” is no time of day.")]
    [InlineData("20:00", "08:30", "never", "Choose on which days it starts")]
    public async Task Hours_that_would_never_run_change_nothing_and_the_form_comes_back(string stop, string start, string days, string why)
    {
        await HasAsync(LiNa);
        await LiNa.TapsAsync("Off-hours");
        await LiNa.TapsAsync("Set off-hours", ("stop", stop), ("start", start), ("days", days));
        LiNa.Sees("Off-hours of web-1", why);
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Other_people_s_servers_are_not_there_and_administrators_arrange_none()
    {
        await HasAsync(LiNa);
        await LiNa.TapsAsync("Off-hours");
        await LiNa.TapsAsync("Set off-hours");
        var id = (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).Id;
        await App.ChenJing.OpensAsync();
        foreach (var words in new[] { "off-hours web-1", $"off-hours {id}", $"off-hours off {id}" })
        {
            await App.ChenJing.SaysAsync(words);
            App.ChenJing.Sees("You have no server called");
        }
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_being_deleted_is_restored_first()
    {
        await Resting.HasAsync(App);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.PassAsync(TimeSpan.FromMinutes(5));
        await LiNa.SaysAsync("off-hours web-1");
        await LiNa.TapsAsync("Set off-hours", ("stop", "21:00"));
        LiNa.Sees("web-1 is already being deleted");
        await LiNa.SaysAsync("restore web-1");
        await App.SettleAsync();
        await LiNa.SaysAsync("show web-1");
        LiNa.Card.Fact("Off-hours").ShouldBe("stops every day at 20:00, starts at 08:30 on working days");
    }

    private Task<int> CountAsync() => App.Database.ReadAsync(db => db.OffHours.CountAsync(Ct), Ct);

    private async Task<IReadOnlyList<string>> FactsAsync() =>
        [.. (await App.LogAsync()).Where(line => line["verb"]?.StartsWith("offhours", StringComparison.Ordinal) == true && line["phase"] == "done").Select(line => string.Create(CultureInfo.InvariantCulture, $"{line} {line["detail"]}"))];
}
