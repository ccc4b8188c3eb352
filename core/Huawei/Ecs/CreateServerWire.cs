using System.Text;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>The body of <c>POST /v1/{project_id}/cloudservers</c>. The services disagree on spelling (<c>imageRef</c>, <c>vpcid</c>, <c>data_volumes</c>), so every name is written out.</summary>
internal sealed record CreateServerWire([property: JsonPropertyName("dry_run")] bool? DryRun, [property: JsonPropertyName("server")] CreateServerWire.ServerPart Server)
{
    public static CreateServerWire From(NewServer server, bool dryRun) => new(dryRun ? true : null, new()
    {
        Name = server.Name,
        Zone = server.Zone,
        ImageRef = server.ImageId,
        FlavorRef = server.FlavorId,
        VpcId = server.VpcId,
        Nics = [new(server.SubnetId)],
        SecurityGroups = server.SecurityGroupIds.Count == 0 ? null : [.. server.SecurityGroupIds.Select(id => new IdPart(id))],
        RootVolume = new(server.SystemDisk.Type, server.SystemDisk.SizeGiB, null),
        // Said each time: left out, data disks and public IPs outlive their server and go on costing.
        DataVolumes = server.DataDisks.Count == 0 ? null : [.. server.DataDisks.Select(d => new VolumePart(d.Type, d.SizeGiB, true))],
        PublicIp = server.PublicIp is { } ip ? new(new(ip.Type, new(ip.BandwidthMbit, "PER", ip.ByTraffic ? "traffic" : ""), new("postPaid")), true) : null,
        KeyName = server.KeyName,
        AdminPass = server.AdminPassword,
        UserData = server.UserData is { } text ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : null,
        Metadata = server.Metadata.Count == 0 ? null : server.Metadata,
        Tags = server.Tags.Count == 0 ? null : [.. server.Tags.Select(t => new TagPart(t.Key, t.Value))],
        Description = server.Description,
        Extra = new(0, server.EnterpriseProjectId)
    });

    internal sealed record ServerPart
    {
        [JsonPropertyName("name")] public required string Name { get; init; }
        [JsonPropertyName("availability_zone")] public string? Zone { get; init; }
        [JsonPropertyName("imageRef")] public required string ImageRef { get; init; }
        [JsonPropertyName("flavorRef")] public required string FlavorRef { get; init; }
        [JsonPropertyName("vpcid")] public required string VpcId { get; init; }
        [JsonPropertyName("nics")] public required IReadOnlyList<NicPart> Nics { get; init; }
        [JsonPropertyName("security_groups")] public IReadOnlyList<IdPart>? SecurityGroups { get; init; }
        [JsonPropertyName("root_volume")] public required VolumePart RootVolume { get; init; }
        [JsonPropertyName("data_volumes")] public IReadOnlyList<VolumePart>? DataVolumes { get; init; }
        [JsonPropertyName("publicip")] public PublicIpPart? PublicIp { get; init; }
        [JsonPropertyName("key_name")] public string? KeyName { get; init; }
        [JsonPropertyName("adminPass")] public string? AdminPass { get; init; }
        [JsonPropertyName("user_data")] public string? UserData { get; init; }
        [JsonPropertyName("metadata")] public IReadOnlyDictionary<string, string>? Metadata { get; init; }
        [JsonPropertyName("count")] public int Count { get; init; } = 1;
        [JsonPropertyName("server_tags")] public IReadOnlyList<TagPart>? Tags { get; init; }
        [JsonPropertyName("description")] public string? Description { get; init; }
        [JsonPropertyName("extendparam")] public required ExtraPart Extra { get; init; }
    }

    internal sealed record NicPart([property: JsonPropertyName("subnet_id")] string SubnetId);

    internal sealed record IdPart([property: JsonPropertyName("id")] string Id);

    internal sealed record TagPart([property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("value")] string Value);

    internal sealed record VolumePart(
        [property: JsonPropertyName("volumetype")] string Type,
        [property: JsonPropertyName("size")] int Size,
        [property: JsonPropertyName("delete_on_termination")] bool? DeleteWithServer);

    internal sealed record PublicIpPart([property: JsonPropertyName("eip")] EipPart Eip, [property: JsonPropertyName("delete_on_termination")] bool DeleteWithServer);

    internal sealed record EipPart(
        [property: JsonPropertyName("iptype")] string Type,
        [property: JsonPropertyName("bandwidth")] BandwidthPart Bandwidth,
        [property: JsonPropertyName("extendparam")] EipExtraPart Extra);

    internal sealed record BandwidthPart(
        [property: JsonPropertyName("size")] int Size,
        [property: JsonPropertyName("sharetype")] string ShareType,
        [property: JsonPropertyName("chargemode")] string ChargeMode);

    internal sealed record EipExtraPart([property: JsonPropertyName("chargingMode")] string ChargingMode);

    /// <param name="ChargingMode">0 is pay-per-use; a number in v1, text in v1.1.</param>
    internal sealed record ExtraPart(
        [property: JsonPropertyName("chargingMode")] int ChargingMode,
        [property: JsonPropertyName("enterprise_project_id")] string? EnterpriseProjectId);
}

/// <summary>The answer: ids that are known at once, although nothing can be found under them yet.</summary>
internal sealed record CreatedWire([property: JsonPropertyName("job_id")] string JobId, [property: JsonPropertyName("serverIds")] IReadOnlyList<string>? ServerIds = null);
