using WangCheng.Core.Huawei;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>Everything that can go wrong at the cloud, one maker for each kind that the simulator knows.</summary>
internal static class CloudTrouble
{
    /// <summary>The longest that shows: whoever waits has just given up.</summary>
    private static readonly TimeSpan TooLong = BoundedHandler.LongestAttempt + TimeSpan.FromTicks(1);

    /// <summary>What the steps and comparisons of the program ask for. Null stands for all of them.</summary>
    private static readonly string?[] Calls =
    [
        null, null, null, HuaweiOperations.CreateServers, HuaweiOperations.DeleteServers, HuaweiOperations.ShowServer, HuaweiOperations.ListServers, HuaweiOperations.ListServersByTag, HuaweiOperations.ShowJob, HuaweiOperations.ShowVolume,
        HuaweiOperations.StartServers, HuaweiOperations.StopServers, HuaweiOperations.RebootServers, HuaweiOperations.UpdateServer,
    ];

    private static readonly FaultMoment[] Moments = Enum.GetValues<FaultMoment>();

    public static IReadOnlyDictionary<Type, Func<Dice, FaultEffect>> Makers { get; } = new Dictionary<Type, Func<Dice, FaultEffect>>
    {
        [typeof(FaultEffect.Answers)] = dice => dice.Pick<FaultEffect>(
        [
            HuaweiFault.Throttled(minutes: 1).Effect, HuaweiFault.FlowControlledWith202().Effect, HuaweiFault.ServerError().Effect, HuaweiFault.ServerError(500).Effect,
            new FaultEffect.Answers(200, """{"server":{"id":"""), new FaultEffect.Answers(200, """{"error":{"code":"Common.0018","message":"made up for this test"}}"""),
        ]),
        [typeof(FaultEffect.Refuses)] = dice => dice.Pick<FaultEffect>(
            [HuaweiFault.NoBalance().Effect, HuaweiFault.AccountSuspended().Effect, HuaweiFault.ServerFrozen().Effect, new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")]),
        [typeof(FaultEffect.Resets)] = dice => new FaultEffect.Resets(dice.Pick(Moments)),
        [typeof(FaultEffect.Hangs)] = dice => new FaultEffect.Hangs(TooLong, dice.Pick(Moments)),
        [typeof(FaultEffect.SoldOut)] = dice => new FaultEffect.SoldOut(The.Flavor, dice.Pick<string?>([null, The.Zones.First]), InTheJob: dice.OneIn(2)),
        [typeof(FaultEffect.ServerQuota)] = dice => new FaultEffect.ServerQuota(dice.Below(3)),
        [typeof(FaultEffect.JobFailsHalfway)] = _ => new FaultEffect.JobFailsHalfway("Ecs.0219", "made up for this test"),
        [typeof(FaultEffect.JobFails)] = _ => new FaultEffect.JobFails("Ecs.0207", "made up for this test"),
        [typeof(FaultEffect.AccountFrozen)] = _ => new FaultEffect.AccountFrozen(),
        [typeof(FaultEffect.Throttles)] = dice => new FaultEffect.Throttles(1 + dice.Below(5), TimeSpan.FromMinutes(1)),
        [typeof(FaultEffect.ListsLag)] = dice => new FaultEffect.ListsLag(TimeSpan.FromSeconds(30 + dice.Below(90))),
    };

    private static readonly Func<Dice, FaultEffect>[] All = [.. Makers.Values];

    public static HuaweiFault Some(Dice dice)
    {
        var effect = dice.Pick(All)(dice);
        // Lists lag, and calls are counted, for as long as it lasts; the others belong to a call, or are met by the one call they are about.
        return effect is FaultEffect.ListsLag or FaultEffect.Throttles ? new HuaweiFault(effect) : new HuaweiFault(effect)
        {
            Operation = effect is FaultEffect.Answers or FaultEffect.Refuses or FaultEffect.Resets or FaultEffect.Hangs ? dice.Pick(Calls) : null,
            Times = 1 + dice.Below(6),
        };
    }
}
