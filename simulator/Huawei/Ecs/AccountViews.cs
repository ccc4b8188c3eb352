using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>What the account may have, and the zones it can be in.</summary>
internal sealed class AccountViews(Inventory inventory, HuaweiFaults faults)
{
    /// <summary>GET cloudservers/limits. Its numbers about public IPs and security groups are stale at Huawei too; VPC knows better.</summary>
    public Answer Limits(Call call)
    {
        var used = EcsUse.Of(call.State, inventory);
        var most = faults.Strike<FaultEffect.ServerQuota>(HuaweiOperations.ShowLimits)?.Servers ?? Inventory.MostServers;
        return Answer.Ok(new JsonObject
        {
            ["absolute"] = new JsonObject
            {
                ["maxServerMeta"] = 128,
                ["maxPersonality"] = 5,
                ["maxImageMeta"] = 128,
                ["maxPersonalitySize"] = 10240,
                ["maxSecurityGroupRules"] = 20,
                ["maxTotalKeypairs"] = -1,
                ["maxSecurityGroups"] = 10,
                ["totalSecurityGroupsUsed"] = 1,
                ["maxTotalFloatingIps"] = 10,
                ["totalFloatingIpsUsed"] = 0,
                ["maxTotalInstances"] = most,
                ["totalInstancesUsed"] = used.Servers,
                ["maxTotalCores"] = Inventory.MostCores,
                ["totalCoresUsed"] = used.Cores,
                ["maxTotalRAMSize"] = Inventory.MostRamMb,
                ["totalRAMUsed"] = used.RamMb,
                ["maxTotalSpotInstances"] = 20,
                ["totalSpotInstancesUsed"] = 0,
                ["maxTotalSpotCores"] = 320,
                ["totalSpotCoresUsed"] = 0,
                ["maxTotalSpotRAMSize"] = 655360,
                ["totalSpotRAMUsed"] = 0,
                ["limit_by_flavor"] = new JsonArray(),
                ["maxServerGroups"] = 10,
                ["maxServerGroupMembers"] = 16,
                ["totalServerGroupsUsed"] = 0,
            },
        });
    }

    public Answer Zones(Call call) => Answer.Ok(new JsonObject
    {
        ["availabilityZoneInfo"] = new JsonArray([.. inventory.Zones.Select(zone => new JsonObject
        {
            ["zoneName"] = zone,
            ["hosts"] = null,
            ["zoneState"] = new JsonObject { ["available"] = true },
        })]),
    });
}
