using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Turns;

/// <summary>
/// One turn, from an authentic activity to an answer: 1. a repeat gets the answer of the first, 2. who is it, 3. news of installation, 4. words or a tap find their verb,
/// 5. the answer goes back the way that fits: in the response of a tap, as a new message for typed words. What goes wrong unexpectedly is caught once, here.
/// </summary>
internal sealed partial class TurnPipeline(
    RecentActivities recent, TurnPeople people, Installations installations, IEnumerable<ITurnRoute> routes, Answers answers, Words words, ILogger<TurnPipeline> logger) : IActivityHandler
{
    private readonly ITurnRoute[] routes = [.. routes];

    public Task<ActivityAnswer> HandleAsync(Activity activity, CancellationToken ct) => recent.OnceAsync(activity, () => RunAsync(activity, ct)); // 1

    private async Task<ActivityAnswer> RunAsync(Activity activity, CancellationToken ct)
    {
        if (await people.MeetAsync(activity, ct) is not { } met) return Anonymous(activity); // 2
        var turn = met.Turn;
        try
        {
            var reply = await installations.TryAsync(turn, met.IsNew, ct); // 3
            foreach (var route in routes) reply ??= await route.TryAsync(turn, ct); // 4
            return await answers.GiveAsync(turn, reply ?? Reply.Nothing.Here, ct); // 5
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            var reference = System.Diagnostics.Activity.Current?.TraceId.ToHexString()[..8] ?? Guid.NewGuid().ToString("N")[..8];
            Log.Surprised(logger, surprise, reference);
            return await answers.GiveAsync(turn, new Reply.Text(words.Say(turn.Reader, GeneralWords.SomethingWrong(reference))), ct);
        }
    }

    /// <summary>Somebody whom nobody can name may not do anything; a tap of theirs needs some answer.</summary>
    private static ActivityAnswer Anonymous(Activity activity) =>
        activity.Type == ActivityTypes.Invoke ? InvokeAnswers.Error(400, "NoIdentity", "The sender has no Entra object id.") : ActivityAnswer.Accepted;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A turn was surprised; the person was given reference {Reference}")]
        public static partial void Surprised(ILogger logger, Exception error, string reference);
    }
}
