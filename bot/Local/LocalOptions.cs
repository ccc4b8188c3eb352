namespace WangCheng.Bot.Local;

/// <summary>The first run: everything on this machine, nothing configured. Section <c>Local</c>.</summary>
internal sealed record LocalOptions
{
    public const string Section = "Local";

    /// <summary>Database, action log and the state of the simulators. Relative to where the program is started.</summary>
    public string DataFolder { get; init; } = "data";

    public int BotPort { get; init; } = 3978;

    public int ChatPort { get; init; } = 3979;

    public int CloudPort { get; init; } = 3980;

    /// <summary>How many times faster than the real cloud the simulated one works: a server is ready in about 8 s instead of a minute.</summary>
    public double TimeScale { get; init; } = 7.5;

    /// <summary>No credentials at all means local; half of them is a mistake that the start reports.</summary>
    public static bool IsMeant(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration["Teams:AppId"]) && string.IsNullOrEmpty(configuration["Huawei:AccessKey"]);
}
