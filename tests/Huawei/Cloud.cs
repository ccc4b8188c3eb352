using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;

namespace WangCheng.Tests.Huawei;

/// <summary>Our Huawei room, set up as the program does it, pointed at an address.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    public const string AccessKey = "MADEUPACCESSKEY00001";
    public const string SecretKey = "made-up-secret-key-00000000000000000001";
    public const string ProjectId = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    private readonly ServiceProvider services;

    private Cloud(ServiceProvider services) => this.services = services;

    public EcsClient Ecs => Get<EcsClient>();

    public static Cloud At(string url, TimeProvider time, ILoggerProvider? log = null, params (string Key, string? Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["Huawei:Region"] = "cn-east-3",
            ["Huawei:AccessKey"] = AccessKey,
            ["Huawei:SecretKey"] = SecretKey,
            ["Huawei:ProjectId"] = ProjectId,
            ["Huawei:Endpoint"] = url
        };
        foreach (var (key, value) in settings) all[$"Huawei:{key}"] = value;

        return new(new ServiceCollection()
            .AddSingleton(time)
            .AddLogging(logging =>
            {
                if (log is not null) logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
            })
            .AddHuawei(new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection(HuaweiOptions.Section))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>The usual server to ask for.</summary>
    public static NewServer AServer => new()
    {
        Name = "wc-构建机-01",
        FlavorId = "s6.large.2",
        ImageId = "67c0f1a2-4d3b-4e8f-9b6a-2f5d7c8e1a04",
        Zone = "cn-east-3a",
        VpcId = "5d0e9b7a-1c24-4f3f-8d55-3e2f7a6b9c01",
        SubnetId = "9e7c1d2f-6b3a-4a0e-b1c8-74f20d5e8a36",
        SecurityGroupIds = ["c4a9e3d6-0f7b-4b1e-a2d5-68f1b0c73e94"],
        SystemDisk = new("GPSSD", 40),
        DataDisks = [new("SSD", 100)],
        PublicIp = new(5, ByTraffic: true),
        KeyName = "wc-zhangsan",
        UserData = "#cloud-config\npackages: [git]\n",
        Tags = new Dictionary<string, string> { ["wc_lease"] = "L-20261122-0007", ["owner"] = "zhang.san", ["部门"] = "研发" },
        Description = "Teams 申请 #7",
        EnterpriseProjectId = "0"
    };

    public async ValueTask DisposeAsync() => await services.DisposeAsync();
}
