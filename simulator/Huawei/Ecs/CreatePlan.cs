using System.Collections.Immutable;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// An accepted create: everything gets its id at once, hidden, and a timetable says when it comes to be. Shares of the duration follow what a
/// server goes through: scheduling, disks (15 to 35 %), network (45 %), spawning, public IP (90 %), running.
/// </summary>
internal sealed class CreatePlan
{
    private readonly CreateServersBody.Spec asked;
    private readonly Flavor flavor;
    private readonly Image image;
    private readonly string zone;
    private readonly DateTimeOffset begin;
    private readonly HuaweiDurations durations;
    private readonly IdSource ids;
    private readonly List<WorldChange> changes = [];
    private readonly List<CloudJob> parts = [];

    public CreatePlan(
        HuaweiState state, CreateServersBody.Spec asked, Flavor flavor, Image image, string zone, DateTimeOffset now, HuaweiDurations durations, CreateEnd end, Inventory inventory)
    {
        (this.asked, this.flavor, this.image, this.zone, begin, this.durations) = (asked, flavor, image, zone, now, durations);
        ids = new IdSource(state);
        State = state;
        JobId = ids.JobId();
        var reservation = "r-" + ids.Hex(4);
        var count = asked.Count ?? 1;

        changes.Add(new JobRuns(begin + durations.JobWaits, JobId));
        for (var index = 0; index < count; index++)
        {
            var server = AddServer(reservation, index, count);
            var publicIp = AddPublicIp(server);
            AddDisks(server);
            changes.AddRange(AutoTerminate.ChangesFor(server.Id, server.AutoTerminateTime, inventory));
            PlanServer(server.Id, publicIp, end is CreateEnd.Halfway && index < count / 2 ? new CreateEnd.Runs() : end);
        }
        changes.Add(new JobEnds(At(1), JobId));
        State = (State with { Issued = ids.Issued })
            .With(new CloudJob { Id = JobId, Type = "createServer", Begin = begin, SubJobs = [.. parts] })
            .Plan(changes);
    }

    public HuaweiState State { get; private set; }

    public string JobId { get; }

    public IEnumerable<string> ServerIds => parts.Select(p => p.Entities["server_id"]);

    private DateTimeOffset At(double share) => begin + (durations.Create * share);

    private CloudServer AddServer(string reservation, int index, int count)
    {
        var taken = State.Servers.Values.Select(s => s.PrivateIp).ToHashSet();
        var server = new CloudServer
        {
            Id = ids.Uuid(),
            Name = count > 1 && asked.IsAutoRename != false ? $"{asked.Name}-{index + 1:0000}" : asked.Name!,
            FlavorId = flavor.Id,
            ImageId = image.Id,
            Zone = zone,
            VpcId = asked.Vpcid!,
            SubnetId = asked.Nics![0].SubnetId!,
            SecurityGroupIds = [Network.SecurityGroupId],
            KeyName = asked.KeyName,
            UserData = asked.UserData ?? "",
            Description = asked.Description ?? "",
            EnterpriseProjectId = asked.Extendparam?.EnterpriseProjectId ?? "0",
            AutoTerminateTime = AutoTerminate.Cut(asked.AutoTerminateTime),
            Metadata = (asked.Metadata ?? ImmutableDictionary<string, string>.Empty).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Tags = [.. (asked.ServerTags ?? []).Select(t => new CloudTag(t.Key!, t.Value ?? ""))],
            ReservationId = reservation,
            LaunchIndex = index,
            Created = begin,
            Updated = begin,
            // Images with cloud-init do what the script says and forget the password.
            PasswordHash = asked.AdminPass is { } password && string.IsNullOrEmpty(asked.UserData) ? PasswordRules.HashOf(password) : null,
            PortId = ids.Uuid(),
            Mac = ids.Mac(),
            PrivateIp = asked.Nics[0].IpAddress is { Length: > 0 } wanted ? wanted : Network.FreePrivateIp(taken)!,
        };
        State = State.With(server);
        return server;
    }

    /// <summary>A new address, or the one the caller brought; null without.</summary>
    private string? AddPublicIp(CloudServer server)
    {
        if (asked.Publicip is not { } wanted) return null;
        if (wanted.Id is { } brought)
        {
            State = State.With(State.PublicIps[brought] with { ServerId = server.Id, DeleteOnTermination = wanted.DeleteOnTermination ?? false });
            return brought;
        }
        var ip = new CloudPublicIp
        {
            Id = ids.Uuid(),
            Address = Network.FreePublicIp(State.PublicIps.Values.Select(p => p.Address).ToHashSet())!,
            Type = wanted.Eip!.Iptype!,
            BandwidthId = ids.Uuid(),
            BandwidthName = $"{server.Name}-bandwidth-{ids.Hex(2)}",
            BandwidthSize = wanted.Eip.Bandwidth!.Size!.Value,
            ShareType = "PER",
            ChargeMode = wanted.Eip.Bandwidth.Chargemode is "traffic" ? "traffic" : "bandwidth",
            Created = begin,
            ServerId = server.Id,
            DeleteOnTermination = wanted.DeleteOnTermination ?? false,
        };
        State = State.With(ip);
        return ip.Id;
    }

    private void AddDisks(CloudServer server)
    {
        AddDisk(server, asked.RootVolume!, asked.RootVolume!.Size ?? image.MinDiskGb, 0, deletedWithServer: true);
        foreach (var (index, disk) in (asked.DataVolumes ?? []).Index())
            AddDisk(server, disk, disk.Size!.Value, index + 1, disk.DeleteOnTermination ?? false);
    }

    private void AddDisk(CloudServer server, CreateServersBody.Volume disk, int size, int index, bool deletedWithServer) => State = State.With(new CloudVolume
    {
        Id = ids.Uuid(),
        Name = index == 0 ? server.Name : $"{server.Name}-volume-{index:0000}",
        Size = size,
        Type = disk.Volumetype!,
        Zone = zone,
        Bootable = index == 0,
        Created = begin,
        Updated = begin,
        Attachment = new CloudAttachment(ids.Uuid(), server.Id, "/dev/vd" + (char)('a' + index), deletedWithServer, begin),
    });

    private void PlanServer(string server, string? publicIp, CreateEnd end)
    {
        var part = new CloudJob
        {
            Id = ids.JobId(),
            Type = "createSingleServer",
            Begin = begin,
            Entities = ImmutableSortedDictionary<string, string>.Empty.Add("server_id", server),
        };
        parts.Add(part);
        if (end is CreateEnd.NeverWas never)
        {
            changes.AddRange([new ServerNeverWas(At(0.6), server), new SubJobEnds(At(0.6), JobId, part.Id, never.Code, never.Reason)]);
            return;
        }
        changes.AddRange([
            new ServerAppears(begin + durations.UnknownAtFirst, server),
            new ServerIsBusyWith(At(0.15), server, "block_device_mapping"),
            new DisksAppear(At(0.15), server),
            new DisksAreAttached(At(0.35), server),
            new ServerIsBusyWith(At(0.45), server, "networking"),
            new NetworkIsThere(At(0.6), server),
        ]);
        if (publicIp is not null) changes.Add(new PublicIpIsBound(At(0.9), server, publicIp));
        if (end is CreateEnd.Halfway half)
            changes.AddRange([new ServerFails(At(0.95), server, half.Reason), new SubJobEnds(At(0.95), JobId, part.Id, half.Code, half.Reason)]);
        else
            changes.AddRange([new ServerRuns(At(1), server), new SubJobEnds(At(1), JobId, part.Id)]);
    }
}
