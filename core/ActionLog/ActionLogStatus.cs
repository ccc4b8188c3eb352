namespace WangCheng.Core.ActionLog;

/// <summary>Whether lines reach the disk: what the readiness check reads.</summary>
public sealed class ActionLogStatus
{
    private volatile Trouble? stopped;

    /// <summary>Null while shipping works. Facts are safe in the database meanwhile, and are shipped when the cause is gone.</summary>
    public Trouble? Stopped => stopped;

    internal void Works() => stopped = null;

    internal void Stops(DateTimeOffset at, Exception why) => stopped = new Trouble(stopped?.Since ?? at, (why as AggregateException)?.InnerException?.Message ?? why.Message);

    /// <param name="Since">When the first attempt in a row failed.</param>
    /// <param name="Why">What the operating system or the database said to the last one.</param>
    public sealed record Trouble(DateTimeOffset Since, string Why);
}
