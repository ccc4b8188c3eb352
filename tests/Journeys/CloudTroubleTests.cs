using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.Journeys;

/// <summary>The cloud is not well for a while. It ends as if nothing had happened: one order is one server, one deletion is none.</summary>
public sealed class CloudTroubleTests : Journey
{
    public static TheoryData<string> Operations => [HuaweiOperations.CreateServers, HuaweiOperations.ShowJob, HuaweiOperations.ShowServer];

    [Theory, MemberData(nameof(Operations))]
    public async Task Server_errors_for_a_while_only_take_longer(string operation)
    {
        App.CloudFaults.Add(HuaweiFault.ServerError() with { Operation = operation, Times = 9 });
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Operations))]
    public async Task Throttling_for_a_while_only_takes_longer(string operation)
    {
        App.CloudFaults.Add(HuaweiFault.Throttled(minutes: 1) with { Operation = operation, Times = 9 });
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_answer_that_reads_like_success_and_is_none_only_takes_longer()
    {
        App.CloudFaults.Add(HuaweiFault.FlowControlledWith202() with { Operation = HuaweiOperations.CreateServers, Times = 6 });
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(FaultMoment.BeforeTheWork, 1)]
    [InlineData(FaultMoment.AfterTheWork, 1)]
    [InlineData(FaultMoment.BeforeTheWork, 7)]
    [InlineData(FaultMoment.AfterTheWork, 7)]
    public async Task A_connection_cut_before_or_after_the_work_makes_exactly_one_server(FaultMoment moment, int times)
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(moment)) { Operation = HuaweiOperations.CreateServers, Times = times });
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
        (await RowsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(FaultMoment.BeforeTheWork)]
    [InlineData(FaultMoment.AfterTheWork)]
    public async Task A_call_that_hangs_meets_its_limit_and_makes_exactly_one_server(FaultMoment moment)
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Hangs(TimeSpan.FromSeconds(90), moment)) { Operation = HuaweiOperations.CreateServers, Times = 5 });
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Lists_that_lag_do_not_make_a_second_server()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ListsLag(TimeSpan.FromMinutes(2))));
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(FaultMoment.AfterTheWork)) { Operation = HuaweiOperations.CreateServers, Times = 5 });
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_cloud_that_stays_unreachable_is_given_up_in_plain_words_and_nothing_turns_up_later()
    {
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(FaultMoment.AfterTheWork)) { Operation = HuaweiOperations.CreateServers }))
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(FaultMoment.BeforeTheWork)) { Operation = HuaweiOperations.ListServersByTag }))
        {
            await OrdersAsync(LiNa);
            for (var i = 0; i < 60; i++)
            {
                await App.RunDueAsync();
                App.Clock.Advance(TimeSpan.FromMinutes(1));
            }
            await LiNa.LooksAsync();
            LiNa.Sees("I am tidying up");
        }
        await App.SettleAsync();
        LiNa.Sees("web-1 could not be created", "Huawei Cloud could not be reached for a good while");
        App.Cloud.Servers.ShouldBeEmpty();
    }

    public static TheoryData<string, HuaweiFault> DeleteFaults => new()
    {
        { "refused as frozen", HuaweiFault.ServerFrozen() },
        { "not well", HuaweiFault.ServerError() with { Operation = HuaweiOperations.DeleteServers } },
        { "throttled", HuaweiFault.Throttled() with { Operation = HuaweiOperations.DeleteServers } },
        { "cut before", new HuaweiFault(new FaultEffect.Resets(FaultMoment.BeforeTheWork)) { Operation = HuaweiOperations.DeleteServers } },
        { "blind to servers", HuaweiFault.ServerError() with { Operation = HuaweiOperations.ShowServer } },
        { "blind to disks", HuaweiFault.ServerError() with { Operation = HuaweiOperations.ShowVolume } },
        { "no permission", new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) },
    };

    [Theory, MemberData(nameof(DeleteFaults))]
    public async Task A_deletion_is_never_given_up_and_ends_gone(string how, HuaweiFault fault)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        using (App.CloudFaults.Add(fault))
        {
            await LiNa.TapsAsync("Delete now");
            for (var i = 0; i < 90; i++)
            {
                await App.RunDueAsync();
                App.Clock.Advance(TimeSpan.FromMinutes(1));
            }
            await LiNa.LooksAsync();
            LiNa.Sees("web-1 is still there", "The cloud has not deleted it yet");
            (await RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(ServerState.Deleting, how);
        }
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        (App.Cloud.Servers.Count, App.Cloud.Volumes.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_deletion_whose_answer_is_lost_is_looked_up_and_told()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(FaultMoment.AfterTheWork)) { Operation = HuaweiOperations.DeleteServers });
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task A_server_deleted_at_the_console_meanwhile_is_gone_too()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        var confirm = LiNa.Newest;
        await App.Get<Core.Huawei.Ecs.EcsClient>().DeleteServersAsync([App.Cloud.Servers.Single().Id], withPublicIps: true, withDataDisks: true, Ct);
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        App.Cloud.Servers.ShouldBeEmpty();
        await LiNa.TapsAsync(confirm, "Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    private Task<List<Server>> RowsAsync() => App.Database.ReadAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Servers, Ct), Ct);
}
