using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Vpc;

/// <summary>A private network.</summary>
public sealed record CloudVpc([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("cidr")] string? Cidr = null);

/// <summary>A part of a private network. Of its three ids this is the one that a server's network card takes.</summary>
public sealed record CloudSubnet(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("vpc_id")] string? VpcId = null,
    [property: JsonPropertyName("cidr")] string? Cidr = null);

/// <summary>What may reach a server.</summary>
public sealed record CloudSecurityGroup(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("security_group_rules")] IReadOnlyList<CloudSecurityRule>? Rules = null);

/// <param name="Direction"><c>ingress</c> or <c>egress</c>.</param>
/// <param name="Protocol">Null means any.</param>
/// <param name="FromPort">Null means any.</param>
/// <param name="ToPort">Null means any.</param>
/// <param name="RemoteCidr">Null means any, or the members of a group.</param>
public sealed record CloudSecurityRule(
    [property: JsonPropertyName("direction")] string? Direction = null,
    [property: JsonPropertyName("ethertype")] string? EtherType = null,
    [property: JsonPropertyName("protocol")] string? Protocol = null,
    [property: JsonPropertyName("port_range_min")] int? FromPort = null,
    [property: JsonPropertyName("port_range_max")] int? ToPort = null,
    [property: JsonPropertyName("remote_ip_prefix")] string? RemoteCidr = null);

internal sealed record VpcsWire([property: JsonPropertyName("vpcs")] IReadOnlyList<CloudVpc>? Vpcs = null);

internal sealed record SubnetsWire([property: JsonPropertyName("subnets")] IReadOnlyList<CloudSubnet>? Subnets = null);

internal sealed record SecurityGroupsWire([property: JsonPropertyName("security_groups")] IReadOnlyList<CloudSecurityGroup>? Groups = null);

[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(VpcsWire))]
[JsonSerializable(typeof(SubnetsWire))]
[JsonSerializable(typeof(SecurityGroupsWire))]
internal sealed partial class VpcJson : JsonSerializerContext;
