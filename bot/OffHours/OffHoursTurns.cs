using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.OffHours;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.OffHours;

/// <summary>When a server rests: both times in one line set it at once, with less than that there is a small form, which comes back with what is wrong until it fits. What was set shows what comes next.</summary>
internal sealed class OffHoursTurns(SetOffHours setOffHours, ShowServer showServer, OffHoursCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepSave = "save";

    public string Verb => OffHoursVerbs.Set.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct)
    {
        if (arguments is not { Name: { } name, Hours: { Stop: { } stop } hours }) return FormAsync(turn, arguments.Name, null, null, ct);
        if (stop.Read()?.Time is not { } stopAt) return FormAsync(turn, name, null, NotATime(stop), ct);
        if (hours.Start is { } start && start.Read() is null) return FormAsync(turn, name, null, NotATime(start), ct);
        return SetAsync(turn, name, new(stopAt, hours.Start?.Read()?.Time, hours.Days == AskedDays.Daily ? OffHoursDays.EveryDay : OffHoursDays.Workdays), ct);
    }

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) =>
        tap.Text("step") == StepSave && tap.Claim("server") is { Length: > 0 } server ? SaveAsync(turn, tap, server, ct) : FormAsync(turn, tap.Claim("server"), null, null, ct);

    private async Task<Reply> SaveAsync(Turn turn, CardSubmission tap, string server, CancellationToken ct)
    {
        var (stop, start) = (tap.Claim("stop")?.Trim() ?? "", tap.Claim("start")?.Trim() ?? "");
        if (Read(stop) is not { } stopAt) return await FormAsync(turn, server, null, new OffHoursRefusals.NotATime(stop), ct);
        if (start.Length > 0 && Read(start) is null) return await FormAsync(turn, server, null, new OffHoursRefusals.NotATime(start), ct);
        return await SetAsync(turn, server, new(stopAt, Read(start), DaysOf(tap.Text("days"))), ct);
    }

    private async Task<Reply> SetAsync(Turn turn, string server, OffHoursTimes times, CancellationToken ct) => await setOffHours.RunAsync(turn.Caller, new(server, times), ct) switch
    {
        Outcome.Done { View: ServerView view } => cards.Set(turn.Reader, view),
        Outcome.Refused { Reason: OffHoursRefusals.SameTime or OffHoursRefusals.NoDays } refused => await FormAsync(turn, server, times, refused.Reason, ct),
        Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
        var other => throw new InvalidOperationException($"Setting off-hours cannot end in {other}."),
    };

    /// <param name="times">What they have said already.</param>
    private async Task<Reply> FormAsync(Turn turn, string? asked, OffHoursTimes? times, Refusal? problem, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView { Server: var server } } when !server.State.IsLiving() => servers.Refused(turn.Reader, new ServerRefusals.AlreadyGone(server), Verb),
            Outcome.Done { View: ServerView { Server: var server } } when server.Owner != turn.Caller.Person => servers.Refused(turn.Reader, new ServerRefusals.NotFound(asked), Verb),
            Outcome.Done { View: ServerView view } => cards.Form(turn.Reader, view.Server, times ?? view.OffHours?.Times ?? OffHoursCards.Usual, view.OffHours is not null, problem),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }

    private static OffHoursRefusals.NotATime NotATime(AskedClock clock) => new(string.Create(CultureInfo.InvariantCulture, $"{clock.Hour}:{clock.Minute:00}"));

    /// <summary>As clients send it, and as people write it.</summary>
    private static TimeOnly? Read(string text) => TimeOnly.TryParseExact(text.Replace('：', ':'), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new(time.Hour, time.Minute) : null;

    /// <summary>Absent is what the form begins with; what nobody offered is no days at all.</summary>
    private static OffHoursDays DaysOf(string? days) => days is null or "" ? OffHoursDays.Workdays : Enum.TryParse<OffHoursDays>(days, out var known) ? known : (OffHoursDays)(-1);
}

/// <summary>No more off-hours: nothing is lost by it, so nobody is asked once more.</summary>
internal sealed class RemoveOffHoursTurns(RemoveOffHours removeOffHours, OffHoursCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public string Verb => OffHoursVerbs.Remove.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => RemoveAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => RemoveAsync(turn, tap.Claim("server"), ct);

    private async Task<Reply> RemoveAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await removeOffHours.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView view } => cards.Removed(turn.Reader, view),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Taking off-hours away cannot end in {other}."),
        };
    }
}
