using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Calendar;
using WangCheng.Core.OffHours;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Sets or changes the hours at which somebody's own server rests, by the clock of the person who sets them. What lies in the past when it is set is not made up for.</summary>
public sealed class SetOffHours(ServerDecisions decisions, PeopleDirectory people, WorkCalendar calendar, ShowServer showServer, OffHoursBell bell, ActionLogWriter log, TimeProvider time)
{
    /// <param name="Server">Id, name, or an unambiguous beginning of a name.</param>
    public sealed record Request(string Server, OffHoursTimes Times);

    /// <returns>Done with a <see cref="ServerView"/> (also when it was set so already), or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, Request request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        var zone = people.ZoneOf(await people.FindAsync(caller.Person, ct));
        var outcome = await decisions.RunAsync(OffHoursVerbs.Set, caller, request.Server, db => SetAsync(db, caller, request, zone, ct), ct);
        bell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> SetAsync(WangChengDb db, Caller caller, Request request, TimeZoneInfo zone, CancellationToken ct)
    {
        var (server, refusal) = await FindServer.OwnLivingAsync(db, caller, request.Server, ct);
        if (server is null) return Outcome.No(refusal!);
        if (OffHoursRules.WhyNot(request.Times) is { } why) return Outcome.No(why);
        var setting = await db.OffHours.SingleOrDefaultAsync(s => s.Server == server.Id, ct);
        if (setting is null || setting.Times != request.Times || setting.Zone != zone.Id)
        {
            Write(db, setting, server.Id, request.Times, zone);
            log.Add(db, OffHoursRecords.Of(OffHoursVerbs.Set, caller, server) with { Detail = $"{request.Times} {zone.Id}" });
            await db.SaveChangesAsync(ct);
        }
        return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));
    }

    private void Write(WangChengDb db, OffHoursSetting? setting, ServerId server, OffHoursTimes times, TimeZoneInfo zone)
    {
        var now = time.GetUtcNow();
        var next = OffHoursRules.Next(times, zone, calendar, now).At;
        if (setting is null)
        {
            db.OffHours.Add(new OffHoursSetting { Server = server, Zone = zone.Id, StopAt = times.StopAt, StartAt = times.StartAt, Days = times.Days, DoneThrough = now, SavedAt = now, NextDueAt = next });
            return;
        }
        (setting.Zone, setting.StopAt, setting.StartAt, setting.Days) = (zone.Id, times.StopAt, times.StartAt, times.Days);
        // What was ordered before is still looked after.
        (setting.DoneThrough, setting.SavedAt, setting.NextDueAt, setting.Version) = (now, now, setting.Ordered is null ? next : now, setting.Version + 1);
    }
}
