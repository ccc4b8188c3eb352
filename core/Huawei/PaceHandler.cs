namespace WangCheng.Core.Huawei;

/// <summary>Holds a call back until it is its turn: reads and writes have a bucket each per service, and every attempt takes from it. It stands after the retries and before the signing.</summary>
internal sealed class PaceHandler(TokenBucket reads, TokenBucket writes, TimeProvider time) : DelegatingHandler
{
    /// <summary>How many seconds' worth may go at once.</summary>
    private const double Burst = 5;

    public static PaceHandler For(HuaweiService service, HuaweiPace pace, TimeProvider time) => service == HuaweiService.Bss
        ? new(Bucket(pace.BssPerSecond, 1, time), Bucket(pace.BssPerSecond, 1, time), time) // its limit is per second, so there is nothing to save up
        : new(Bucket(pace.ReadsPerSecond, Burst, time), Bucket(pace.WritesPerSecond, Burst, time), time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var wait = (HuaweiCall.Of(request).Effect == CallEffect.Reads ? reads : writes).Take();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, ct);
        return await base.SendAsync(request, ct);
    }

    private static TokenBucket Bucket(double perSecond, double seconds, TimeProvider time) => new(perSecond, Math.Max(1, perSecond * seconds), time);
}
