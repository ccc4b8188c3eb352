using WangCheng.Simulator.Huawei.Ecs;
using WangCheng.Simulator.Huawei.Iam;
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
    private readonly decimal balance;
    private readonly List<(DateTimeOffset From, HuaweiState State)> past = [];
    private volatile HuaweiState latest;

    internal HuaweiWorld(HuaweiSimulatorOptions options, TimeProvider time)
    {
        (this.time, balance) = (time, options.Balance);
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

    public IReadOnlyList<CloudKeyPair> KeyPairs => [.. Now().KeyPairs.Values.OrderBy(k => k.Name, StringComparer.Ordinal)];

    /// <summary>What everything that ever existed here has cost until now, whoever ordered it: the truth that a bill arrives at an hour later.</summary>
    public CloudCosts Costs
    {
        get
        {
            var now = time.GetUtcNow();
            return latest.AsOf(now).Meter.AsOf(now);
        }
    }

    /// <summary>What is left of the account's money, in yuan; negative when it owes.</summary>
    public decimal Balance => BalanceOf(latest.AsOf(time.GetUtcNow()), time.GetUtcNow());

    internal decimal BalanceOf(HuaweiState state, DateTimeOffset now) => balance - state.Meter.AsOf(now).Total;

    /// <summary>Whether somebody who types this password at the login of a server gets in now.</summary>
    public bool LetsIn(string serverId, string password) =>
        Now().Server(serverId) is { VmState: "active", TaskState: null } server && server.PasswordHash == PasswordRules.HashOf(password);

    /// <summary>Somebody is given a key for a while, as through an agency.</summary>
    public (string AccessKey, string SecretKey, string SecurityToken) LendKey(TimeSpan validFor) => Change((state, now) =>
    {
        var (next, access, key) = TemporaryKeys.Lend(state, now + validFor, now);
        return (next, (access, key.Secret, key.Token));
    });

    /// <summary>Somebody at the console changes a server, at once.</summary>
    /// <exception cref="KeyNotFoundException">There is no such server.</exception>
    public void AtTheConsole(string serverId, ConsoleChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Change((state, now) => (state.With(change.Apply(Existing(state, serverId)) with { Updated = now }), true));
    }

    /// <summary>Somebody at the console deletes a server with its disks and its address, at once.</summary>
    /// <exception cref="KeyNotFoundException">There is no such server.</exception>
    public void DeleteAtTheConsole(string serverId) =>
        Change((state, now) => (new ServerIsGone(now, Existing(state, serverId).Id, WithDataDisks: true, WithPublicIp: true).ApplyTo(state), true));

    /// <summary>Somebody puts back, from a backup, a server that was there before: same id, same tags, its disks too.</summary>
    public void RestoreAtTheConsole(CloudServer server, IEnumerable<CloudVolume> volumes)
    {
        ArgumentNullException.ThrowIfNull(server);
        Change((state, now) => (volumes.Aggregate(state.With(server with { Exists = true, Updated = now }), (all, volume) => all.With(volume)), true));
    }

    private static CloudServer Existing(HuaweiState state, string id) => state.Server(id) ?? throw new KeyNotFoundException($"There is no server {id}.");

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
            next = next.MeteredSince(before, now);
            file?.Write(next);
            latest = next;
            past.Add((now, next));
            past.RemoveRange(0, Math.Max(0, past.FindLastIndex(p => p.From <= now - Remembers)));
            return result;
        }
    }
}
