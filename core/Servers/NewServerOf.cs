using WangCheng.Core.Catalog;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>Our server in the cloud's words. Pure: the same attempt always asks for the same, or the client token would not protect it.</summary>
internal static class NewServerOf
{
    public static NewServer This(Operation operation, Server server, CreateMemory memory, IReadOnlyList<ServerKey> keys, string? password, CatalogNetwork network, ServersOptions options) => new()
    {
        Name = NameIn(options.Installation, server.Name),
        FlavorId = server.Flavor,
        ImageId = server.ImageId,
        Zone = memory.Zone,
        VpcId = network.VpcId,
        SubnetId = network.SubnetId,
        SecurityGroupIds = [network.SecurityGroupId],
        SystemDisk = new NewDisk(server.DiskType, server.DiskGiB),
        PublicIp = server.PublicIpMbit is { } mbit ? new NewPublicIp(mbit, options.PublicIp.ByTraffic) : null,
        KeyName = options.KeyPair.Length == 0 || password is not null ? null : options.KeyPair,
        AdminPassword = password,
        UserData = Servers.UserData.Of(keys, server.InitScript),
        Tags = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CloudTags.Installation] = options.Installation,
            [CloudTags.Operation] = CloudTags.Value(operation.Id),
            [CloudTags.Server] = CloudTags.Value(server.Id),
            [CloudTags.Owner] = server.Owner.Value,
        },
    };

    /// <summary>How a server is called at the cloud: the name is not unique there, and tells people at the console whose it is.</summary>
    public static string NameIn(string installation, string name) => $"wc-{installation}-{name}";
}
