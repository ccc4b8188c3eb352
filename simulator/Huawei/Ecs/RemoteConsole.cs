using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>POST {id}/remote_console gives a link that opens once, within ten minutes; behind it there is a page that says which server it would be.</summary>
internal sealed class RemoteConsole(HuaweiWorld world, TimeProvider time)
{
    public const string Path = "/vnc_auto.html";
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);

    public static (HuaweiState, Answer) Open(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.ConsoleBody)?.RemoteConsole is not { Protocol: "vnc", Type: "novnc" }) return (call.State, EcsRefusals.NotJson);
        if (ServerStates.WhyNotOpenConsole(server) is { } no) return (call.State, no);

        var ids = new IdSource(call.State);
        var token = ids.Uuid();
        var alive = call.State.ConsoleTokens.Where(t => t.Value.Expires > call.Now);
        var next = call.State with { Issued = ids.Issued, ConsoleTokens = call.State.ConsoleTokens.Clear().AddRange(alive).Add(token, new(server.Id, call.Now + Valid)) };
        return (next, Answer.Ok(new JsonObject
        {
            ["remote_console"] = new JsonObject
            {
                ["type"] = "novnc",
                ["protocol"] = "vnc",
                ["url"] = $"http://{call.Request.Host}{Path}?token={token}&lang=EN&tLength=70",
            },
        }));
    }

    /// <summary>Not signed: whoever has the link gets in, once.</summary>
    public Task ShowAsync(HttpContext http)
    {
        var server = world.Change((state, now) => Use(state, http.Request.Query["token"].ToString(), now));
        http.Response.StatusCode = server is null ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.Date = time.GetUtcNow().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Page(server)), http.RequestAborted).AsTask();
    }

    private static (HuaweiState, CloudServer?) Use(HuaweiState state, string token, DateTimeOffset now) =>
        state.ConsoleTokens.TryGetValue(token, out var pass)
            ? (state with { ConsoleTokens = state.ConsoleTokens.Remove(token) }, pass.Expires > now ? state.Server(pass.ServerId) : null)
            : (state, null);

    private static string Page(CloudServer? server) => server is null
        ? "<!doctype html><title>Console</title><p>This link was used before or is too old. 链接已使用或已过期。"
        : $"<!doctype html><title>{WebUtility.HtmlEncode(server.Name)}</title><pre>{WebUtility.HtmlEncode($"Simulated console of {server.Name}\n{server.PrivateIp} login: _")}</pre>";
}

internal sealed record ConsoleBody(ConsoleBody.Kind? RemoteConsole)
{
    internal sealed record Kind(string? Protocol, string? Type);
}
