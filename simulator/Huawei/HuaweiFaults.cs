namespace WangCheng.Simulator.Huawei;

/// <summary>What is wrong with the simulated cloud now. Tests add faults and take them back; nothing of it is kept between runs.</summary>
public sealed class HuaweiFaults
{
    private readonly Lock gate = new();
    private readonly List<StandingFault> standing = [];

    /// <summary>From now on this goes wrong; disposing the answer takes it back.</summary>
    public StandingFault Add(HuaweiFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var added = new StandingFault(this, fault);
        lock (gate) standing.Add(added);
        return added;
    }

    public void Clear()
    {
        lock (gate) standing.Clear();
    }

    /// <summary>The first standing fault of this kind that concerns the call, counted as one strike; null when all is well.</summary>
    internal TEffect? Strike<TEffect>(string operation, Func<TEffect, bool>? concerns = null) where TEffect : FaultEffect
    {
        lock (gate)
        {
            foreach (var one in standing)
            {
                if (one.Fault.Effect is not TEffect effect || (one.Fault.Operation ?? operation) != operation) continue;
                if (concerns is not null && !concerns(effect)) continue;
                one.Strikes++;
                if (one.Strikes == one.Fault.Times) standing.Remove(one);
                return effect;
            }
            return null;
        }
    }

    internal void Remove(StandingFault fault)
    {
        lock (gate) standing.Remove(fault);
    }
}

/// <summary>Something that goes wrong until it is taken back or has struck often enough.</summary>
public sealed class StandingFault : IDisposable
{
    private readonly HuaweiFaults owner;

    internal StandingFault(HuaweiFaults owner, HuaweiFault fault) => (this.owner, Fault) = (owner, fault);

    public HuaweiFault Fault { get; }

    /// <summary>How many calls met it.</summary>
    public int Strikes { get; internal set; }

    public void Dispose() => owner.Remove(this);
}
