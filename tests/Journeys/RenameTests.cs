using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>Another name for a server: here at once, at the cloud soon after.</summary>
public sealed class RenameTests : Journey
{
    [Fact]
    public async Task One_line_gives_another_name_and_the_cloud_follows()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("rename web-1 to api-1");
        await App.SettleAsync();
        LiNa.Sees("api-1 is running");
        App.Cloud.Servers.Single().Name.ShouldBe("wc-local-api-1");
        await LiNa.SaysAsync("show api");
        LiNa.Sees("api-1 is running");
        await LiNa.SaysAsync("show web-1");
        LiNa.Sees("You have no server called web-1");
        var accepted = (await App.LogAsync()).Single(line => line.ToString() == "server.rename accepted");
        (accepted["server_name"], accepted["detail"]).ShouldBe(("api-1", "web-1 -> api-1"));
    }

    [Fact]
    public async Task 用中文改名()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 2核4G 3天 名字叫测试机");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("把测试机改名为压测机");
        await App.SettleAsync();
        LiNa.Sees("压测机 已经跑起来了");
        await LiNa.SaysAsync("改名 压测机");
        LiNa.Sees("给 压测机 改名");
        await LiNa.TapsAsync("改名", ("name", "演示机"));
        await App.SettleAsync();
        LiNa.Sees("演示机 已经跑起来了");
    }

    [Fact]
    public async Task A_bare_word_gives_a_small_form_which_stays_until_the_name_fits()
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(LiNa, "web-2");
        await LiNa.SaysAsync("rename");
        LiNa.Sees("Rename a server", "Which server");
        var web1 = (await RowsAsync()).Single(server => server.Name == "web-1");
        await LiNa.TapsAsync("Rename", ("server", web1.Id.ToString()), ("name", "WEB-2"));
        LiNa.Sees("Rename web-1", "There is already a server called WEB-2");
        await LiNa.TapsAsync("Rename", ("name", "no spaces please"));
        LiNa.Sees("cannot be a server's name");
        await LiNa.TapsAsync("Rename", ("name", "Api-1"));
        await App.SettleAsync();
        LiNa.Sees("Api-1 is running");
        (await RowsAsync()).Select(server => server.TakenName).ShouldBe(["api-1", "web-2"], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_people_may_use_one_name_and_one_person_may_not_even_in_the_same_instant()
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(LiNa, "web-2");
        await HasAsync(App.WangWei, "api-1");
        await Task.WhenAll(App.Wire.PostAsync(App.Wire.Says(LiNa, "rename web-1 api-1")), App.Wire.PostAsync(App.Wire.Says(LiNa, "rename web-2 api-1")));
        await App.SettleAsync();
        var hers = (await RowsAsync()).Where(server => server.Owner.Value == LiNa.Person.AadObjectId).Select(server => server.Name).ToList();
        hers.Count(name => name == "api-1").ShouldBe(1);
        hers.Count(name => name.StartsWith("web-", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_name_it_has_is_no_error_and_no_work()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("rename web-1 web-1");
        LiNa.Sees("web-1 is running");
        await App.SettleAsync();
        (await App.LogAsync()).ShouldNotContain(line => line["verb"] == "server.rename");
    }

    [Fact]
    public async Task The_same_words_again_lead_to_the_same_and_a_name_that_was_given_back_is_free()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("rename web-1 api-1");
        await LiNa.SaysAsync("rename web-1 api-1");
        await App.SettleAsync();
        LiNa.Sees("api-1 is running");
        (await App.LogAsync()).Count(line => line.ToString() == "server.rename accepted").ShouldBe(1);
        await HasAsync(LiNa, "web-1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cloud_that_cannot_be_told_keeps_the_old_name_and_only_the_log_says_so(bool refuses)
    {
        await HasAsync(LiNa);
        var fault = refuses ? new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) : HuaweiFault.ServerError(500);
        using (App.CloudFaults.Add(fault with { Operation = HuaweiOperations.UpdateServer }))
        {
            await LiNa.SaysAsync("rename web-1 api-1");
            await App.SettleAsync();
        }
        LiNa.Sees("api-1 is running");
        App.Cloud.Servers.Single().Name.ShouldBe("wc-local-web-1");
        (await App.LogAsync()).Single(line => line["verb"] == "server.rename" && line["phase"] == "done")["detail"]!.ShouldStartWith("the cloud was not told");
    }

    private Task<List<Server>> RowsAsync() => App.Database.ReadAsync(db => db.Servers.ToListAsync(Ct), Ct);
}
