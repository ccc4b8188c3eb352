namespace WangCheng.Core;

/// <summary>
/// The moments at which it matters whether the process still lives: around every durable write and around every call that leaves it. In service nothing happens at them.
/// Tests put a derived one in its place, and the program dies wherever they choose; since the moments are found by running, no list of them is kept by hand.
/// </summary>
public class CrashPoints
{
    /// <summary>Returns when the program may go on.</summary>
    /// <param name="moment">Before or after what.</param>
    /// <param name="what">Tells one such moment from another: the work of a transaction (a delegate), the request of a call, the first line of an append.</param>
    public virtual Task PassAsync(CrashMoment moment, object what) => Task.CompletedTask;
}

public enum CrashMoment
{
    /// <summary>Everything is written, nothing is committed.</summary>
    BeforeCommit,

    /// <summary>It is committed, and nobody here knows it yet.</summary>
    AfterCommit,

    BeforeCall,

    /// <summary>The other side did what it was asked and answered, and nothing has been made of that yet.</summary>
    AfterCall,

    BeforeAppend,

    /// <summary>The lines are on disk.</summary>
    AfterAppend,
}

/// <summary>Puts the moments around each attempt of an outgoing call.</summary>
public sealed class CrashPointHandler(CrashPoints crash) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await crash.PassAsync(CrashMoment.BeforeCall, request);
        var answer = await base.SendAsync(request, cancellationToken);
        await crash.PassAsync(CrashMoment.AfterCall, request);
        return answer;
    }
}
