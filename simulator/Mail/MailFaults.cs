namespace WangCheng.Simulator.Mail;

/// <summary>What the simulated server is asked to do, each a place where something can go wrong.</summary>
public enum MailCall
{
    /// <summary>The greeting of a new connection.</summary>
    Connect,
    Hello,
    StartTls,
    Auth,
    From,
    Recipient,
    Data,

    /// <summary>The whole text is there.</summary>
    Text,
}

/// <summary>One way for a mail to go wrong.</summary>
public abstract record MailFault
{
    private MailFault() { }

    /// <summary>Answers so (RFC 5321: 4xx passes, 5xx stays) and does nothing.</summary>
    public sealed record Answer(int Code, string Text = "Injected fault") : MailFault;

    /// <summary>The caller waits, and after this time the connection breaks.</summary>
    public sealed record Hang(TimeSpan For) : MailFault;

    /// <summary>Nothing is done and the connection breaks.</summary>
    public sealed record CutBefore : MailFault;

    /// <summary>The work is done (after <see cref="MailCall.Text"/>: the mail is taken), then the connection breaks before the answer: the caller cannot know.</summary>
    public sealed record CutAfter : MailFault;

    /// <summary>For <see cref="MailCall.Hello"/>: the offer of STARTTLS is missing, as when somebody in between takes it away.</summary>
    public sealed record NoTlsOffered : MailFault;
}

/// <summary>What shall go wrong next, per kind of call. Each planned fault is used up by one call, in the order planned.</summary>
public sealed class MailFaults
{
    private readonly Lock gate = new();
    private readonly Dictionary<MailCall, Queue<MailFault>> planned = [];
    private readonly HashSet<string> closed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The next <paramref name="times"/> calls of this kind meet this fault.</summary>
    public void Next(MailCall call, MailFault fault, int times = 1)
    {
        lock (gate)
        {
            if (!planned.TryGetValue(call, out var queue)) planned[call] = queue = new();
            for (var i = 0; i < times; i++) queue.Enqueue(fault);
        }
    }

    /// <summary>From now on there is no mailbox of this address.</summary>
    public void Close(string address)
    {
        lock (gate) closed.Add(address);
    }

    /// <summary>How many planned faults of this kind no call has met yet.</summary>
    public int Left(MailCall call)
    {
        lock (gate) return planned.TryGetValue(call, out var queue) ? queue.Count : 0;
    }

    /// <summary>From now on everything works again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.Clear();
            closed.Clear();
        }
    }

    internal bool IsClosed(string address)
    {
        lock (gate) return closed.Contains(address);
    }

    internal MailFault? Take(MailCall call)
    {
        lock (gate) return planned.TryGetValue(call, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
    }
}
