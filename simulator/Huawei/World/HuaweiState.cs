using System.Collections.Immutable;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>
/// Everything the cloud knows at one instant, and what it has already decided to do later. Immutable: the past can be kept for lists that
/// lag, a failed write leaves nothing half changed, and moving on to a later instant is a pure function.
/// </summary>
internal sealed record HuaweiState
{
    /// <summary>What ids are made from; another seed, other ids.</summary>
    public required string Seed { get; init; }

    /// <summary>How many ids were made.</summary>
    public long Issued { get; init; }

    public ImmutableDictionary<string, CloudServer> Servers { get; init; } = ImmutableDictionary<string, CloudServer>.Empty;
    public ImmutableDictionary<string, CloudVolume> Volumes { get; init; } = ImmutableDictionary<string, CloudVolume>.Empty;
    public ImmutableDictionary<string, CloudPublicIp> PublicIps { get; init; } = ImmutableDictionary<string, CloudPublicIp>.Empty;
    public ImmutableDictionary<string, CloudJob> Jobs { get; init; } = ImmutableDictionary<string, CloudJob>.Empty;
    public ImmutableDictionary<string, ClientTokenUse> Tokens { get; init; } = ImmutableDictionary<string, ClientTokenUse>.Empty;

    /// <summary>By name. A state file of before there were any holds none.</summary>
    public ImmutableDictionary<string, CloudKeyPair> KeyPairs { get => field ?? ImmutableDictionary<string, CloudKeyPair>.Empty; init; }

    /// <summary>Links to consoles that nobody followed yet, by their tokens.</summary>
    public ImmutableDictionary<string, ConsoleToken> ConsoleTokens { get => field ?? ImmutableDictionary<string, ConsoleToken>.Empty; init; }

    /// <summary>By access key.</summary>
    public ImmutableDictionary<string, TemporaryKey> TemporaryKeys { get => field ?? ImmutableDictionary<string, TemporaryKey>.Empty; init; }

    /// <summary>What everything has cost. A state file of before there was a meter begins with nothing.</summary>
    public CostMeter Meter { get => field ?? CostMeter.Empty; init; }

    /// <summary>What will happen, earliest first.</summary>
    public ImmutableList<WorldChange> Pending { get; init; } = [];

    /// <summary>The newest first, as Huawei lists.</summary>
    public IEnumerable<CloudServer> ExistingServers =>
        Servers.Values.Where(s => s.Exists).OrderByDescending(s => s.Created).ThenBy(s => s.LaunchIndex).ThenBy(s => s.Id, StringComparer.Ordinal);

    public IEnumerable<CloudVolume> ExistingVolumes =>
        Volumes.Values.Where(v => v.Exists).OrderByDescending(v => v.Created).ThenBy(v => v.Id, StringComparer.Ordinal);

    public IEnumerable<CloudPublicIp> ExistingPublicIps =>
        PublicIps.Values.Where(p => p.Exists).OrderBy(p => p.Id, StringComparer.Ordinal);

    /// <summary>The same world later: everything due until then has happened, each change at its own instant.</summary>
    public HuaweiState AsOf(DateTimeOffset now)
    {
        var state = this;
        while (!state.Pending.IsEmpty && state.Pending[0].At <= now)
        {
            var next = state.Pending[0];
            state = next.ApplyTo(state with { Pending = state.Pending.RemoveAt(0) }).MeteredSince(state, next.At);
        }
        return state;
    }

    /// <summary>The same world, its meter read after a change of the world before.</summary>
    public HuaweiState MeteredSince(HuaweiState before, DateTimeOffset at)
    {
        var meter = before.Meter.Read(before, this, at);
        return ReferenceEquals(meter, Meter) ? this : this with { Meter = meter };
    }

    /// <summary>Adds what will happen; changes of the same instant happen in the order they were planned.</summary>
    public HuaweiState Plan(IEnumerable<WorldChange> changes) => this with { Pending = [.. Pending.Concat(changes).OrderBy(c => c.At)] };

    public HuaweiState With(CloudServer server) => this with { Servers = Servers.SetItem(server.Id, server) };

    public HuaweiState With(CloudVolume volume) => this with { Volumes = Volumes.SetItem(volume.Id, volume) };

    public HuaweiState With(CloudPublicIp ip) => this with { PublicIps = PublicIps.SetItem(ip.Id, ip) };

    public HuaweiState With(CloudJob job) => this with { Jobs = Jobs.SetItem(job.Id, job) };

    /// <summary>Null when there is no such server, or not yet.</summary>
    public CloudServer? Server(string? id) => id is not null && Servers.GetValueOrDefault(id) is { Exists: true } server ? server : null;

    public CloudVolume? Volume(string? id) => id is not null && Volumes.GetValueOrDefault(id) is { Exists: true } volume ? volume : null;

    public CloudPublicIp? PublicIp(string? id) => id is not null && PublicIps.GetValueOrDefault(id) is { Exists: true } ip ? ip : null;

    public IEnumerable<CloudVolume> VolumesOf(string server) =>
        Volumes.Values.Where(v => v.Attachment?.ServerId == server).OrderBy(v => v.Attachment!.Device, StringComparer.Ordinal);

    public CloudPublicIp? PublicIpOf(string server) => PublicIps.Values.FirstOrDefault(p => p.ServerId == server);
}
