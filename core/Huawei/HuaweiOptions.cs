namespace WangCheng.Core.Huawei;

/// <summary>Which Huawei Cloud account and region the servers live in. A class and not a record, so that printing it never prints the keys.</summary>
public sealed class HuaweiOptions
{
    public const string Section = "Huawei";

    /// <summary>Region id, as in <c>cn-east-3</c>.</summary>
    public string Region { get; set; } = "";

    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>Goes with temporary keys only.</summary>
    public string? SecurityToken { get; set; }

    /// <summary>Project of the region. Looked up by itself through IAM when absent, which needs the right to list projects.</summary>
    public string? ProjectId { get; set; }

    /// <summary>One address for all services, for a simulated cloud or a gateway. Plain http is allowed on loopback only.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Address by service name (<see cref="HuaweiService"/>); wins over <see cref="Endpoint"/>.</summary>
    public Dictionary<string, string> Endpoints { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many calls a second each service gets at most, reads and writes apart.</summary>
    public HuaweiPace Pace { get; set; } = new();

    /// <summary>Where <paramref name="service"/> is: as configured, else by Huawei's pattern for public regions.</summary>
    public Uri AddressOf(HuaweiService service) => new(Endpoints.GetValueOrDefault(service.ToString()) ?? Endpoint ?? PublicAddressOf(service));

    private string PublicAddressOf(HuaweiService service) => service == HuaweiService.Bss
        ? "https://bss.myhuaweicloud.com"
        : $"https://{service.ToString().ToLowerInvariant()}.{Region}.myhuaweicloud.com";
}

/// <summary>
/// Our own limit, so that the cloud's is not met: refused calls count there too. Huawei does not publish its limits for ECS; its gateways' usual one is 200 a second, BSS
/// takes 10.
/// </summary>
public sealed class HuaweiPace
{
    public double ReadsPerSecond { get; set; } = 50;

    public double WritesPerSecond { get; set; } = 20;

    public double BssPerSecond { get; set; } = 8;
}
