using WangCheng.Core;
using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A small made-up catalogue, and what somebody might order from it, for sample cards.</summary>
internal static class SampleCatalog
{
    public static readonly CatalogSize Small = Size("s6.medium.2", 1, 2);
    public static readonly CatalogSize Medium = Size("s6.large.2", 2, 4);
    public static readonly CatalogSize Large = Size("s6.xlarge.2", 4, 8);
    public static readonly CatalogSize Arm = new("kc1.large.2", 2, 4 * 1024, IsArm: true, ["cn-east-3a"]);
    public static readonly CatalogImage Ubuntu = Image("ubuntu-22.04");

    private static readonly CloudCatalog All = new(
        DateTimeOffset.UnixEpoch, [Small, Medium, Large, Arm, Size("c7.4xlarge.2", 16, 32)], [Image("centos-7.9"), Image("debian-12"), Image("huawei-cloud-euleros-2.0"), Image("ubuntu-20.04"), Ubuntu], [new("GPSSD", ["cn-east-3a", "cn-east-3b"]), new("SSD", ["cn-east-3a"])], new("vpc", "subnet", "group"));

    public static CatalogCache Loaded()
    {
        var cache = new CatalogCache();
        cache.Keep(All);
        return cache;
    }

    public static CatalogCache NotLoaded() => new();

    public static IReadOnlyList<CatalogImage> Images => All.Images;

    public static CreateQuote Quote(string name = "web-1", string? reason = null) => new(
        name, Large, Ubuntu, 100, "GPSSD", TimeSpan.FromDays(3), LeaseRule.Default, reason, new Money(0.857m, "CNY"),
        [
            new(QuotaKind.Servers, 1, 2, 5, QuotaSource.Default), new(QuotaKind.VCpus, 2, 6, 16, QuotaSource.Default),
            new(QuotaKind.Memory, 4 * 1024, 12 * 1024, 64 * 1024, QuotaSource.Person), new(QuotaKind.Disk, 40, 140, 1000, QuotaSource.Company),
        ]);

    private static CatalogSize Size(string flavor, int vcpus, int memoryGiB) => new(flavor, vcpus, memoryGiB * 1024, IsArm: false, ["cn-east-3a", "cn-east-3b"]);

    private static CatalogImage Image(string name) => new($"image-{name}", name, name, IsWindows: false, IsArm: false, MinDiskGiB: 40, LoginName: "root");
}
