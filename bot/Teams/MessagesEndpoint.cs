namespace WangCheng.Bot.Teams;

/// <summary>
/// POST /api/messages: the only door Teams uses. Nothing in the body is believed before step 3, and nobody above sees it before step 6.
/// 1. size, 2. shape, 3. token, 4. channel and return address, 5. tenant, 6. the handler.
/// </summary>
internal sealed partial class MessagesEndpoint(
    BotTokenValidator tokens, ServiceUrls serviceUrls, Tenants tenants, TimeProvider time, ILogger<MessagesEndpoint> logger)
{
    /// <summary>After that Teams has closed the request and sends the activity again.</summary>
    private static readonly TimeSpan TurnBudget = TimeSpan.FromSeconds(15);

    private static readonly ActivityAnswer NotNow = new(StatusCodes.Status503ServiceUnavailable);

    public async Task<IResult> AnswerAsync(HttpRequest request, IActivityHandler handler)
    {
        var caller = request.HttpContext.RequestAborted;

        // 1.
        ReadOnlyMemory<byte>? body;
        try
        {
            body = await ActivityBody.ReadAsync(request, caller);
        }
        catch (BadHttpRequestException broken)
        {
            return Refuse(broken.StatusCode, "broken request");
        }

        if (body is not { } json) return Refuse(StatusCodes.Status413PayloadTooLarge, "body too large");

        // 2.
        if (ActivityBody.Parse(json.Span) is not { } activity) return Refuse(StatusCodes.Status400BadRequest, "not an activity");

        // 3.
        var verdict = ComesFromPlayground(request, activity) ? TokenVerdict.Good : await tokens.JudgeAsync(request.Headers.Authorization, activity, caller);
        if (verdict.Status != StatusCodes.Status200OK) return Refuse(verdict.Status, verdict.Why);

        // 4. Other channels of the same registration (Web Chat, Direct Line) let their clients write tenant and identity themselves.
        if (activity.ChannelId != "msteams") return Refuse(StatusCodes.Status403Forbidden, "not from Teams");
        if (serviceUrls.Trusted(activity.ServiceUrl) is null) return Refuse(StatusCodes.Status403Forbidden, "return address not allowed");

        // 5. Teams repeats what is refused, so only a click, behind which somebody waits, gets a refusal.
        if (!tenants.Allows(activity))
            return Refuse(activity.Type == ActivityTypes.Invoke ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK, "tenant not allowed");

        // 6. The correlation vector is what Microsoft's support asks for.
        Log.Came(logger, activity.Type, activity.Id, request.Headers["MS-CV"].ToString());
        var answer = Unasked(activity) ?? await HandleAsync(activity, handler);
        return answer.Body is null ? Results.StatusCode(answer.Status) : new JsonAnswer(answer);
    }

    /// <summary>
    /// The Agents Playground has no tokens; the address it wants answers at says that it is the one in our settings. A page of some web site could say so too, but no browser
    /// lets it send this content type, or call this computer by a name of its own.
    /// </summary>
    private bool ComesFromPlayground(HttpRequest request, Activity activity) =>
        request.Headers.Authorization.Count == 0 && request.HasJsonContentType() && serviceUrls.IsOfPlayground(activity.ServiceUrl)
        && (request.Host.Host == "localhost" || System.Net.IPAddress.TryParse(request.Host.Host, out var ip) && System.Net.IPAddress.IsLoopback(ip));

    /// <summary>The answer to what no handler needs to see.</summary>
    private static ActivityAnswer? Unasked(Activity activity)
    {
        if (!ActivityTypes.Known(activity.Type)) return ActivityAnswer.Accepted;
        if (!ConnectorClient.IsId(activity.Conversation.Id)) return new ActivityAnswer(StatusCodes.Status400BadRequest); // nowhere to answer
        if (activity.Type != ActivityTypes.Invoke) return null;
        return InvokeNames.Known(activity.Name) ? InvokeShapes.WhyNot(activity) : new ActivityAnswer(StatusCodes.Status501NotImplemented);
    }

    private async Task<ActivityAnswer> HandleAsync(Activity activity, IActivityHandler handler)
    {
        using var budget = new CancellationTokenSource(TurnBudget, time);
        try
        {
            return await handler.HandleAsync(activity, budget.Token);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested)
        {
            Log.TooSlow(logger, activity.Type, activity.Id);
            return NotNow; // nothing was promised: Teams may send it again
        }
        catch (Exception surprise)
        {
            Log.Surprised(logger, surprise, activity.Type, activity.Id);
            return NotNow; // the database is down, most likely; a 500 would tell Teams not to come again
        }
    }

    private IResult Refuse(int status, string why)
    {
        Log.Refused(logger, status, why);
        return Results.StatusCode(status);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "An activity was not accepted, {Status}: {Why}")]
        public static partial void Refused(ILogger logger, int status, string why);

        [LoggerMessage(LogLevel.Debug, "{Type} {Id} came, MS-CV {CorrelationVector}")]
        public static partial void Came(ILogger logger, string type, string? id, string correlationVector);

        [LoggerMessage(LogLevel.Error, "{Type} {Id} was not answered in time")]
        public static partial void TooSlow(ILogger logger, string type, string? id);

        [LoggerMessage(LogLevel.Error, "{Type} {Id} could not be handled; Teams may send it again")]
        public static partial void Surprised(ILogger logger, Exception error, string type, string? id);
    }
}
