using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Simulator.Teams;

/// <summary>Lets a planned fault happen instead of, or after, an endpoint's own work.</summary>
internal static class FaultFilter
{
    public static RouteHandlerBuilder WithFaults(this RouteHandlerBuilder route, TeamsCall call) => route.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        switch (http.RequestServices.GetRequiredService<TeamsFaults>().Take(call))
        {
            case TeamsFault.Answer answer:
                if (answer.RetryAfter is { } wait) http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                if (answer.RetryAt is { } at) http.Response.Headers.RetryAfter = at.ToString("R", CultureInfo.InvariantCulture);
                return answer.Body is { } body
                    ? TypedResults.Text(body, "application/json", statusCode: answer.Status)
                    : new ConnectorError(answer.Status, answer.Code, answer.Message).ToResult();
            case TeamsFault.EmptyAnswer:
                await next(context);
                return TypedResults.StatusCode(StatusCodes.Status201Created);
            case TeamsFault.Hang hang:
                if (hang.AfterTheWork) await next(context);
                await Task.Delay(hang.For, http.RequestServices.GetRequiredService<TimeProvider>(), http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                http.Abort();
                return TypedResults.Empty;
            case TeamsFault.ResetBefore:
                http.Abort();
                return TypedResults.Empty;
            case TeamsFault.ResetAfter:
                await next(context);
                http.Abort();
                return TypedResults.Empty;
            default:
                return await next(context);
        }
    });
}
