using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>What the account uses of its quota; a promised server counts from the moment it is promised.</summary>
internal sealed record EcsUse(int Servers, int Cores, int RamMb)
{
    public static EcsUse Of(HuaweiState state, Inventory inventory)
    {
        var flavors = state.Servers.Values.Select(s => inventory.Flavor(s.FlavorId)!).ToList();
        return new(flavors.Count, flavors.Sum(f => f.Cores), flavors.Sum(f => f.RamMb));
    }
}
