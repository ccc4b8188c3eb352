namespace WangCheng.Bot.Teams;

/// <summary>An invoke's result: bare JSON, no envelope.</summary>
internal sealed class JsonAnswer(ActivityAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var json = TeamsJson.Bytes(answer.Body!);
        httpContext.Response.StatusCode = answer.Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = json.Length;
        await httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted);
    }
}
