using Microsoft.Extensions.Logging;

namespace WangCheng.Core.Huawei;

/// <summary>Notes every attempt as a <see cref="CloudCall"/>, and the cloud's time.</summary>
internal sealed partial class CloudCallHandler(CloudClock clock, TimeProvider time, ILoggerFactory loggers) : DelegatingHandler
{
    private readonly ILogger logger = loggers.CreateLogger(CloudCall.Category);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var began = time.GetTimestamp();
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, ct);
            if (answer.Headers.Date is { } date) clock.Saw(date);
            return answer;
        }
        finally
        {
            Note(HuaweiCall.Of(request), answer, time.GetElapsedTime(began));
        }
    }

    private void Note(HuaweiCall call, HttpResponseMessage? answer, TimeSpan took) => Log.Called(logger, new(
        call.Service.ToString().ToLowerInvariant(), call.Method.Method, call.PathTemplate,
        (int?)answer?.StatusCode, (long)took.TotalMilliseconds, call.Story.Attempts, answer?.RequestId()));

    private static partial class Log
    {
        public static void Called(ILogger logger, CloudCall call) =>
            Called(logger, call.Service, call.Method, call.PathTemplate, call.Status, call.Milliseconds, call.Attempt, call.RequestId);

        [LoggerMessage(LogLevel.Information, "{Service} {Method} {PathTemplate}: {Status} in {Milliseconds} ms, attempt {Attempt}, request {RequestId}")]
        private static partial void Called(ILogger logger, string service, string method, string pathTemplate, int? status, long milliseconds, int attempt, string? requestId);
    }
}
