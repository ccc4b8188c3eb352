namespace WangCheng.Simulator.Huawei.World;

/// <summary>A public image.</summary>
internal sealed record Image(string Id, string Name, string Os, string Platform, string Version, int MinDiskGb, bool Arm = false);

/// <summary>The usual public images, named as the console names them.</summary>
internal static class ImageSeed
{
    public static IReadOnlyList<Image> All { get; } =
    [
        new("67c0f1a2-4d3b-4e8f-9b6a-2f5d7c8e1a04", "Ubuntu 22.04 server 64bit", "Linux", "Ubuntu", "Ubuntu 22.04 server 64bit", 40),
        new("b3e8d0f6-5a17-4c92-8e4b-16f7a9c2d358", "Ubuntu 24.04 server 64bit", "Linux", "Ubuntu", "Ubuntu 24.04 server 64bit", 40),
        new("2f0a6c81-7d3b-4c59-9e14-b5a8d7f60c93", "Huawei Cloud EulerOS 2.0 标准版 64位", "Linux", "Huawei Cloud EulerOS", "Huawei Cloud EulerOS 2.0 64bit", 40),
        new("e1c5b7a9-3d20-4f86-b94e-8a0d6f2c7b13", "Debian 12.0.0 64bit", "Linux", "Debian", "Debian GNU/Linux 12.0.0 64bit", 40),
        new("9d4f2b68-c7e1-4a05-9f3c-5b8e0a7d1c26", "CentOS 7.9 64bit", "Linux", "CentOS", "CentOS 7.9 64bit", 40),
        new("4c7d9e20-1b6f-4a83-8d52-e9f0a3b6c715", "Windows Server 2022 数据中心版 64位简体中文", "Windows", "Windows", "Windows Server 2022 Datacenter 64bit", 40),
        new("a94e3c57-0d2b-4f68-b1e7-8c5a6d9f3024", "Ubuntu 22.04 server 64bit for ARM", "Linux", "Ubuntu", "Ubuntu 22.04 server 64bit with ARM", 40, Arm: true),
    ];
}
