namespace WangCheng.Core;

/// <summary>
/// Room for a bounded number of things that are done side by side. One that hangs holds its own slot and nobody else's; whoever finishes rings, so that its next step, or
/// somebody who waited for room, is looked at.
/// </summary>
public sealed class Slots(int atOnce, Bell bell)
{
    private readonly HashSet<Task> running = [];
    private readonly Lock gate = new();

    /// <summary>How many have room. What runs already is left to end.</summary>
    public int AtOnce { get; set; } = atOnce;

    public int Free
    {
        get
        {
            lock (gate) return AtOnce - running.Count;
        }
    }

    /// <summary>Starts without waiting. <paramref name="work"/> handles its own surprises.</summary>
    public void Start(Func<Task> work)
    {
        var task = Task.Run(work);
        lock (gate) running.Add(task);
        _ = task.ContinueWith(Leave, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Ends when nothing runs any more; a failure of what ran is the caller's to see.</summary>
    public async Task IdleAsync()
    {
        while (true)
        {
            Task[] now;
            lock (gate) now = [.. running];
            if (now.Length == 0) return;
            await Task.WhenAll(now);
        }
    }

    private void Leave(Task task)
    {
        lock (gate) running.Remove(task);
        bell.Ring();
    }
}
