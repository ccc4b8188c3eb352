using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Eip;

/// <summary>A public IP. It costs from its creation to its release, bound or not.</summary>
/// <param name="PrivateAddress">Of the network card it is bound to; null while unbound.</param>
/// <param name="PortId">That network card; null while unbound.</param>
public sealed record CloudPublicIp(
    string Id, string? Address, CloudPublicIpState State, string? PrivateAddress, string? PortId, int? BandwidthMbit, string? BandwidthName, DateTimeOffset? CreatedAt);

public enum CloudPublicIpState
{
    /// <summary>Frozen, failed, or a word we do not know.</summary>
    Other,
    Bound,
    Unbound,

    /// <summary>Being created, bound, unbound or released.</summary>
    Changing
}

internal sealed record PublicIpWire
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("status")] public string? Status { get; init; }
    [JsonPropertyName("public_ip_address")] public string? Address { get; init; }
    [JsonPropertyName("private_ip_address")] public string? PrivateAddress { get; init; }
    [JsonPropertyName("port_id")] public string? PortId { get; init; }
    [JsonPropertyName("bandwidth_size"), JsonConverter(typeof(LooseInt32))] public int? BandwidthMbit { get; init; }
    [JsonPropertyName("bandwidth_name")] public string? BandwidthName { get; init; }
    [JsonPropertyName("create_time"), JsonConverter(typeof(LooseTime))] public DateTimeOffset? CreatedAt { get; init; }

    public CloudPublicIp ToPublicIp() => new(Id, Address, StateOf(Status), OrNull(PrivateAddress), OrNull(PortId), BandwidthMbit, BandwidthName, CreatedAt);

    private static string? OrNull(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static CloudPublicIpState StateOf(string? status) => status switch
    {
        "ACTIVE" or "ELB" or "VPN" => CloudPublicIpState.Bound,
        "DOWN" => CloudPublicIpState.Unbound,
        "PENDING_CREATE" or "PENDING_UPDATE" or "PENDING_DELETE" or "BINDING" or "NOTIFYING" or "NOTIFY_DELETE" => CloudPublicIpState.Changing,
        _ => CloudPublicIpState.Other
    };
}

internal sealed record PublicIpsWire([property: JsonPropertyName("publicips")] IReadOnlyList<PublicIpWire>? PublicIps = null);

internal sealed record OnePublicIpWire([property: JsonPropertyName("publicip")] PublicIpWire PublicIp);

/// <summary>The body of an order. Written <c>share_type</c> and <c>charge_mode</c> here, <c>sharetype</c> and <c>chargemode</c> in a create of a server.</summary>
internal sealed record NewPublicIpWire(
    [property: JsonPropertyName("publicip")] NewPublicIpWire.AddressPart PublicIp, [property: JsonPropertyName("bandwidth")] NewPublicIpWire.BandwidthPart Bandwidth)
{
    internal sealed record AddressPart([property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("ip_version")] int Version = 4);

    internal sealed record BandwidthPart(
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("size")] int Size,
        [property: JsonPropertyName("share_type")] string ShareType,
        [property: JsonPropertyName("charge_mode")] string ChargeMode);
}

/// <summary>An empty port unbinds.</summary>
internal sealed record BindWire([property: JsonPropertyName("publicip")] BindWire.PortPart PublicIp)
{
    internal sealed record PortPart([property: JsonPropertyName("port_id")] string PortId);
}

[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PublicIpsWire))]
[JsonSerializable(typeof(OnePublicIpWire))]
[JsonSerializable(typeof(NewPublicIpWire))]
[JsonSerializable(typeof(BindWire))]
internal sealed partial class EipJson : JsonSerializerContext;
