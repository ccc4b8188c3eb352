using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>The cloud says no: people read why in plain words, nothing is left behind, and their room is theirs again.</summary>
public sealed class CloudRefusalTests : Journey
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sold_out_in_one_zone_the_server_comes_up_in_the_other(bool inTheJob)
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.SoldOut(The.Flavor, The.Zones.First, inTheJob)));
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem().Zone.ShouldBe(The.Zones.Second);
        (await App.LogAsync()).Single(line => line.ToString() == "server.create done")["attempt"].ShouldBe("2");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sold_out_everywhere_is_said_so(bool inTheJob)
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.SoldOut(The.Flavor, InTheJob: inTheJob)));
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        await FailedAsync("This size is sold out at the moment", "cloud.sold_out");
    }

    [Fact]
    public async Task A_quota_of_the_account_at_the_cloud_is_not_blamed_on_the_person()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ServerQuota(0)));
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        await FailedAsync("Our company account at Huawei Cloud has reached its own limit", "cloud.quota");
    }

    [Fact]
    public async Task Out_of_money_is_for_an_administrator_to_mend()
    {
        App.CloudFaults.Add(HuaweiFault.NoBalance());
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        await FailedAsync("out of money", "cloud.balance");
    }

    [Fact]
    public async Task A_missing_permission_is_for_an_administrator_to_mend()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow ecs:cloudServers:create to be performed.")) { Operation = HuaweiOperations.CreateServers });
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        await FailedAsync("Huawei Cloud does not allow me to do this", "cloud.permission");
    }

    [Fact]
    public async Task A_subnet_without_addresses_is_called_that()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(400, "Ecs.0012", "The subnet has no IP addresses left.")) { Operation = HuaweiOperations.CreateServers });
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        await FailedAsync("The subnet has no free address", "cloud.network");
    }

    [Fact]
    public async Task A_reason_nobody_knows_comes_with_a_reference()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(400, "Ecs.9999", "Something new.")) { Operation = HuaweiOperations.CreateServers });
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        var line = await FailedAsync("The cloud gave a reason I do not know", "cloud.failed");
        LiNa.Sees(line["operation"]!);
        line["detail"]!.ShouldContain("Ecs.9999");
        line["request_id"].ShouldNotBeNull("the cloud's support asks for it first");
    }

    [Theory]
    [InlineData("en-US", "Order it", "web-1 could not be created", "Nothing is left behind at the cloud")]
    [InlineData("zh-CN", "就要这台", "web-1 没能创建成功", "云上没有留下任何东西")]
    public async Task A_job_that_fails_halfway_leaves_nothing(string language, string order, string failed, string nothingLeft)
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.JobFailsHalfway("Ecs.0219", "Failed to create the NIC.")) { Times = 1 });
        await LiNa.SpeaksAsync(language);
        await LiNa.SaysAsync(The.Order);
        await LiNa.TapsAsync(order);
        await App.SettleAsync();
        LiNa.Sees(failed, nothingLeft);
        (App.Cloud.Servers.Count, App.Cloud.Volumes.Count).ShouldBe((0, 0));
        (await App.LogAsync()).Single(line => line["phase"] == "failed")["cloud_id"].ShouldNotBeNull();
    }

    [Fact]
    public async Task After_a_failure_the_name_is_free_and_the_next_order_goes_through()
    {
        using (App.CloudFaults.Add(HuaweiFault.NoBalance()))
        {
            await OrdersAsync(LiNa);
            await App.SettleAsync();
            LiNa.Sees("web-1 could not be created");
        }
        await HasAsync(LiNa);
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    private async Task<ActionLine> FailedAsync(string why, string reason)
    {
        LiNa.Sees("web-1 could not be created", why, "Nothing is left behind at the cloud, and your quota is free again");
        App.Cloud.Servers.ShouldBeEmpty();
        var line = (await App.LogAsync()).Single(line => line["phase"] == "failed");
        line["reason"].ShouldBe(reason);
        return line;
    }
}
