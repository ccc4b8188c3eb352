using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Support;

/// <summary>A server at the cloud that carries our marks and that no row knows.</summary>
internal static class Orphan
{
    public static CloudServer Appears(HuaweiWorld cloud, CloudServer like, string name)
    {
        var made = like with
        {
            Id = Guid.NewGuid().ToString(),
            Name = $"wc-local-{name}",
            PortId = Guid.NewGuid().ToString(),
            Tags = [.. like.Tags.Where(tag => tag.Key is "wc_installation" or "wc_owner")],
        };
        var disks = cloud.Volumes.Where(volume => volume.Attachment?.ServerId == like.Id).ToList();
        cloud.RestoreAtTheConsole(made, disks.ConvertAll(disk => disk with { Id = Guid.NewGuid().ToString(), Attachment = disk.Attachment! with { ServerId = made.Id } }));
        return made;
    }
}
