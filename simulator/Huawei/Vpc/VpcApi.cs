using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Vpc;

/// <summary>Virtual Private Cloud v1: pages by marker, gives no total, and has error texts without a wrapper.</summary>
internal static class VpcApi
{
    private const string OpenedAt = "2026-01-05T02:11:09";

    public static void MapVpc(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory)
    {
        app.MapGet("/v1/{project}/vpcs", api.Reads(HuaweiOperations.ListVpcs, call => Pages.Of(call, "vpcs", [Vpc()])));
        app.MapGet("/v1/{project}/subnets", api.Reads(HuaweiOperations.ListSubnets, call => Pages.Of(call, "subnets", InVpc(call) ? [Subnet(inventory)] : [])));
        app.MapGet("/v1/{project}/security-groups", api.Reads(HuaweiOperations.ListSecurityGroups, call => Pages.Of(call, "security_groups", InVpc(call) ? [SecurityGroup()] : [])));
        app.MapGet("/v1/{project}/quotas", api.Reads(HuaweiOperations.ShowVpcQuotas, Quotas));
    }

    private static bool InVpc(Call call) => call.Query("vpc_id") is null or Network.VpcId;

    private static JsonObject Vpc() => new()
    {
        ["id"] = Network.VpcId,
        ["name"] = Network.VpcName,
        ["description"] = "",
        ["cidr"] = Network.VpcCidr,
        ["status"] = "OK",
        ["enterprise_project_id"] = "0",
        ["routes"] = new JsonArray(),
        ["tenant_id"] = Inventory.ProjectId,
        ["created_at"] = OpenedAt,
        ["updated_at"] = OpenedAt,
    };

    /// <summary>It has three ids; servers take the first, which is also neutron_network_id.</summary>
    private static JsonObject Subnet(Inventory inventory) => new()
    {
        ["id"] = Network.SubnetId,
        ["name"] = Network.SubnetName,
        ["description"] = "",
        ["cidr"] = Network.SubnetCidr,
        ["gateway_ip"] = "192.168.0.1",
        ["ipv6_enable"] = false,
        ["dhcp_enable"] = true,
        ["primary_dns"] = "100.125.1.250",
        ["secondary_dns"] = "100.125.64.250",
        ["dnsList"] = new JsonArray("100.125.1.250", "100.125.64.250"),
        ["vpc_id"] = Network.VpcId,
        ["status"] = "ACTIVE",
        ["availability_zone"] = inventory.Zones[0],
        ["neutron_network_id"] = Network.SubnetId,
        ["neutron_subnet_id"] = Network.NeutronSubnetId,
        ["extra_dhcp_opts"] = new JsonArray(),
        ["scope"] = "center",
        ["tenant_id"] = Inventory.ProjectId,
        ["created_at"] = OpenedAt,
        ["updated_at"] = OpenedAt,
    };

    private static JsonObject SecurityGroup() => new()
    {
        ["id"] = Network.SecurityGroupId,
        ["name"] = Network.SecurityGroupName,
        ["description"] = "",
        ["vpc_id"] = "",
        ["enterprise_project_id"] = "0",
        ["security_group_rules"] = new JsonArray(
            Rule("11111111-aaaa-4bbb-8ccc-000000000001", "egress", protocol: null, port: null, "0.0.0.0/0"),
            Rule("11111111-aaaa-4bbb-8ccc-000000000002", "ingress", "tcp", 22, "10.0.0.0/8")),
    };

    private static JsonObject Rule(string id, string direction, string? protocol, int? port, string from) => new()
    {
        ["id"] = id,
        ["security_group_id"] = Network.SecurityGroupId,
        ["direction"] = direction,
        ["ethertype"] = "IPv4",
        ["protocol"] = protocol,
        ["port_range_min"] = port,
        ["port_range_max"] = port,
        ["remote_ip_prefix"] = from,
        ["remote_group_id"] = null,
        ["description"] = "",
        ["tenant_id"] = Inventory.ProjectId,
    };

    private static Answer Quotas(Call call)
    {
        (string Type, int Used, int Quota)[] all =
        [
            ("vpc", 1, 5), ("subnet", 1, 100), ("securityGroup", 1, Inventory.MostSecurityGroups), ("securityGroupRule", 2, 5000),
            ("publicIp", call.State.PublicIps.Count, Inventory.MostPublicIps),
        ];
        var type = call.Query("type");
        var resources = all.Where(q => type is null || q.Type == type)
            .Select(q => new JsonObject { ["type"] = q.Type, ["used"] = q.Used, ["quota"] = q.Quota, ["min"] = 0 });
        return Answer.Ok(new JsonObject { ["quotas"] = new JsonObject { ["resources"] = new JsonArray([.. resources]) } });
    }
}
