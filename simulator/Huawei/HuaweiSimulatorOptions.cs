using System.Net;

namespace WangCheng.Simulator.Huawei;

/// <summary>How one simulated Huawei Cloud is set up: one account, one access key, one region.</summary>
public sealed record HuaweiSimulatorOptions
{
    /// <summary>Where it listens; loopback only. Port 0 takes a free one, <c>app.Urls</c> then tells which.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    public required string AccessKey { get; init; }

    public required string SecretKey { get; init; }

    public string Region { get; init; } = "cn-east-3";

    /// <summary>What the account holds at the beginning, in yuan; when everything has cost that much, nothing can be created any more.</summary>
    public decimal Balance { get; init; } = 1_000_000;

    /// <summary>Where the world is kept between runs; null keeps it in memory only.</summary>
    public string? StateFolder { get; init; }

    /// <summary>How much faster than the real cloud simulated durations pass: 7.5 makes a create of 60 s take 8 s.</summary>
    public double TimeScale { get; init; } = 1.0;

    /// <summary>What takes how long before <see cref="TimeScale"/>.</summary>
    public HuaweiDurations Durations { get; init; } = new();

    /// <summary>Every reason why this cannot be started, each naming the setting and the mend; empty when it can.</summary>
    public IReadOnlyList<string> Problems() => [.. FindProblems()];

    private IEnumerable<string> FindProblems()
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp)
            yield return $"Url '{Url}' is not an http address; use for example http://127.0.0.1:18080.";
        else if (!IsLoopback(url))
            yield return $"Url '{Url}' would be reachable from other machines; a simulated cloud listens on loopback only, use 127.0.0.1.";
        else if (url.AbsolutePath != "/" || url.Query.Length > 0)
            yield return $"Url '{Url}' has a path; give only scheme, host and port.";
        else if (url is { Port: 0, Host: "localhost" })
            yield return "Url 'http://localhost:0' cannot take a free port on two address families; use http://127.0.0.1:0.";
        if (!IsKey(AccessKey)) yield return "AccessKey is empty or has blanks, commas or control characters; use letters and digits.";
        if (string.IsNullOrEmpty(SecretKey)) yield return "SecretKey is empty; any made-up text will do.";
        if (!IsKey(Region)) yield return "Region is empty or has blanks; use for example cn-east-3.";
        if (Balance < 0) yield return "Balance is negative; use zero for an account that can create nothing.";
        if (StateFolder is "") yield return "StateFolder is empty; leave it out to keep nothing, or name a folder.";
        if (!double.IsFinite(TimeScale) || TimeScale is < 0.01 or > 10_000)
            yield return "TimeScale is not between 0.01 and 10000; 1 is real time, 7.5 makes a server ready in about 8 s.";
        if (Durations.AnyNegative) yield return "Durations has a negative one; use zero for 'at once'.";
    }

    private static bool IsLoopback(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsKey(string? text) =>
        !string.IsNullOrEmpty(text) && !text.Any(c => c == ',' || char.IsWhiteSpace(c) || char.IsControl(c));
}
