using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WangCheng.Tests.Huawei;

/// <summary>A server on loopback that answers as told, one answer per request; a request too many is an error of the test and is answered 599.</summary>
internal sealed class CloudStub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<SeenRequest> arrived = Channel.CreateUnbounded<SeenRequest>();
    private readonly List<SeenRequest> seen = [];
    private readonly Queue<RequestDelegate> answers;
    private readonly Lock gate = new();

    private CloudStub(WebApplication app, IEnumerable<RequestDelegate> answers) => (this.app, this.answers) = (app, new(answers));

    public string Url => app.Urls.Single();

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (gate) return [.. seen];
        }
    }

    public static async Task<CloudStub> StartAsync(params RequestDelegate[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new CloudStub(builder.Build(), answers);
        stub.app.Run(stub.AnswerAsync);
        await stub.app.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    /// <summary>Waits for the next request to be here, answered or not.</summary>
    public async Task<SeenRequest> NextAsync() => await arrived.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new SeenRequest(
            context.Request.Method, context.Request.Path.Value!, context.Request.QueryString.Value!,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
        RequestDelegate answer;
        lock (gate)
        {
            seen.Add(request);
            answer = answers.TryDequeue(out var next) ? next : Answer.Json(599, """{"error_code":"TEST.0001","error_msg":"one request too many"}""");
        }

        arrived.Writer.TryWrite(request);
        await answer(context);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

internal sealed record SeenRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>Ways to answer, good and bad.</summary>
internal static class Answer
{
    public static RequestDelegate Json(int status, string body, string? retryAfter = null, string? date = null) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["X-Request-Id"] = "made-up-request-id";
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        if (date is not null) context.Response.Headers.Date = date;
        await context.Response.WriteAsync(body);
    };

    public static RequestDelegate Sample(string name) => TestData.Sample(name) is var sample ? Json(sample.Status, sample.Body) : throw new InvalidOperationException();

    public static RequestDelegate Html(int status) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        await context.Response.WriteAsync("<html><body>bad gateway</body></html>");
    };

    /// <summary>The request was read whole; the connection ends without a word.</summary>
    public static RequestDelegate Reset => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>A good answer whose second half never comes.</summary>
    public static RequestDelegate CutOff(string body) => async context =>
    {
        context.Response.ContentLength = body.Length;
        await context.Response.WriteAsync(body[..(body.Length / 2)]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Never answers; ends when the caller hangs up.</summary>
    public static RequestDelegate Silence => async context =>
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    };

    public static RequestDelegate Endless => async context =>
    {
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)' ');
        for (var sent = 0; sent < 64 && !context.RequestAborted.IsCancellationRequested; sent++) await context.Response.Body.WriteAsync(block);
    };
}
