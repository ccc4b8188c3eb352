using System.Collections.Concurrent;
using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

/// <summary>
/// A short memory of what was just delivered: Teams sends an activity again when an answer is slow, and the repeat gets the answer of the first. It only saves work; what
/// makes an effect happen once is the request key in the database.
/// </summary>
internal sealed class RecentActivities(TimeProvider time)
{
    internal const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Conversation, string Id), Entry> entries = new();

    /// <summary>How many are remembered now.</summary>
    internal int Count => entries.Count;

    public async Task<ActivityAnswer> OnceAsync(Activity activity, Func<Task<ActivityAnswer>> handle)
    {
        if (activity.Id is not { Length: > 0 } id) return await handle();
        Sweep();
        var mine = new Entry(time.GetUtcNow(), new(TaskCreationOptions.RunContinuationsAsynchronously));
        var entry = entries.GetOrAdd((activity.Conversation.Id, id), mine);
        if (entry != mine) return Copy(await entry.Answer.Task);
        try
        {
            var answer = await handle();
            // What failed may be sent again, and then it is tried again.
            if (answer.Status >= StatusCodes.Status500InternalServerError) entries.TryRemove((activity.Conversation.Id, id), out _);
            mine.Answer.SetResult(answer);
            return Copy(answer);
        }
        catch (Exception error)
        {
            entries.TryRemove((activity.Conversation.Id, id), out _);
            mine.Answer.SetException(error);
            _ = mine.Answer.Task.Exception;
            throw;
        }
    }

    /// <summary>A body is written to one response only: JSON nodes have one parent.</summary>
    private static ActivityAnswer Copy(ActivityAnswer answer) => answer.Body is null ? answer : answer with { Body = answer.Body.DeepClone().AsObject() };

    /// <summary>The older half goes, all at once: looking through all of them for every activity would cost the most when there is the most to do.</summary>
    private void Sweep()
    {
        if (entries.Count <= Most) return;
        foreach (var (key, _) in entries.OrderBy(entry => entry.Value.At).Take(Most / 2)) entries.TryRemove(key, out _);
    }

    private sealed record Entry(DateTimeOffset At, TaskCompletionSource<ActivityAnswer> Answer);
}
