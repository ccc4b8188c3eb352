using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Vpc;

/// <summary>A private network.</summary>
public sealed record CloudVpc([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("cidr")] string? Cidr);

/// <summary>A part of a private network. Of its three ids this is the one that a server's network card takes.</summary>
public sealed record CloudSubnet(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("vpc_id")] string? VpcId,
    [property: JsonPropertyName("cidr")] string? Cidr);

/// <summary>What may reach a server.</summary>
public sealed record CloudSecurityGroup(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("security_group_rules")] IReadOnlyList<CloudSecurityRule>? Rules);

/// <param name="Direction"><c>ingress</c> or <c>egress</c>.</param>
/// <param name="Protocol">Null means any.</param>
/// <param name="FromPort">Null means any.</param>
/// <param name="ToPort">Null means any.</param>
/// <param name="RemoteCidr">Null means any, or the members of a group.</param>
public sealed record CloudSecurityRule(
    [property: JsonPropertyName("direction")] string? Direction,
    [property: JsonPropertyName("ethertype")] string? EtherType,
    [property: JsonPropertyName("protocol")] string? Protocol,
    [property: JsonPropertyName("port_range_min")] int? FromPort,
    [property: JsonPropertyName("port_range_max")] int? ToPort,
    [property: JsonPropertyName("remote_ip_prefix")] string? RemoteCidr);

internal sealed record VpcsWire([property: JsonPropertyName("vpcs")] IReadOnlyList<CloudVpc>? Vpcs);

internal sealed record SubnetsWire([property: JsonPropertyName("subnets")] IReadOnlyList<CloudSubnet>? Subnets);

internal sealed record SecurityGroupsWire([property: JsonPropertyName("security_groups")] IReadOnlyList<CloudSecurityGroup>? Groups);

[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(VpcsWire))]
[JsonSerializable(typeof(SubnetsWire))]
[JsonSerializable(typeof(SecurityGroupsWire))]
internal sealed partial class VpcJson : JsonSerializerContext;
