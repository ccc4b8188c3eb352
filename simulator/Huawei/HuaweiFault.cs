namespace WangCheng.Simulator.Huawei;

/// <summary>When, seen from the work the call asks for, a fault strikes.</summary>
public enum FaultMoment
{
    BeforeTheWork,

    /// <summary>The work is done and kept; only the caller does not learn of it.</summary>
    AfterTheWork,
}

/// <summary>What goes wrong. A closed family: the gateway or the service it concerns asks for its own kind.</summary>
public abstract record FaultEffect
{
    private FaultEffect() { }

    /// <summary>
    /// The gateway answers by itself and the service is never asked; no client token is used up. The words <c>(request id)</c> in the JSON
    /// become the id of the request.
    /// </summary>
    public sealed record Answers(int Status, string Json) : FaultEffect;

    /// <summary>The service refuses in its own error shape; a client token remembers that.</summary>
    public sealed record Refuses(int Status, string Code, string Message) : FaultEffect;

    /// <summary>The connection is cut without an answer.</summary>
    public sealed record Resets(FaultMoment When) : FaultEffect;

    /// <summary>Nothing happens for this long by the simulator's clock; then the call goes on, unless the caller has left.</summary>
    public sealed record Hangs(TimeSpan For, FaultMoment When) : FaultEffect;

    /// <summary>No room for a flavor. In the job means: the request is accepted and its job fails with Ecs.0319, leaving nothing.</summary>
    public sealed record SoldOut(string Flavor, string? Zone = null, bool InTheJob = false) : FaultEffect;

    /// <summary>The account may have this many servers in place of the usual limit.</summary>
    public sealed record ServerQuota(int Servers) : FaultEffect;

    /// <summary>
    /// The create job fails when half of it is done: of several servers the first half runs; the others stay in ERROR, each with its
    /// disks, address and public IP.
    /// </summary>
    public sealed record JobFailsHalfway(string Code, string Reason) : FaultEffect;

    /// <summary>The request is accepted and its job fails at the end; what it was about is as it was before.</summary>
    public sealed record JobFails(string Code, string Reason) : FaultEffect;

    /// <summary>The account is frozen: whatever would change something, deleting apart, is refused by each service with its own code.</summary>
    public sealed record AccountFrozen : FaultEffect;

    /// <summary>
    /// Each operation takes only so many calls in a window, and refused ones count too, as at Huawei: 429 with the limit in its text.
    /// </summary>
    public sealed record Throttles(int Calls, TimeSpan Window) : FaultEffect;

    /// <summary>Lists show the world as it was this long ago; reading by id stays current.</summary>
    public sealed record ListsLag(TimeSpan By) : FaultEffect;
}

/// <summary>One thing that goes wrong, for every call or one operation, for ever or for the next so many matching calls.</summary>
public sealed record HuaweiFault(FaultEffect Effect)
{
    /// <summary>One of <see cref="HuaweiOperations"/>, or null for all of them.</summary>
    public string? Operation { get; init; }

    /// <summary>How many matching calls it strikes; null until it is taken back.</summary>
    public int? Times { get; init; }

    public static HuaweiFault Throttled(int limit = 200, int minutes = 5) => new(new FaultEffect.Answers(429,
        $$"""{"error_msg":"The throttling threshold has been reached: policy user over ratelimit,limit:{{limit}},time:{{minutes}} minute","error_code":"APIGW.0308","request_id":"(request id)"}"""));

    /// <summary>The trap of ECS: status 202, which reads like success, with an error inside.</summary>
    public static HuaweiFault FlowControlledWith202() => new(new FaultEffect.Answers(202,
        """{"error":{"code":"Common.0024","message":"exceeds flow over limit"}}"""));

    public static HuaweiFault ServerError(int status = 503) => new(new FaultEffect.Answers(status,
        """{"error":{"code":"Common.1503","message":"Api flow control Error because too many requests."}}"""));

    public static HuaweiFault NoBalance() =>
        new(new FaultEffect.Refuses(403, "Ecs.0067", "Insufficient account balance.")) { Operation = HuaweiOperations.CreateServers };

    public static HuaweiFault AccountSuspended() =>
        new(new FaultEffect.Refuses(403, "Ecs.0071", "The account is suspended.")) { Operation = HuaweiOperations.CreateServers };

    public static HuaweiFault AccountFrozen() => new(new FaultEffect.AccountFrozen());

    /// <summary>A real limit rather than a row of refusals: calls within it are served.</summary>
    public static HuaweiFault LimitedTo(int calls, TimeSpan window) => new(new FaultEffect.Throttles(calls, window));

    public static HuaweiFault ServerFrozen() =>
        new(new FaultEffect.Refuses(400, "Ecs.0030", "The ECS has been frozen.")) { Operation = HuaweiOperations.DeleteServers };

    public static HuaweiFault ResetBefore(string operation) =>
        new(new FaultEffect.Resets(FaultMoment.BeforeTheWork)) { Operation = operation, Times = 1 };

    public static HuaweiFault ResetAfter(string operation) =>
        new(new FaultEffect.Resets(FaultMoment.AfterTheWork)) { Operation = operation, Times = 1 };
}
