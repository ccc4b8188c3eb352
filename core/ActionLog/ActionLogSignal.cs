using System.Threading.Channels;

namespace WangCheng.Core.ActionLog;

/// <summary>Wakes the shipper. Signals that come while it works are one signal.</summary>
public sealed class ActionLogSignal
{
    private readonly Channel<bool> due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There may be something to ship: after a commit that added facts.</summary>
    public void Raise() => due.Writer.TryWrite(true);

    internal ValueTask<bool> WaitAsync(CancellationToken ct) => due.Reader.ReadAsync(ct);
}
