using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace WangCheng.Core.Huawei;

/// <summary>Sends a call again when <see cref="RetryRules"/> says so. It stands before the signing, so every attempt is signed anew.</summary>
internal sealed partial class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<Turn> TurnKey = new("WangCheng.Turn");

    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;
    private readonly TimeProvider time;
    private readonly Random random;
    private readonly ILogger logger;

    public RetryHandler(TimeProvider time, Random random, ILogger<RetryHandler> logger)
    {
        (this.time, this.random, this.logger) = (time, random, logger);
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = RetryRules.MostAttempts - 1,
                UseJitter = false,
                ShouldHandle = args => ValueTask.FromResult(TurnOf(args.Context).Wait is not null),
                DelayGenerator = args => ValueTask.FromResult(TurnOf(args.Context).Wait),
                OnRetry = args => GoAgain(args.Context, args.Outcome.Result)
            })
            .Build();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(TurnKey, new Turn(HuaweiCall.Of(request)));
        try
        {
            return await pipeline.ExecuteAsync(async (c, message) => await AttemptAsync(message, TurnOf(c), c.CancellationToken), context, request);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, Turn turn, CancellationToken ct)
    {
        var call = turn.Call;
        call.Story.Begin();
        turn.Wait = null;
        try
        {
            var answer = await base.SendAsync(request, ct);
            call.Story.End(FailureReader.Of(answer, await answer.Content.ReadAsByteArrayAsync(ct), call.Effect, time.GetUtcNow()));
            return answer;
        }
        catch (Exception why) when (why is HttpRequestException or TimeoutException)
        {
            call.Story.End(FailureReader.OfLost(why, call.Effect));
            throw;
        }
        finally
        {
            turn.Wait = call.Story.Failure is { } failure ? RetryRules.WaitBeforeRepeating(failure, call.Effect, call.Story.Attempts, random.NextDouble()) : null;
        }
    }

    private ValueTask GoAgain(ResilienceContext context, HttpResponseMessage? refused)
    {
        var turn = TurnOf(context);
        Log.GoingAgain(logger, turn.Call.Service, turn.Call.PathTemplate, turn.Call.Story.Failure!.Kind, turn.Wait!.Value);
        refused?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Turn TurnOf(ResilienceContext context) => context.Properties.GetValue(TurnKey, null!);

    /// <summary>What the pipeline's callbacks must know about the attempt that just ended.</summary>
    private sealed class Turn(HuaweiCall call)
    {
        public HuaweiCall Call { get; } = call;
        public TimeSpan? Wait { get; set; }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Service} {PathTemplate} was {Kind}, going again in {Wait}")]
        public static partial void GoingAgain(ILogger logger, HuaweiService service, string pathTemplate, HuaweiFailureKind kind, TimeSpan wait);
    }
}
