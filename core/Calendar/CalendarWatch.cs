using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Calendar;

/// <summary>
/// In December, from the first working hour of its first day on the company's clock, looks once a day whether the next year has a file. Where it has none, every administrator gets
/// one card: without the file the public holidays of that year would count as workdays.
/// </summary>
public sealed partial class CalendarWatch(
    Database database, WorkCalendar calendar, PeopleDirectory people, PersonalNotices personal, NoticeBell noticeBell, ActionLogWriter log, IOptions<CalendarOptions> options, TimeProvider time, ILogger<CalendarWatch> logger)
    : IDueWork, IDisposable
{
    private const int December = 12;
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    private DateTimeOffset? looked;

    /// <summary>Nobody rings it: what it waits for is a day of the calendar.</summary>
    public Bell Bell { get; } = new();

    /// <summary>Null where nobody wants public holidays.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (options.Value.Country.Length == 0) return Task.FromResult((DateTimeOffset?)null);
        var (year, begins) = Season(now);
        if (now < begins) return Task.FromResult<DateTimeOffset?>(begins);
        if (looked is not { } last || last < begins) return Task.FromResult<DateTimeOffset?>(now);
        return Task.FromResult<DateTimeOffset?>(YearOf(last + Again) == year ? last + Again : BeginOf(year + 1));
    }

    /// <returns>1 when administrators were told.</returns>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        if (await NextDueAsync(ct) is not { } due || due > time.GetUtcNow()) return 0;
        var now = time.GetUtcNow();
        var missing = new MissingYear { Country = options.Value.Country, Year = Season(now).Year + 1, ToldAt = now };
        var told = !calendar.Knows(missing.Year) && await database.WriteAsync(db => TellAsync(db, missing, ct), ct);
        looked = now;
        if (!told) return 0;
        Log.Missing(logger, CalendarFiles.FileName(missing.Country, missing.Year), CalendarFiles.FolderOf(options.Value) ?? "the folder that Calendar:Folder names");
        noticeBell.Bell.Ring();
        return 1;
    }

    public void Dispose() => Bell.Dispose();

    /// <summary>Of two instances that look at once, one finds the row of the other.</summary>
    private async Task<bool> TellAsync(WangChengDb db, MissingYear missing, CancellationToken ct)
    {
        var administrators = people.Administrators.ToList();
        if (administrators.Count == 0 || await db.MissingYears.AnyAsync(row => row.Country == missing.Country && row.Year == missing.Year, ct)) return false;
        db.MissingYears.Add(missing);
        log.Add(db, new ActionRecord { Verb = CalendarVerbs.Missing, Phase = ActionPhase.Done, Door = Doors.Timer, Detail = CalendarFiles.FileName(missing.Country, missing.Year) });
        foreach (var administrator in administrators) await personal.TellAsync(db, administrator, CalendarVerbs.Missing, missing.Subject, ct);
        return true;
    }

    /// <summary>The year on the company's clock, and when in it administrators are told.</summary>
    private (int Year, DateTimeOffset Begins) Season(DateTimeOffset now)
    {
        var year = YearOf(now);
        return (year, BeginOf(year));
    }

    private int YearOf(DateTimeOffset at) => ZoneClock.On(at, people.ZoneOf(null)).Year;

    private DateTimeOffset BeginOf(int year) => ZoneClock.First(new DateOnly(year, December, 1).ToDateTime(options.Value.WorkFrom), people.ZoneOf(null));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "There is no {File} in {Folder}: without it Monday to Friday are workdays in that year, public holidays included")]
        public static partial void Missing(ILogger logger, string file, string folder);
    }
}
