namespace WangCheng.Core.Huawei.Ecs;

/// <summary>
/// A pay-per-use server to create: everything by Huawei's own ids. Its disks and its public IP are created so that they go when the server goes.
/// Rules of the fields: ECS reference, "Creating ECSs (pay-per-use)".
/// </summary>
public sealed record NewServer
{
    /// <summary>Up to 64 letters, digits, Chinese characters, <c>_ - .</c></summary>
    public required string Name { get; init; }

    public required string FlavorId { get; init; }

    public required string ImageId { get; init; }

    /// <summary>Null lets the cloud choose.</summary>
    public string? Zone { get; init; }

    public required string VpcId { get; init; }

    /// <summary>The subnet's <c>id</c>, which equals its neutron network id; not the neutron subnet id.</summary>
    public required string SubnetId { get; init; }

    /// <summary>Empty means the project's default group.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    public required NewDisk SystemDisk { get; init; }

    public IReadOnlyList<NewDisk> DataDisks { get; init; } = [];

    public NewPublicIp? PublicIp { get; init; }

    /// <summary>A key pair known to the cloud; else <see cref="AdminPassword"/>.</summary>
    public string? KeyName { get; init; }

    /// <summary>Ignored by cloud-init images when <see cref="UserData"/> is there.</summary>
    public string? AdminPassword { get; init; }

    /// <summary>As the machine shall read it, at most 32 KiB; encoded on the way.</summary>
    public string? UserData { get; init; }

    /// <summary>At most 10; keys up to 36 characters, values up to 43.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Up to 85 characters, no angle brackets.</summary>
    public string? Description { get; init; }

    public string? EnterpriseProjectId { get; init; }

    /// <summary>The name only: the rest may hold a password.</summary>
    public override string ToString() => $"{Name} ({FlavorId})";
}

/// <param name="Type">As in <c>GPSSD</c>.</param>
/// <param name="SizeGiB">System 1–1024 and at least what the image needs; data 10–32768.</param>
public sealed record NewDisk(string Type, int SizeGiB);

/// <param name="BandwidthMbit">1–2000 Mbit/s.</param>
/// <param name="ByTraffic">Paid by traffic rather than by bandwidth.</param>
/// <param name="Type">Line, as in <c>5_bgp</c>.</param>
public sealed record NewPublicIp(int BandwidthMbit, bool ByTraffic, string Type = "5_bgp");
