using System.Collections.Concurrent;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

internal sealed class RememberingHandler : IActivityHandler
{
    public ConcurrentQueue<Activity> Seen { get; } = new();

    public Func<Activity, CancellationToken, Task<ActivityAnswer>> Answer { get; set; } = (_, _) => Task.FromResult(ActivityAnswer.Accepted);

    public Task<ActivityAnswer> HandleAsync(Activity activity, CancellationToken ct)
    {
        Seen.Enqueue(activity);
        return Answer(activity, ct);
    }
}
