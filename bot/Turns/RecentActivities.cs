using WangCheng.Bot.Teams;
using WangCheng.Core;

namespace WangCheng.Bot.Turns;

/// <summary>
/// A short memory of what was just delivered: Teams sends an activity again when an answer is slow, and the repeat gets the answer of the first. It only saves work; what
/// makes an effect happen once is the request key in the database.
/// </summary>
internal sealed class RecentActivities
{
    internal const int Most = 10_000;

    private readonly RecentlyUsed<(string Conversation, string Id), TaskCompletionSource<ActivityAnswer>> answers = new(Most);

    /// <summary>How many are remembered now.</summary>
    internal int Count => answers.Count;

    public async Task<ActivityAnswer> OnceAsync(Activity activity, Func<Task<ActivityAnswer>> handle)
    {
        if (activity.Id is not { Length: > 0 } id) return await handle();
        var mine = new TaskCompletionSource<ActivityAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = answers.GetOrAdd((activity.Conversation.Id, id), () => mine);
        if (first != mine) return Copy(await first.Task);
        try
        {
            var answer = await handle();
            // What failed may be sent again, and then it is tried again.
            if (answer.Status >= StatusCodes.Status500InternalServerError) answers.Forget((activity.Conversation.Id, id));
            mine.SetResult(answer);
            return Copy(answer);
        }
        catch (Exception error)
        {
            answers.Forget((activity.Conversation.Id, id));
            mine.SetException(error);
            _ = mine.Task.Exception;
            throw;
        }
    }

    /// <summary>A body is written to one response only: JSON nodes have one parent.</summary>
    private static ActivityAnswer Copy(ActivityAnswer answer) => answer.Body is null ? answer : answer with { Body = answer.Body.DeepClone().AsObject() };
}
