namespace WangCheng.Simulator.Huawei.World;

/// <summary>What a newly opened account finds at its region: nothing here ever changes. Ids are invented.</summary>
internal sealed class Inventory(string region)
{
    public const string ProjectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    public const string DomainId = "d0123456789abcdef0123456789abcde";
    public const string DomainName = "contoso-cn";
    public const string AgencyName = "wangcheng";
    public const string UserId = "7c1e5a90b3d24f6e8a0c2b4d6f8e1a3c";

    /// <summary>What ECS, EVS and VPC grant this account; the server limit can be changed by a fault.</summary>
    public const int MostServers = 200, MostCores = 1600, MostRamMb = 6_553_600, MostPublicIps = 200, MostSecurityGroups = 100, MostVolumes = 2000, MostDiskGb = 655_360;

    public string Region => region;

    /// <summary>Whether an auto_terminate_time does anything here (ECS reference, 2024).</summary>
    public bool TerminatesServers => region is "cn-north-4" or "cn-south-1";

    public IReadOnlyList<string> Zones { get; } = [region + "a", region + "b", region + "c"];

    public IReadOnlyList<Flavor> Flavors { get; } = FlavorSeed.For(region);

    public IReadOnlyList<Image> Images { get; } = ImageSeed.All;

    public IReadOnlyList<VolumeType> VolumeTypes { get; } =
    [
        new("2330fcf1-562a-44b8-8866-8d77e827062c", "GPSSD", SoldOutIn: []),
        new("ad6fc1ac-ee79-4ee5-8d5c-2b4b3a0c7e1d", "SSD", SoldOutIn: []),
        new("5ff1a4b7-09c2-4d3f-9a55-6e0f1b2c3d4e", "SAS", SoldOutIn: [region + "c"]),
        new("c1f0a7d2-4b38-4f61-9e2d-7a5b3c8d0e94", "ESSD", SoldOutIn: []),
    ];

    public Flavor? Flavor(string? id) => Flavors.FirstOrDefault(f => f.Id == id);

    public Image? Image(string? id) => Images.FirstOrDefault(i => i.Id == id);

    public VolumeType? VolumeType(string? name) => VolumeTypes.FirstOrDefault(t => t.Name == name);
}

internal sealed record VolumeType(string Id, string Name, IReadOnlyList<string> SoldOutIn);
