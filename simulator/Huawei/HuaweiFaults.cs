namespace WangCheng.Simulator.Huawei;

/// <summary>What is wrong with the simulated cloud now. Tests add faults and take them back; nothing of it is kept between runs.</summary>
public sealed class HuaweiFaults
{
    private readonly Lock gate = new();
    private readonly List<Standing> standing = [];

    /// <summary>From now on this goes wrong; disposing the answer takes it back.</summary>
    public IDisposable Add(HuaweiFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var added = new Standing(this, fault, fault.Times);
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
                if (--one.Left == 0) standing.Remove(one);
                return effect;
            }
            return null;
        }
    }

    private sealed class Standing(HuaweiFaults owner, HuaweiFault fault, int? left) : IDisposable
    {
        public HuaweiFault Fault => fault;
        public int? Left { get; set; } = left;

        public void Dispose()
        {
            lock (owner.gate) owner.standing.Remove(this);
        }
    }
}
