using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// Refuses requests whose Host is not this computer. Listening on loopback is not enough: a web site can point its own name at 127.0.0.1
/// and then read this page as if it were its own (DNS rebinding).
/// </summary>
internal static class LoopbackOnly
{
    public static void UseLoopbackOnly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]") return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync("This simulated Teams answers only to 127.0.0.1, localhost and [::1].", context.RequestAborted);
    });
}
