using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Core;

namespace WangCheng.Bot.Turns;

/// <summary>
/// One turn, from an authentic activity to an answer: 1. a repeat gets the answer of the first, 2. is it too much, 3. who is it, 4. news of installation, 5. is it one of
/// ours, 6. words or a tap find their verb, 7. the answer goes back the way that fits: in the response of a tap, as a new message for typed words. What goes wrong
/// unexpectedly once it is known whom to tell is caught here.
/// </summary>
internal sealed partial class TurnPipeline(
    RecentActivities recent, Noise noise, TurnPeople people, Installations installations, Belonging belonging, IEnumerable<ITurnRoute> routes, Answers answers, Words words, ILogger<TurnPipeline> logger) : IActivityHandler
{
    private readonly ITurnRoute[] routes = [.. routes];

    public Task<ActivityAnswer> HandleAsync(Activity activity, CancellationToken ct) => recent.OnceAsync(activity, () => RunAsync(activity, ct)); // 1

    private async Task<ActivityAnswer> RunAsync(Activity activity, CancellationToken ct)
    {
        var loudness = Hear(activity); // 2
        if (loudness is Loudness.Ignored ignored) return activity.Type == ActivityTypes.Invoke ? InvokeReplies.Of(activity, new Reply.Text(ignored.Asked)) : ActivityAnswer.Accepted;
        if (await people.MeetAsync(activity, ct) is not { } met) return Anonymous(activity); // 3
        var turn = met.Turn;
        try
        {
            if (loudness is Loudness.Loud loud) return await answers.GiveAsync(turn, SlowDown(turn, loud), ct);
            var reply = await installations.TryAsync(turn, met.IsNew, ct); // 4
            reply ??= await belonging.WhyNotAsync(turn, ct); // 5
            foreach (var route in routes) reply ??= await route.TryAsync(turn, ct); // 6
            return await answers.GiveAsync(turn, reply ?? Reply.Nothing.Here, ct); // 7
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            var reference = System.Diagnostics.Activity.Current?.TraceId.ToHexString()[..8] ?? Guid.NewGuid().ToString("N")[..8];
            Log.Surprised(logger, surprise, reference);
            return await answers.GiveAsync(turn, new Reply.Text(words.Say(turn.Reader, GeneralWords.SomethingWrong(reference))), ct);
        }
    }

    /// <summary>Only what a person says or taps; being installed is not their doing, and what their client does by itself has an allowance of its own.</summary>
    private Loudness Hear(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke) || activity.From.AadObjectId is not { } person) return new Loudness.Fine();
        if (activity.Name != InvokeNames.Search && !activity.IsRefresh) return noise.Hear(person);
        return noise.HearQuietly(person) ? new Loudness.Fine() : new Loudness.Ignored("");
    }

    private Reply.Text SlowDown(Turn turn, Loudness.Loud loud)
    {
        var line = words.Say(turn.Reader, GeneralWords.SlowDown((int)Math.Ceiling(loud.Left.TotalSeconds)));
        noise.Asked(turn.Activity.From.AadObjectId!, line);
        Log.Loud(logger, turn.Caller.Person);
        return new Reply.Text(line);
    }

    /// <summary>Somebody whom nobody can name may not do anything; a tap of theirs needs some answer.</summary>
    private static ActivityAnswer Anonymous(Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? InvokeAnswers.Error(400, "NoIdentity", "The sender has no Entra object id.") : ActivityAnswer.Accepted;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Person} makes too many turns and was asked to slow down; the rest of this minute is ignored")]
        public static partial void Loud(ILogger logger, PersonId person);

        [LoggerMessage(LogLevel.Error, "A turn was surprised; the person was given reference {Reference}")]
        public static partial void Surprised(ILogger logger, Exception error, string reference);
    }
}
