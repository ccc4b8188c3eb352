using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>The request of CreatePostPaidServers (v1) and CreateServers (v1.1): the fields that are understood here.</summary>
internal sealed record CreateServersBody(bool? DryRun, CreateServersBody.Spec? Server)
{
    internal sealed record Spec
    {
        public string? Name { get; init; }
        public string? AvailabilityZone { get; init; }

        [JsonPropertyName("imageRef")]
        public string? ImageRef { get; init; }

        [JsonPropertyName("flavorRef")]
        public string? FlavorRef { get; init; }

        public string? Vpcid { get; init; }
        public IReadOnlyList<Nic>? Nics { get; init; }
        public IReadOnlyList<Ref>? SecurityGroups { get; init; }
        public Volume? RootVolume { get; init; }
        public IReadOnlyList<Volume>? DataVolumes { get; init; }
        public PublicIp? Publicip { get; init; }
        public string? KeyName { get; init; }

        [JsonPropertyName("adminPass")]
        public string? AdminPass { get; init; }

        public string? UserData { get; init; }
        public IReadOnlyDictionary<string, string>? Metadata { get; init; }
        public IReadOnlyList<Tag>? ServerTags { get; init; }
        public int? Count { get; init; }

        [JsonPropertyName("isAutoRename")]
        public bool? IsAutoRename { get; init; }

        public string? AutoTerminateTime { get; init; }
        public string? Description { get; init; }
        public Extend? Extendparam { get; init; }
    }

    internal sealed record Ref(string? Id);

    internal sealed record Nic(string? SubnetId, string? IpAddress);

    internal sealed record Volume(string? Volumetype, int? Size, bool? DeleteOnTermination);

    internal sealed record Tag(string? Key, string? Value);

    internal sealed record PublicIp(string? Id, Eip? Eip, bool? DeleteOnTermination);

    internal sealed record Eip(string? Iptype, Bandwidth? Bandwidth);

    internal sealed record Bandwidth(int? Size, string? Sharetype, string? Chargemode);

    /// <summary>The mode is a number (0) in v1 and a text (postPaid) in v1.1.</summary>
    internal sealed record Extend([property: JsonPropertyName("chargingMode")] JsonElement? ChargingMode, string? EnterpriseProjectId);
}

internal sealed record DeleteServersBody(IReadOnlyList<CreateServersBody.Ref>? Servers, bool? DeletePublicip, bool? DeleteVolume);

internal sealed record ServerTagsBody(string? Action, IReadOnlyList<CreateServersBody.Tag>? Tags);

/// <summary>Limit and offset are text at Huawei, though numbers; and here offset is an offset, elsewhere in ECS a page number.</summary>
internal sealed record ServersByTagBody(
    string? Action, string? Limit, string? Offset,
    IReadOnlyList<ServersByTagBody.TagFilter>? Tags, IReadOnlyList<ServersByTagBody.TagFilter>? NotTags, IReadOnlyList<CreateServersBody.Tag>? Matches)
{
    internal sealed record TagFilter(string? Key, IReadOnlyList<string>? Values);
}
