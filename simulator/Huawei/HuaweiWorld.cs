using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei;

/// <summary>
/// What exists at the simulated cloud now. Nothing ticks: every look computes the present from the clock, so a clock that tests move moves
/// the cloud. Safe for concurrent use; changes are one after the other.
/// </summary>
public sealed class HuaweiWorld
{
    /// <summary>How far back lists can lag.</summary>
    internal static readonly TimeSpan Remembers = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly StateFile? file;
    private readonly List<(DateTimeOffset From, HuaweiState State)> past = [];
    private volatile HuaweiState latest;

    internal HuaweiWorld(HuaweiSimulatorOptions options, TimeProvider time)
    {
        this.time = time;
        file = options.StateFolder is null ? null : new StateFile(options.StateFolder);
        latest = file?.Read() ?? new HuaweiState { Seed = $"{options.Region}/{time.GetUtcNow().UtcTicks}" };
        past.Add((DateTimeOffset.MinValue, latest));
    }

    /// <summary>Newest first, without ids that are promised but still answer 404.</summary>
    public IReadOnlyList<CloudServer> Servers => [.. Now().ExistingServers];

    public IReadOnlyList<CloudVolume> Volumes => [.. Now().ExistingVolumes];

    public IReadOnlyList<CloudPublicIp> PublicIps => [.. Now().ExistingPublicIps];

    /// <summary>In the order they began.</summary>
    public IReadOnlyList<CloudJob> Jobs => [.. Now().Jobs.Values.OrderBy(j => j.Begin)];

    internal HuaweiState Now() => latest.AsOf(time.GetUtcNow());

    /// <summary>The world as it was, for lists that lag.</summary>
    internal HuaweiState AsOf(DateTimeOffset then)
    {
        lock (gate) return past.FindLast(p => p.From <= then).State.AsOf(then);
    }

    /// <summary>Changes the world, on disk first: when that fails nothing has changed and the caller gets the exception.</summary>
    internal TResult Change<TResult>(Func<HuaweiState, DateTimeOffset, (HuaweiState Next, TResult Result)> change)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var before = latest.AsOf(now);
            var (next, result) = change(before, now);
            if (ReferenceEquals(next, before)) return result;
            file?.Write(next);
            latest = next;
            past.Add((now, next));
            past.RemoveRange(0, Math.Max(0, past.FindLastIndex(p => p.From <= now - Remembers)));
            return result;
        }
    }
}
