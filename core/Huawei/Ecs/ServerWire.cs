using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A server object of <c>cloudservers/{id}</c> and <c>cloudservers/detail</c>, those fields that we use.</summary>
internal sealed record ServerWire
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("name")] public string? Name { get; init; }
    [JsonPropertyName("status")] public string? Status { get; init; }
    [JsonPropertyName("OS-EXT-STS:task_state")] public string? TaskState { get; init; }
    [JsonPropertyName("created"), JsonConverter(typeof(LooseTime))] public DateTimeOffset? Created { get; init; }
    [JsonPropertyName("updated"), JsonConverter(typeof(LooseTime))] public DateTimeOffset? Updated { get; init; }
    [JsonPropertyName("OS-SRV-USG:launched_at"), JsonConverter(typeof(LooseTime))] public DateTimeOffset? LaunchedAt { get; init; }
    [JsonPropertyName("flavor")] public FlavorPart? Flavor { get; init; }
    [JsonPropertyName("image")] public ImagePart? Image { get; init; }
    [JsonPropertyName("addresses")] public Dictionary<string, List<AddressPart>>? Addresses { get; init; }
    [JsonPropertyName("key_name")] public string? KeyName { get; init; }
    [JsonPropertyName("metadata")] public MetadataPart? Metadata { get; init; }
    [JsonPropertyName("tags")] public List<string>? Tags { get; init; }
    [JsonPropertyName("os-extended-volumes:volumes_attached")] public List<AttachedPart>? Volumes { get; init; }
    [JsonPropertyName("OS-EXT-AZ:availability_zone")] public string? Zone { get; init; }
    [JsonPropertyName("fault")] public FaultPart? Fault { get; init; }

    public CloudServer ToServer() => new()
    {
        Id = Id,
        Name = Name ?? "",
        State = StateOf(Status),
        TaskState = string.IsNullOrEmpty(TaskState) ? null : TaskState,
        FlavorId = Flavor?.Id,
        VCpus = Flavor?.VCpus,
        MemoryMiB = Flavor?.Ram,
        ImageId = Image?.Id,
        ImageName = Metadata?.ImageName,
        Zone = Zone,
        VpcId = Metadata?.VpcId,
        KeyName = KeyName,
        CreatedAt = Created,
        UpdatedAt = Updated,
        LaunchedAt = LaunchedAt,
        Addresses = [.. (Addresses ?? []).Values.SelectMany(a => a).Select(a => new CloudAddress(a.Address, a.Type == "floating", a.PortId))],
        Disks = [.. (Volumes ?? []).Select(v => new AttachedDisk(v.Id, v.Device, v.BootIndex == 0, v.DeleteWithServer))],
        Tags = TagsOf(Tags ?? []),
        Fault = Fault?.Message,
        IsFrozen = Metadata?.Status == "freeze"
    };

    private static CloudServerState StateOf(string? status) => status switch
    {
        "BUILD" => CloudServerState.Building,
        "ACTIVE" => CloudServerState.Running,
        "SHUTOFF" => CloudServerState.Stopped,
        "REBOOT" => CloudServerState.Rebooting,
        "HARD_REBOOT" => CloudServerState.HardRebooting,
        "REBUILD" => CloudServerState.Rebuilding,
        "MIGRATING" => CloudServerState.Migrating,
        "RESIZE" => CloudServerState.Resizing,
        "VERIFY_RESIZE" => CloudServerState.VerifyingResize,
        "REVERT_RESIZE" => CloudServerState.RevertingResize,
        "ERROR" => CloudServerState.Error,
        "DELETED" => CloudServerState.Deleted,
        "SOFT_DELETED" => CloudServerState.SoftDeleted,
        "SHELVED" or "SHELVED_OFFLOADED" => CloudServerState.Shelved,
        _ => CloudServerState.Unknown
    };

    private static Dictionary<string, string> TagsOf(List<string> texts)
    {
        var tags = new Dictionary<string, string>();
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            tags[at < 0 ? text : text[..at]] = at < 0 ? "" : text[(at + 1)..];
        }

        return tags;
    }

    internal sealed record FlavorPart
    {
        [JsonPropertyName("id")] public string? Id { get; init; }
        [JsonPropertyName("vcpus"), JsonConverter(typeof(LooseInt32))] public int? VCpus { get; init; }
        [JsonPropertyName("ram"), JsonConverter(typeof(LooseInt32))] public int? Ram { get; init; }
    }

    internal sealed record ImagePart([property: JsonPropertyName("id")] string? Id = null);

    internal sealed record FaultPart([property: JsonPropertyName("message")] string? Message = null);

    internal sealed record MetadataPart
    {
        [JsonPropertyName("image_name")] public string? ImageName { get; init; }
        [JsonPropertyName("vpc_id")] public string? VpcId { get; init; }
        [JsonPropertyName("EcmResStatus")] public string? Status { get; init; }
    }

    internal sealed record AddressPart
    {
        [JsonPropertyName("addr")] public required string Address { get; init; }
        [JsonPropertyName("OS-EXT-IPS:type")] public string? Type { get; init; }
        [JsonPropertyName("OS-EXT-IPS:port_id")] public string? PortId { get; init; }
    }

    internal sealed record AttachedPart
    {
        [JsonPropertyName("id")] public required string Id { get; init; }
        [JsonPropertyName("device")] public string? Device { get; init; }
        [JsonPropertyName("bootIndex"), JsonConverter(typeof(LooseInt32))] public int? BootIndex { get; init; }
        [JsonPropertyName("delete_on_termination"), JsonConverter(typeof(LooseBoolean))] public bool DeleteWithServer { get; init; }
    }
}

internal sealed record OneServerWire([property: JsonPropertyName("server")] ServerWire Server);

internal sealed record ServersWire([property: JsonPropertyName("servers")] IReadOnlyList<ServerWire>? Servers = null);
