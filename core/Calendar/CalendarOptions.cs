using Microsoft.Extensions.Options;

namespace WangCheng.Core.Calendar;

/// <summary>When the company works: section <c>Calendar</c>.</summary>
public sealed class CalendarOptions
{
    public const string Section = "Calendar";

    /// <summary>Whose public holidays: the part between <c>work-calendar-</c> and the year in the names of the files. Empty: Monday to Friday in every year, and nobody is asked for a file.</summary>
    public string Country { get; set; } = "cn";

    /// <summary>Where more files are, for other years and countries; a file here counts instead of the one that comes with the program. Null when there are none.</summary>
    public string? Folder { get; set; }

    /// <summary>When the working day begins, included, on the clock of whoever it is about.</summary>
    public TimeOnly WorkFrom { get; set; } = new(9, 30);

    /// <summary>When the working day ends, excluded.</summary>
    public TimeOnly WorkTo { get; set; } = new(18, 0);

    internal sealed class Check : IValidateOptions<CalendarOptions>
    {
        public ValidateOptionsResult Validate(string? name, CalendarOptions options)
        {
            List<string> faults = [.. CalendarFiles.Read(options).Faults];
            if (options.WorkTo - options.WorkFrom < WorkTimes.BeforeTheEnd || options.WorkTo < options.WorkFrom)
                faults.Add("Calendar:WorkTo must be half an hour or more after Calendar:WorkFrom, as in 18:00 after 09:30.");
            return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }
    }
}
