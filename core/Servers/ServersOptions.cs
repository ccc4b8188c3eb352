namespace WangCheng.Core.Servers;

/// <summary>How servers are made: section <c>Servers</c>.</summary>
public sealed class ServersOptions
{
    public const string Section = "Servers";

    /// <summary>Name of this installation, part of every cloud name and tag: what is ours is recognised by it.</summary>
    public string Installation { get; set; } = "wangcheng";

    public string DefaultFlavor { get; set; } = "";

    /// <summary>Short name, as in <c>ubuntu-22.04</c>.</summary>
    public string DefaultImage { get; set; } = "";

    public int DefaultDiskGiB { get; set; } = 40;

    /// <summary>Largest system disk; the cloud itself allows 1,024.</summary>
    public int LargestDiskGiB { get; set; } = 500;

    /// <summary>Disk type at the cloud.</summary>
    public string DiskType { get; set; } = "GPSSD";

    /// <summary>Key pair at the cloud that is put on every server; empty puts none.</summary>
    public string KeyPair { get; set; } = "";

    /// <summary>How often a job at the cloud is asked about.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How old a list at the cloud may be: only after this does "not in the list" mean "not there".</summary>
    public TimeSpan ListLag { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often servers at the cloud and rows are compared, both ways.</summary>
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the cloud may take to make or delete a server before people are told that it failed.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(30);
}
