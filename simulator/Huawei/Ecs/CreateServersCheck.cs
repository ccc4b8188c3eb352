using System.Text.RegularExpressions;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;
using static WangCheng.Simulator.Huawei.Ecs.CreateServersBody;
using Flavor = WangCheng.Simulator.Huawei.World.Flavor;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>What ECS looks at before it accepts a create, with its codes; also all that a dry run does. Pure.</summary>
internal static partial class CreateServersCheck
{
    /// <summary>Parameters and format, in an order of its own; Huawei documents none. Null when all is well.</summary>
    public static Answer? WhyNot(Spec server, Inventory inventory, DateTimeOffset now) =>
        WhyNotNamed(server)
        ?? WhyNotPlaced(server, inventory)
        ?? WhyNotConnected(server)
        ?? WhyNotStored(server, inventory)
        ?? WhyNotPublic(server.Publicip)
        ?? LoginCheck.WhyNot(server, inventory)
        ?? WhyNotDescribed(server, now);

    private static Answer? WhyNotNamed(Spec server)
    {
        if (server.Count is < 1 or > 100) return EcsRefusals.Bad("count must be between 1 and 100.");
        return WhyNotNamed(server.Name, server.Count > 1 ? 59 : 64);
    }

    public static Answer? WhyNotNamed(string? name, int longest) =>
        name is null || !Name().IsMatch(name) ? EcsRefusals.Bad("name is missing or has characters other than Chinese, letters, digits, _ - and .")
        : name.Length > longest ? EcsRefusals.Bad("name is too long.")
        : null;

    private static Answer? WhyNotPlaced(Spec server, Inventory inventory)
    {
        if (inventory.Image(server.ImageRef) is not { } image) return EcsRefusals.Of("Ecs.0031", "The image does not exist.");
        if (inventory.Flavor(server.FlavorRef) is not { } flavor) return EcsRefusals.Of("Ecs.0029", "The flavor does not exist.");
        if (flavor.IsArm != image.Arm) return EcsRefusals.Bad($"The image {image.Id} does not support the flavor {flavor.Id}.");
        if (server.AvailabilityZone is not { Length: > 0 } zone) return null;
        if (!inventory.Zones.Contains(zone)) return EcsRefusals.Bad($"The availability zone {zone} does not exist.");
        return WhyNotInStock(flavor, zone);
    }

    /// <summary>What the flavor list shows is also what is sold: obt (trial) and promotion are on sale.</summary>
    public static Answer? WhyNotInStock(Flavor flavor, string zone) => flavor.StockIn(zone) switch
    {
        "sellout" => EcsRefusals.SoldOut,
        "abandon" => EcsRefusals.Of("Ecs.0019", "The selected flavor has been withdrawn."),
        _ => null,
    };

    private static Answer? WhyNotConnected(Spec server)
    {
        if (server.Vpcid != Network.VpcId) return EcsRefusals.Of("Ecs.0014", "The VPC does not exist.");
        if (server.Nics is not { Count: 1 } nics) return EcsRefusals.Bad("nics must hold one network card here.");
        if (nics[0].SubnetId != Network.SubnetId) return EcsRefusals.Of("Ecs.0038", "The subnet does not exist.");
        if (server.SecurityGroups is { } groups && groups.Any(g => g.Id is { Length: > 0 } and not Network.SecurityGroupId))
            return EcsRefusals.Of("Ecs.0064", "The security group does not exist.");
        if (nics[0].IpAddress is { Length: > 0 } wanted && !Network.InSubnet(wanted))
            return EcsRefusals.Bad($"privateIp [{wanted}] is not in this subnet [{Network.SubnetCidr}]", "Ecs.0039");
        return nics[0].IpAddress is { Length: > 0 } && server.Count > 1 ? EcsRefusals.Bad("One private IP cannot serve several servers.") : null;
    }

    private static Answer? WhyNotStored(Spec server, Inventory inventory)
    {
        var least = inventory.Image(server.ImageRef)!.MinDiskGb;
        if (server.RootVolume is not { } root) return EcsRefusals.Bad("root_volume is missing.");
        if (root.Size is < 1 or > 1024 || (root.Size ?? least) < least) return EcsRefusals.Bad($"root_volume.size must be between {least} and 1024 GB.");
        var data = server.DataVolumes ?? [];
        if (data.Count > 23) return EcsRefusals.Of("Ecs.0042", "The number of disks exceeds the limit.");
        if (data.Any(v => v.Size is not (>= 10 and <= 32768))) return EcsRefusals.Bad("data_volumes.size must be between 10 and 32768 GB.");
        return data.Prepend(root).Any(v => inventory.VolumeType(v.Volumetype) is null)
            ? EcsRefusals.Of("Ecs.0015", "The disk type does not meet the requirements.")
            : WhyNoDisks(server, inventory, server.AvailabilityZone);
    }

    public static Answer? WhyNoDisks(Spec server, Inventory inventory, string? zone) =>
        (server.DataVolumes ?? []).Prepend(server.RootVolume!).Any(v => inventory.VolumeType(v.Volumetype)!.SoldOutIn.Contains(zone))
            ? EcsRefusals.Of("Ecs.0044", "The disk type has been sold out.") : null;

    private static Answer? WhyNotPublic(CreateServersBody.PublicIp? ip)
    {
        if (ip is null || ip.Id is not null) return null;
        if (ip.Eip is not { Iptype: "5_bgp" or "5_sbgp", Bandwidth: { } bandwidth }) return EcsRefusals.Bad("publicip.eip.iptype is not supported.");
        if (bandwidth.Size is not (>= 1 and <= 2000)) return EcsRefusals.Bad("bandwidth.size must be between 1 and 2000.");
        if (bandwidth.Sharetype != "PER") return EcsRefusals.Bad("bandwidth.sharetype must be PER here.");
        return bandwidth.Chargemode is null or "" or "traffic" ? null : EcsRefusals.Bad("bandwidth.chargemode is not supported.");
    }

    private static Answer? WhyNotDescribed(Spec server, DateTimeOffset now)
    {
        if (server.Description is { } text && WhyNotDescribed(text) is { } unfit) return unfit;
        if (server.Metadata is { } metadata && WhyNotMetadata(metadata) is { } wrong) return wrong;
        if (server.Extendparam?.ChargingMode is { } mode && mode.ToString() is not ("0" or "postPaid"))
            return EcsRefusals.Bad("Only pay-per-use servers are sold here: chargingMode 0 or postPaid.");
        return TagCheck.WhyNot(server.ServerTags ?? []) ?? AutoTerminate.WhyNot(server.AutoTerminateTime, now);
    }

    public static Answer? WhyNotDescribed(string text) =>
        text.Length > 85 || text.AsSpan().ContainsAny('<', '>') ? EcsRefusals.Bad("description is not valid.") : null;

    public static Answer? WhyNotMetadata(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Count > 10 || metadata.Any(m => !MetadataKey().IsMatch(m.Key) || m.Value is not { Length: <= 255 }) ? EcsRefusals.Bad("metadata is not valid.") : null;

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Za-z0-9_.\-]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z0-9\-_:.]{1,255}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetadataKey();
}
