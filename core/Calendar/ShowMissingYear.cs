using Microsoft.Extensions.Options;

namespace WangCheng.Core.Calendar;

/// <summary>How it stands with a year that administrators were told of.</summary>
public sealed class ShowMissingYear(WorkCalendar calendar, IOptions<CalendarOptions> options)
{
    /// <param name="Country">As in the names of the files.</param>
    /// <param name="File">The name of the file that is missing.</param>
    /// <param name="Folder">The whole path of the folder it belongs into; null where the settings name none.</param>
    /// <param name="IsKnown">It is there by now.</param>
    public sealed record View(string Country, int Year, string File, string? Folder, bool IsKnown);

    /// <summary>Null when <paramref name="subject"/> is something else.</summary>
    public View? Of(string subject) => MissingYear.Read(subject) is (var country, var year)
        ? new(country, year, CalendarFiles.FileName(country, year), CalendarFiles.FolderOf(options.Value), country == options.Value.Country && calendar.Knows(year))
        : null;
}
