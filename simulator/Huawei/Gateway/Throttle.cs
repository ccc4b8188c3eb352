namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>Counts the calls of each operation in the present window; who is refused is counted too.</summary>
internal sealed class Throttle(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset Began, int Calls)> windows = [];

    public Answer? WhyNot(string operation, FaultEffect.Throttles limit, string requestId)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var (began, calls) = windows.GetValueOrDefault(operation, (now, 0));
            if (now - began >= limit.Window) (began, calls) = (now, 0);
            windows[operation] = (began, calls + 1);
            return calls < limit.Calls ? null : Answer.FromGateway(429, "APIGW.0308",
                $"The throttling threshold has been reached: policy user over ratelimit,limit:{limit.Calls},time:{Text(limit.Window)}", requestId);
        }
    }

    private static string Text(TimeSpan window) => window.TotalMinutes >= 1 ? $"{window.TotalMinutes:0} minute" : $"{window.TotalSeconds:0} second";
}
