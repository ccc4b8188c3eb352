using System.Net;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>One VPC, one subnet, one security group that lets SSH in from the company's own addresses.</summary>
internal static class Network
{
    public const string VpcId = "5d0e9b7a-1c24-4f3f-8d55-3e2f7a6b9c01";
    public const string VpcName = "vpc-dev";
    public const string VpcCidr = "192.168.0.0/16";
    public const string SubnetId = "9e7c1d2f-6b3a-4a0e-b1c8-74f20d5e8a36";
    public const string NeutronSubnetId = "1f7b9a40-52c6-4d0f-9a4d-8e3c6f2b7d15";
    public const string SubnetName = "subnet-dev";
    public const string SubnetCidr = "192.168.0.0/20";
    public const string SecurityGroupId = "c4a9e3d6-0f7b-4b1e-a2d5-68f1b0c73e94";
    public const string SecurityGroupName = "sg-dev";

    /// <summary>How many addresses of the subnet servers can have: the first ten and the last belong to the cloud.</summary>
    public const int PrivateIps = (16 * 256) - 11;

    private static readonly IPNetwork Subnet = IPNetwork.Parse(SubnetCidr);

    /// <summary>Addresses reserved for documentation (RFC 5737): an SSH line of the simulation must never lead to somebody's machine.</summary>
    private static readonly string[] PublicPrefixes = ["203.0.113.", "198.51.100."];

    public static bool InSubnet(string address) => IPAddress.TryParse(address, out var ip) && Subnet.Contains(ip);

    /// <summary>The lowest free one; null when none is left.</summary>
    public static string? FreePrivateIp(IReadOnlySet<string> taken) =>
        Enumerable.Range(10, PrivateIps).Select(n => $"192.168.{n / 256}.{n % 256}").FirstOrDefault(ip => !taken.Contains(ip));

    public static string? FreePublicIp(IReadOnlySet<string> taken) =>
        PublicPrefixes.SelectMany(prefix => Enumerable.Range(1, 254).Select(n => prefix + n)).FirstOrDefault(ip => !taken.Contains(ip));
}
