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

    /// <summary>Disk type at the cloud when no other is asked for.</summary>
    public string DiskType { get; set; } = "GPSSD";

    public PublicIpOptions PublicIp { get; set; } = new();

    /// <summary>Scripts that people can choose to run on a new server, by the name they choose.</summary>
    public Dictionary<string, string> InitScripts { get; set; } = [];

    /// <summary>Key pair at the cloud that is put on every server; empty puts none.</summary>
    public string KeyPair { get; set; } = "";

    /// <summary>How often a job at the cloud is asked about.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How old a list at the cloud may be: only after this does "not in the list" mean "not there".</summary>
    public TimeSpan ListLag { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How often servers at the cloud and rows are compared, both ways.</summary>
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a server that somebody gave back can be restored before it is deleted; nothing deletes at once.</summary>
    public TimeSpan UndoWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long the cloud may take to make or delete a server before people are told that it failed.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(30);
}

/// <summary>Whether people may ask for a public IP, and what they get then.</summary>
public sealed class PublicIpOptions
{
    public bool Offered { get; set; }

    /// <summary>1 to 2,000 Mbit/s; <c>Catalog:Prices:PublicIpHour</c> is the price of just this.</summary>
    public int BandwidthMbit { get; set; } = 5;

    /// <summary>Paid by traffic, which no price per hour can say, rather than by bandwidth.</summary>
    public bool ByTraffic { get; set; }
}
