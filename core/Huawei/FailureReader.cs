using System.Text.Json;

namespace WangCheng.Core.Huawei;

using static HuaweiFailureKind;

/// <summary>Turns an answer, or the lack of one, into a failure; null when the answer is good. Decides what a write may have done.</summary>
internal static class FailureReader
{
    // "Another command is running, try again after 1 minute", says the reference of Ecs.0603.
    private static readonly TimeSpan CommandTakes = TimeSpan.FromMinutes(1);

    public static HuaweiFailure? Of(HttpResponseMessage answer, ReadOnlyMemory<byte> body, CallEffect effect, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        var requestId = answer.RequestId();
        if (status is >= 200 and < 300) return BehindSuccess(body, status, requestId, effect);

        var error = ServiceError.Of(body);
        var failure = Judge(error, status, requestId, effect);
        var asked = answer.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - now : null;
        return asked is { } wait && wait > TimeSpan.Zero ? failure with { RetryAfter = wait, Pause = wait } : failure;
    }

    /// <summary>No answer, or only a part of one.</summary>
    public static HuaweiFailure OfLost(Exception why, CallEffect effect)
    {
        var neverSent = why is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        };
        if (why is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded })
            return new(Unreadable, null, why.Message, null, null) { IsDefinite = effect == CallEffect.Reads };
        return effect == CallEffect.Reads || neverSent
            ? new(Unavailable, null, why.Message, null, null)
            : new(OutcomeUnknown, null, why.Message, null, null) { IsDefinite = false };
    }

    /// <summary>An answer of the right status that does not say what it should.</summary>
    public static HuaweiFailure Unread(string why, int status, string? requestId, CallEffect effect) =>
        new(Unreadable, null, why, status, requestId) { IsDefinite = effect == CallEffect.Reads };

    /// <summary>What a job says about itself. It is over, so nothing more will be made; what a failed step made before may still be there.</summary>
    public static HuaweiFailure OfJob(string? code, string message)
    {
        var kind = FailureCodes.KindOf(code, message) ?? StepFailed;
        return new(kind, code, message, null, null) { IsDefinite = kind != StepFailed };
    }

    private static HuaweiFailure? BehindSuccess(ReadOnlyMemory<byte> body, int status, string? requestId, CallEffect effect)
    {
        if (body.IsEmpty) return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return ServiceError.Behind(json.RootElement) is { } error ? Judge(error, status, requestId, effect) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Unread(fault.Message, status, requestId, effect);
        }
    }

    private static HuaweiFailure Judge(ServiceError error, int status, string? requestId, CallEffect effect)
    {
        var kind = Kind(error, status);
        // A service in trouble may have done the work before it stumbled.
        if (kind == Unavailable && effect != CallEffect.Reads) kind = OutcomeUnknown;

        var failure = new HuaweiFailure(kind, error.Code, error.Message, status, requestId ?? error.RequestId)
        {
            IsDefinite = effect == CallEffect.Reads || SurelyNotDone(kind, error.Code, status)
        };
        return kind switch
        {
            Busy => failure with { RetryAfter = CommandTakes, Pause = CommandTakes },
            Throttled when ThrottleText.Read(error.Message) is { } limit => failure with { RetryAfter = limit.Window, Pause = limit.Window / limit.Calls },
            _ => failure
        };
    }

    private static HuaweiFailureKind Kind(ServiceError error, int status)
    {
        // Ecs.0005 is an umbrella: what it covers is more telling.
        var known = error.Details.Select(code => FailureCodes.KindOf(code, error.Message)).FirstOrDefault(k => k is not null) ?? FailureCodes.KindOf(error.Code, error.Message);
        if (known is { } kind) return kind;
        // Without a word from the service itself, "not found" is about the address and not about the resource.
        return FailureCodes.KindOf(status) is var byStatus && byStatus == Gone && error.Code is null ? Unreadable : byStatus;
    }

    private static bool SurelyNotDone(HuaweiFailureKind kind, string? code, int status) => kind switch
    {
        OutcomeUnknown or Unreadable or StepFailed => false,
        // An earlier request under the same token may be what the cloud remembers.
        Idempotency => false,
        // "Accepted, delayed by flow control" comes as 202: the work may still be done.
        Throttled => code != FailureCodes.AcceptedLater,
        // A refusal in words we do not know, under a status that says "done".
        BadRequest => status >= 400,
        _ => true
    };
}
