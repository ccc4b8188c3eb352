using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>
/// The door every call passes: 1 name the request, 2 read its bounded body, 3 check the signature, 4 check the project, 5 let faults strike
/// before the work, 6 do the work, 7 let faults strike after it, 8 answer.
/// </summary>
internal sealed partial class ApiGateway(
    HuaweiWorld world, HuaweiFaults faults, SignatureCheck signature, TimeProvider time, string project, ILogger<ApiGateway> logger)
{
    private readonly Throttle throttle = new(time);

    /// <summary>Bodies above this cannot be signed this way at Huawei either.</summary>
    public const int LargestBody = 12 * 1024 * 1024;

    public RequestDelegate Reads(string operation, Func<Call, Answer> work) => http => ServeAsync(http, _ => operation, (request, body) =>
    {
        var lag = faults.Strike<FaultEffect.ListsLag>(operation);
        var now = time.GetUtcNow();
        var state = world.Now();
        return Refusal(operation) ?? work(new(request, body, state, lag is null ? state : world.AsOf(now - lag.By), now));
    });

    public RequestDelegate Writes(string operation, Func<Call, (HuaweiState Next, Answer Answer)> work) => Writes(_ => operation, work);

    /// <summary>For an address that serves several operations: the body says which.</summary>
    public RequestDelegate Writes(Func<ReadOnlyMemory<byte>, string> operationOf, Func<Call, (HuaweiState Next, Answer Answer)> work) =>
        http => ServeAsync(http, operationOf, (request, body) =>
            world.Change((state, now) => WhyNotWrite(operationOf(body), state, now) is { } no ? (state, no) : work(new(request, body, state, state, now))));

    /// <summary>A write that honours X-Client-Token.</summary>
    public RequestDelegate WritesOnce(string operation, Func<Call, (HuaweiState Next, Answer Answer)> work) => http => ServeAsync(http, _ => operation, (request, body) =>
        world.Change((state, now) =>
        {
            var call = new Call(request, body, state, state, now);
            return ClientTokens.Once(call, () => WhyNotWrite(operation, state, now) is { } no ? (state, no) : work(call));
        }));

    public Task NoSuchApiAsync(HttpContext http)
    {
        var id = NameRequest(http);
        return WriteAsync(http, Answer.FromGateway(404, "APIGW.0101", "The API does not exist or has not been published in the environment.", id));
    }

    private Answer? WhyNotWrite(string operation, HuaweiState state, DateTimeOffset now) =>
        Refusal(operation)
        ?? (faults.Strike<FaultEffect.AccountFrozen>(operation) is not null ? AccountState.WhyFrozen(operation) : null)
        ?? (world.BalanceOf(state, now) <= 0 ? AccountState.WhyNoMoney(operation) : null);

    private Answer? Refusal(string operation) =>
        faults.Strike<FaultEffect.Refuses>(operation) is not { } no ? null
        : operation.StartsWith("vpc.", StringComparison.Ordinal) || operation.StartsWith("eip.", StringComparison.Ordinal) ? Answer.RefusedFlat(no.Status, no.Code, no.Message)
        : Answer.Refused(no.Status, no.Code, no.Message);

    private async Task ServeAsync(HttpContext http, Func<ReadOnlyMemory<byte>, string> operationOf, Func<HttpRequest, ReadOnlyMemory<byte>, Answer> work)
    {
        var id = NameRequest(http);                                                                                     // 1
        if (await ReadBodyAsync(http.Request) is not { } body)                                                          // 2
        {
            await WriteAsync(http, Answer.FromGateway(413, "APIGW.0201", "The request body is too large.", id));
            return;
        }
        var answer = WhyNotAllowed(http, body, id);                                                                     // 3, 4
        if (answer is null)
        {
            var operation = operationOf(body);
            if (await IsCutAsync(http, operation, FaultMoment.BeforeTheWork)) return;                                   // 5
            answer = faults.Strike<FaultEffect.Throttles>(operation) is { } limit && throttle.WhyNot(operation, limit, id) is { } tooMany ? tooMany
                : faults.Strike<FaultEffect.Answers>(operation) is { } forced
                ? new(forced.Status, forced.Json.Replace("(request id)", id, StringComparison.Ordinal))
                : Do(() => work(http.Request, body), operation, id);                                                    // 6
            if (await IsCutAsync(http, operation, FaultMoment.AfterTheWork)) return;                                    // 7
        }
        await WriteAsync(http, answer);                                                                                 // 8
    }

    /// <summary>The one place where a bug of the simulator is caught: a gateway in front of a broken service answers 502.</summary>
    private Answer Do(Func<Answer> work, string operation, string id)
    {
        try
        {
            return work();
        }
        catch (Exception broken)
        {
            Log.Broken(logger, broken, operation, id);
            return Answer.FromGateway(502, "APIGW.0201", "Backend unavailable.", id);
        }
    }

    private Answer? WhyNotAllowed(HttpContext http, ReadOnlyMemory<byte> body, string id)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (signature.WhyRefuse(http.Request.Method, target, http.Request.Headers, body, http.Connection.LocalPort) is { } reason)
            return Answer.FromGateway(401, "APIGW.0301", reason, id);
        if (http.GetRouteValue("project") is string asked && asked != project)
            return Answer.FromGateway(403, "APIGW.0302", $"The project {asked} does not belong to this account.", id);
        return null;
    }

    private async Task<bool> IsCutAsync(HttpContext http, string operation, FaultMoment moment)
    {
        if (faults.Strike<FaultEffect.Hangs>(operation, f => f.When == moment) is { } hang)
        {
            await Task.Delay(hang.For, time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (http.RequestAborted.IsCancellationRequested) return true;
        }
        if (faults.Strike<FaultEffect.Resets>(operation, f => f.When == moment) is null) return false;
        http.Abort();
        return true;
    }

    private string NameRequest(HttpContext http)
    {
        var id = Guid.NewGuid().ToString("N");
        http.Response.Headers["X-Request-Id"] = id;
        http.Response.Headers.Server = "api-gateway";
        http.Response.Headers.Date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        return id;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request)
    {
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private static Task WriteAsync(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.Json.Length == 0) return Task.CompletedTask;
        var bytes = Encoding.UTF8.GetBytes(answer.Json);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = bytes.Length;
        return http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The simulated Huawei Cloud is broken in {Operation}, request {RequestId}")]
        public static partial void Broken(ILogger logger, Exception exception, string operation, string requestId);
    }
}
