namespace WangCheng.Core.Huawei;

/// <summary>No attempt lasts longer than 30 s or brings more than 16 MiB, to the last byte of the answer. Later handlers find the answer in memory, whole.</summary>
internal sealed class BoundedHandler(TimeProvider time) : DelegatingHandler
{
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(30);
    private const long LargestAnswer = 16 * 1024 * 1024;

    /// <exception cref="TimeoutException">The time was over before the answer was whole.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(LongestAttempt, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, either.Token);
            await answer.Content.LoadIntoBufferAsync(LargestAnswer, either.Token);
            return answer;
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            answer?.Dispose();
            throw new TimeoutException($"No whole answer within {LongestAttempt.TotalSeconds:0} s.", late);
        }
        catch
        {
            answer?.Dispose();
            throw;
        }
    }
}
