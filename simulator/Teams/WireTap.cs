using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Simulator.Teams;

/// <summary>Writes every call of a bot to the connector into the <see cref="WireLog"/>.</summary>
internal static class WireTap
{
    private const int MostBody = 160 * 1024;

    public static void UseWireTap(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<WireLog>();
        app.Use(async (http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments(ServiceUrl.Path.TrimEnd('/'), StringComparison.Ordinal))
            {
                await next(http);
                return;
            }
            await TapAsync(http, next, log);
        });
    }

    private static async Task TapAsync(HttpContext http, RequestDelegate next, WireLog log)
    {
        var began = log.Now;
        var request = await RequestAsync(http.Request);
        var (real, copy) = (http.Response.Body, new MemoryStream());
        http.Response.Body = copy;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = real;
        }

        var answer = Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length);
        log.Add(Messages(http, answer), "bot", $"{http.Request.Method} {http.Request.Path}", http.RequestAborted.IsCancellationRequested ? 0 : http.Response.StatusCode, began, request, answer);
        if (!http.RequestAborted.IsCancellationRequested) await real.WriteAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length), http.RequestAborted);
    }

    /// <summary>As much of the body as anybody may send here; whoever reads it next begins at its beginning.</summary>
    private static async Task<string?> RequestAsync(HttpRequest request)
    {
        if (request.ContentLength is 0 or > MostBody) return null;
        request.EnableBuffering();
        var bytes = new byte[MostBody];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    /// <summary>The message it changes, or the one it made.</summary>
    private static string[] Messages(HttpContext http, string answer)
    {
        if (http.Request.Method is "PUT" or "DELETE") return [http.Request.RouteValues["activityId"]?.ToString() ?? ""];
        try
        {
            return answer.Length > 0 && StrictJson.Parse(answer) is { ValueKind: System.Text.Json.JsonValueKind.Object } body && body.TryGetProperty("id", out var id) && id.GetString() is { } made ? [made] : [];
        }
        catch (Exception notJson) when (notJson is System.Text.Json.JsonException or InvalidOperationException)
        {
            return [];
        }
    }
}
