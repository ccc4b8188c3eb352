namespace WangCheng.Simulator.Teams;

/// <summary>The calls a bot makes to Microsoft's side.</summary>
public enum TeamsCall { Token, CreateConversation, Send, Update, Delete, Members }

/// <summary>One way for a call to go wrong.</summary>
public abstract record TeamsFault
{
    private TeamsFault() { }

    /// <summary>Nothing is done; the answer has this status and, as Teams words it, this error.</summary>
    public sealed record Answer(int Status, string Code = "ServiceError", string Message = "Injected fault", TimeSpan? RetryAfter = null) : TeamsFault
    {
        /// <summary>The whole body as it goes over the wire, when the usual <c>{"error":{"code","message"}}</c> is not what is wanted.</summary>
        public string? Body { get; init; }

        /// <summary>Retry-After as a date in place of seconds.</summary>
        public DateTimeOffset? RetryAt { get; init; }
    }

    /// <summary>
    /// Every failure that "Send and receive messages" in Microsoft's Teams documentation lists, and the older form of one of them: for stories that want the whole list. Most
    /// also come about by themselves.
    /// </summary>
    public static IReadOnlyList<Answer> Documented { get; } =
    [
        new(400, "Bad Argument"), new(400, "BadSyntax"), new(401, "BotNotRegistered"),
        new(403, "BotDisabledByAdmin"), new(403, "BotNotInConversationRoster"), new(403, "ConversationBlockedByUser"), new(403, "ForbiddenOperationException"),
        new(403, "InvalidBotApiHost"), new(403, "NotEnoughPermissions"),
        new(403, "MessageWritesBlocked") { Body = """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"blocked\"\r\n}"}""" },
        new(404, "ActivityNotFoundInConversation"), new(404, "ConversationNotFound"), new(412, "PreconditionFailed"), new(413, "MessageSizeTooBig"),
        new(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(1)), new(500, "ServiceError"), new(502, "BadGateway"), new(503, "ServiceUnavailable"), new(504, "GatewayTimeout"),
    ];

    /// <summary>The work is done, and the answer says so with nothing in it: a message without an id.</summary>
    public sealed record EmptyAnswer : TeamsFault;

    /// <summary>The caller waits, and after this time the connection breaks.</summary>
    public sealed record Hang(TimeSpan For, bool AfterTheWork) : TeamsFault;

    /// <summary>Nothing is done and the connection breaks: a service that is down.</summary>
    public sealed record ResetBefore : TeamsFault;

    /// <summary>The work is done, then the connection breaks before the answer: the caller cannot know.</summary>
    public sealed record ResetAfter : TeamsFault;
}

/// <summary>What shall go wrong next, per kind of call. Each planned fault is used up by one call, in the order planned.</summary>
public sealed class TeamsFaults
{
    private readonly Lock gate = new();
    private readonly Dictionary<TeamsCall, Queue<TeamsFault>> planned = [];

    /// <summary>The next <paramref name="times"/> calls of this kind meet this fault.</summary>
    public void Next(TeamsCall call, TeamsFault fault, int times = 1)
    {
        lock (gate)
        {
            if (!planned.TryGetValue(call, out var queue)) planned[call] = queue = new();
            for (var i = 0; i < times; i++) queue.Enqueue(fault);
        }
    }

    /// <summary>How many planned faults of this kind no call has met yet.</summary>
    public int Left(TeamsCall call)
    {
        lock (gate) return planned.TryGetValue(call, out var queue) ? queue.Count : 0;
    }

    /// <summary>From now on everything works again.</summary>
    public void Clear()
    {
        lock (gate) planned.Clear();
    }

    internal TeamsFault? Take(TeamsCall call)
    {
        lock (gate) return planned.TryGetValue(call, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
