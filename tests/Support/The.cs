namespace WangCheng.Tests.Support;

/// <summary>The usual value, where a story does not care.</summary>
internal static class The
{
    public const string Server = "web-1";

    /// <summary>In stock in two zones; the cloud builds it in about eight seconds of the simulated clock.</summary>
    public const string Flavor = "s6.large.2";

    public const string Order = "new web-1 2c4g ubuntu-22.04 3d";

    public const string Region = "cn-east-3";

    public static (string First, string Second) Zones => (Region + "a", Region + "b");
}
