namespace WangCheng.Core.Huawei;

/// <summary>Why a call to the cloud gave no value, in few enough kinds that a caller can decide by them. People read a sentence made from the kind; operators read the rest.</summary>
/// <param name="Code">The service's own code, as in <c>Ecs.0018</c>; null when it gave none.</param>
/// <param name="Message">The service's words, shortened; never the canonical request of a signature, which holds ids of the account.</param>
/// <param name="Status">HTTP status; null when no answer came, or when a job failed.</param>
/// <param name="RequestId">What Huawei's support asks for first.</param>
public sealed record HuaweiFailure(HuaweiFailureKind Kind, string? Code, string Message, int? Status, string? RequestId)
{
    /// <summary>
    /// True when the work surely was not done, so that another zone or size may be tried. False when it may have been: look before anything else.
    /// True for every read, which does no work.
    /// </summary>
    public bool IsDefinite { get; init; } = true;

    /// <summary>After this the cloud's own limit has surely passed; null when it said nothing about it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The least wait before repeating that makes sense: one call's share of the cloud's limit.</summary>
    internal TimeSpan Pause { get; init; }
}

/// <summary>The closed set of reasons. Codes behind each: <see cref="FailureCodes"/>.</summary>
public enum HuaweiFailureKind
{
    /// <summary>Too many calls in a moment.</summary>
    Throttled,

    /// <summary>Sold out, withdrawn or short of room: another zone or size may do.</summary>
    Capacity,

    /// <summary>A quota of the account at the cloud, not one of ours.</summary>
    CloudQuota,

    /// <summary>Balance, payment, real name, frozen: somebody must see to the account.</summary>
    Billing,

    /// <summary>The key is known and may not do this.</summary>
    Permission,

    /// <summary>The key, its token or the signature was not accepted. Never retried: more than five in a row lock the key for five minutes.</summary>
    Authentication,

    /// <summary>The signature is out of date although it was made just now: one of the two clocks is more than 15 minutes wrong.</summary>
    ClockSkew,

    /// <summary>The request itself is not acceptable.</summary>
    BadRequest,

    /// <summary>No free address, or address and subnet do not fit.</summary>
    Network,

    /// <summary>The resource is in a state that does not allow this.</summary>
    WrongState,

    /// <summary>There is no such resource, or not yet: ids are unknown for a moment after they were given out.</summary>
    Gone,

    /// <summary>The client token was used for something else, is malformed or older than eight hours. An earlier request may have been carried out.</summary>
    Idempotency,

    /// <summary>Another command is running on the same resource.</summary>
    Busy,

    /// <summary>A step inside a job failed; something may be left behind.</summary>
    StepFailed,

    /// <summary>Not reachable or not well, and nothing was changed.</summary>
    Unavailable,

    /// <summary>A write was sent and its answer is lost or says nothing: only looking tells.</summary>
    OutcomeUnknown,

    /// <summary>An answer came that nobody could read.</summary>
    Unreadable
}
