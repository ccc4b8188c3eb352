namespace WangCheng.Simulator.Huawei.World;

/// <summary>A region's sizes: general (s6), compute (c7), memory (m7), Kunpeng (kc1); some sold out, some on trial, some not everywhere.</summary>
internal static class FlavorSeed
{
    public static IReadOnlyList<Flavor> For(string region)
    {
        const string cascade = "Intel Cascade Lake 2.6GHz", ice = "Intel Ice Lake 3.0GHz", kunpeng = "Huawei Kunpeng 920 2.6GHz";
        return
        [
            Make("s6.small.1", 1, 1, "normal", cascade, "a:normal b:normal c:sellout"),
            Make("s6.medium.2", 1, 2, "normal", cascade, "a:normal b:normal c:normal"),
            Make("s6.large.2", 2, 4, "normal", cascade, "a:normal b:promotion"),
            Make("s6.xlarge.2", 4, 8, "normal", cascade, "a:normal b:normal c:sellout"),
            Make("s6.2xlarge.2", 8, 16, "normal", cascade, "a:normal b:normal"),
            Make("c7.large.2", 2, 4, "computingv3", ice, "a:normal b:normal c:normal"),
            Make("c7.xlarge.2", 4, 8, "computingv3", ice, "a:obt b:normal"),
            Make("c7.2xlarge.2", 8, 16, "computingv3", ice, "a:sellout b:normal c:normal"),
            Make("c7.4xlarge.2", 16, 32, "computingv3", ice, "a:sellout b:sellout c:normal"),
            Make("m7.large.8", 2, 16, "highmem", ice, "a:normal b:normal"),
            Make("m7.xlarge.8", 4, 32, "highmem", ice, "a:normal c:sellout"),
            Make("kc1.large.2", 2, 4, "kunpeng_computing", kunpeng, "a:normal"),
        ];

        Flavor Make(string id, int cores, int ramGb, string kind, string cpu, string stock) =>
            new(id, cores, ramGb * 1024, kind, cpu, stock.Split(' ').Select(s => s.Split(':')).ToDictionary(s => region + s[0], s => s[1]));
    }
}
