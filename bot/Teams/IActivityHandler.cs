using System.Text.Json.Nodes;

namespace WangCheng.Bot.Teams;

/// <summary>What stands behind the wire. It sees only activities that are authentic, from an allowed tenant, and of a kind it can answer.</summary>
public interface IActivityHandler
{
    /// <param name="activity">Checked as above; everything a client can choose (text, value, names) is still only a claim.</param>
    /// <param name="ct">Ends with the turn's own time budget, not with the caller's patience: a caller who hangs up does not cut a transaction.</param>
    Task<ActivityAnswer> HandleAsync(Activity activity, CancellationToken ct);
}

/// <summary>What goes back in the HTTP response.</summary>
/// <param name="Status">The HTTP status. Card actions are always 200 and say the rest in the body, see <see cref="InvokeAnswers"/>.</param>
/// <param name="Body">An invoke's result as bare JSON; nothing for other kinds.</param>
public sealed record ActivityAnswer(int Status, JsonObject? Body = null)
{
    public static readonly ActivityAnswer Accepted = new(StatusCodes.Status200OK);
}
