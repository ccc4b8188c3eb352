using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// A server as ECS shows it, with its habits: numbers of the flavor, bootIndex and delete_on_termination are text, launched_at has no zone, an
/// address is shown only when it is bound. A tree rather than a record: most of the fifty names are Huawei's and half hold constants.
/// </summary>
internal static partial class ServerView
{
    public static JsonObject Of(CloudServer server, HuaweiState state, Inventory inventory)
    {
        var view = StateOf(server);
        foreach (var (name, value) in BuildOf(server, inventory).Concat(ConnectionsOf(server, state)).Concat(PlacementOf(server)))
            view[name] = value?.DeepClone();
        return view;
    }

    public const string HostId = "4fa23d827923c76e6b5d17fa2dd80f7a7e06d7c1c400911d31690a8f";

    /// <summary>An id asked for by name that does not exist: everything is null but the id and the fault.</summary>
    public static JsonObject OfUnknown(string id) => new()
    {
        ["id"] = id,
        ["name"] = null,
        ["status"] = null,
        ["fault"] = new JsonObject { ["message"] = $"Instance[{id}] could not be found.", ["code"] = 404 },
    };

    private static JsonObject StateOf(CloudServer server) => new()
    {
        ["id"] = server.Id,
        ["name"] = server.Name,
        ["status"] = server.Status,
        ["OS-EXT-STS:vm_state"] = server.VmState,
        ["OS-EXT-STS:task_state"] = server.TaskState,
        ["OS-EXT-STS:power_state"] = ServerStatus.PowerOf(server.VmState),
        ["progress"] = 0,
        ["created"] = Seconds(server.Created),
        ["updated"] = Seconds(server.Updated),
        ["OS-SRV-USG:launched_at"] = server.Launched?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        ["OS-SRV-USG:terminated_at"] = null,
        ["auto_terminate_time"] = server.AutoTerminateTime,
        ["fault"] = server.Fault is { } fault
            ? new JsonObject { ["message"] = fault.Message, ["code"] = 500, ["created"] = Seconds(fault.At), ["details"] = "" } : null,
        ["locked"] = false,
        ["description"] = server.Description,
    };

    private static JsonObject BuildOf(CloudServer server, Inventory inventory)
    {
        var (flavor, image) = (inventory.Flavor(server.FlavorId)!, inventory.Image(server.ImageId)!);
        var metadata = new JsonObject(server.Metadata.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value)))
        {
            ["charging_mode"] = "0",
            ["vpc_id"] = server.VpcId,
            ["metering.image_id"] = image.Id,
            ["metering.imagetype"] = "gold",
            ["metering.resourcespeccode"] = $"{flavor.Id}.{(image.Os == "Windows" ? "win" : "linux")}",
            ["metering.resourcetype"] = "1",
            ["image_name"] = image.Name,
            ["os_type"] = image.Os,
            ["os_bit"] = "64",
            ["EcmResStatus"] = server.IsFrozen ? "freeze" : "normal",
        };
        return new()
        {
            ["flavor"] = new JsonObject
            {
                ["id"] = flavor.Id,
                ["name"] = flavor.Id,
                ["vcpus"] = flavor.Cores.ToString(CultureInfo.InvariantCulture),
                ["ram"] = flavor.RamMb.ToString(CultureInfo.InvariantCulture),
                ["disk"] = "0",
                ["gpus"] = new JsonArray(),
                ["asic_accelerators"] = new JsonArray(),
            },
            ["image"] = new JsonObject { ["id"] = image.Id },
            ["metadata"] = metadata,
            ["key_name"] = server.KeyName,
            ["tags"] = new JsonArray([.. server.Tags.Select(t => JsonValue.Create($"{t.Key}={t.Value}"))]),
            ["sys_tags"] = new JsonArray(new JsonObject { ["key"] = "_sys_enterprise_project_id", ["value"] = server.EnterpriseProjectId }),
            ["enterprise_project_id"] = server.EnterpriseProjectId,
        };
    }

    private static JsonObject ConnectionsOf(CloudServer server, HuaweiState state) => new()
    {
        ["addresses"] = server.HasNetwork ? new JsonObject { [server.VpcId] = AddressesOf(server, state) } : new JsonObject(),
        ["accessIPv4"] = "",
        ["accessIPv6"] = "",
        ["security_groups"] = new JsonArray([.. server.SecurityGroupIds.Select(id => new JsonObject { ["name"] = Network.SecurityGroupName, ["id"] = id })]),
        ["os-extended-volumes:volumes_attached"] = new JsonArray([.. state.VolumesOf(server.Id).Where(v => v.Status != "creating").Select(v => new JsonObject
        {
            ["id"] = v.Id,
            ["device"] = v.Attachment!.Device,
            ["bootIndex"] = v.Bootable ? "0" : null,
            ["delete_on_termination"] = v.Attachment.DeleteOnTermination ? "true" : "false",
        })]),
    };

    private static JsonArray AddressesOf(CloudServer server, HuaweiState state)
    {
        var addresses = new JsonArray(Address(server, server.PrivateIp, "fixed"));
        ((JsonObject)addresses[0]!)["primary"] = true;
        if (state.PublicIpOf(server.Id) is { Exists: true } ip) addresses.Add((JsonNode)Address(server, ip.Address, "floating"));
        return addresses;
    }

    private static JsonObject Address(CloudServer server, string address, string type) => new()
    {
        ["version"] = "4",
        ["addr"] = address,
        ["OS-EXT-IPS:type"] = type,
        ["OS-EXT-IPS-MAC:mac_addr"] = server.Mac,
        ["OS-EXT-IPS:port_id"] = server.PortId,
    };

    private static JsonObject PlacementOf(CloudServer server) => new()
    {
        ["tenant_id"] = Inventory.ProjectId,
        ["user_id"] = Inventory.UserId,
        ["hostId"] = HostId,
        ["host_status"] = "UP",
        ["config_drive"] = "",
        ["os:scheduler_hints"] = new JsonObject(),
        ["OS-EXT-AZ:availability_zone"] = server.Zone,
        ["OS-EXT-SRV-ATTR:host"] = "az1.dc1",
        ["OS-EXT-SRV-ATTR:instance_name"] = "instance-" + server.Id[..8],
        ["OS-EXT-SRV-ATTR:hypervisor_hostname"] = "nova017@12",
        ["OS-EXT-SRV-ATTR:hostname"] = HostName(server),
        ["OS-EXT-SRV-ATTR:reservation_id"] = server.ReservationId,
        ["OS-EXT-SRV-ATTR:launch_index"] = server.LaunchIndex,
        ["OS-EXT-SRV-ATTR:kernel_id"] = "",
        ["OS-EXT-SRV-ATTR:ramdisk_id"] = "",
        ["OS-EXT-SRV-ATTR:root_device_name"] = "/dev/vda",
        ["OS-EXT-SRV-ATTR:user_data"] = server.UserData.Length == 0 ? null : server.UserData,
        ["OS-DCF:diskConfig"] = "MANUAL",
        ["hypervisor"] = new JsonObject { ["hypervisor_type"] = "QEMU", ["csd_hypervisor"] = "" },
    };

    public static string HostName(CloudServer server) => NotInHostNames().Replace(server.Name.ToLowerInvariant(), "").Trim('-') is { Length: > 0 } host ? host : "ecs";

    public static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("[^a-z0-9-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInHostNames();
}
