using System.Globalization;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// A time at which the cloud deletes a server by itself: 30 minutes to 3 years ahead, seconds cut, an empty text takes it back. In most
/// regions it is taken, shown, and nothing happens: the reference promises it for two.
/// </summary>
internal sealed class AutoTerminate(Inventory inventory)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public (HuaweiState, Answer) Set(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.AutoTerminateBody) is not { AutoTerminateTime: { } text }) return (call.State, EcsRefusals.NotJson);
        if (WhyNot(text, call.Now) is { } no) return (call.State, no);
        if (ServerStates.WhyNotMetadata(server) is { } wrong) return (call.State, wrong);
        var cut = Cut(text);
        return (call.State.With(server with { AutoTerminateTime = cut, Updated = call.Now }).Plan(ChangesFor(server.Id, cut, inventory)), Answer.NoContent);
    }

    /// <summary>What the cloud will do about a time that was taken.</summary>
    public static IEnumerable<WorldChange> ChangesFor(string server, string text, Inventory inventory) =>
        text.Length > 0 && inventory.TerminatesServers ? [new ServerIsTerminated(TimeOf(text)!.Value, server, text)] : [];

    public static Answer? WhyNot(string? text, DateTimeOffset now) =>
        text is null or "" ? null
        : TimeOf(text) is not { } at ? EcsRefusals.Of("Ecs.0082", "The format of auto_terminate_time is wrong.")
        : at < now ? Answer.Refused(403, "Ecs.0083", "The scheduled time has been reached.")
        : at < now.AddMinutes(30) || at > now.AddYears(3) ? Answer.Refused(403, "Ecs.0083", "auto_terminate_time must be between 30 minutes and 3 years ahead.")
        : null;

    public static string Cut(string? text) => string.IsNullOrEmpty(text) ? "" : text[..^3] + "00Z";

    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}

internal sealed record AutoTerminateBody(string? AutoTerminateTime);
