using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Calendar;

/// <summary>One year as it stands in a file: <c>about</c> says where it is from, days are written as 2026-10-01.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CalendarFile(string? About, int? Year, IReadOnlyList<string?>? Off, IReadOnlyList<string?>? Worked)
{
    private const string Form = """{ "about": "…", "year": 2026, "off": ["2026-10-01"], "worked": ["2026-10-10"] }""";

    /// <summary>Adds everything that is wrong with it to <paramref name="faults"/>; null when it could not be used.</summary>
    public static CalendarYear? Read(string name, int year, string text, List<string> faults)
    {
        List<string> wrong = [];
        try
        {
            var file = JsonSerializer.Deserialize(text, CalendarFileJson.Default.CalendarFile);
            if (file is null) wrong.Add("is empty");
            else
            {
                if (file.Year != year) wrong.Add($"says year {file.Year?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}, and its name says {year}: they must be the same");
                var off = Days("off", file.Off, year, wrong);
                var worked = Days("worked", file.Worked, year, wrong);
                wrong.AddRange(off.Intersect(worked).Select(day => $"has {Written(day)} under both off and worked: leave it in one of them"));
                wrong.AddRange(worked.Where(CalendarYear.IsUsually).Select(day => $"has {Written(day)} under worked, which is a {day.DayOfWeek} and worked anyway: check the date"));
                if (wrong.Count == 0) return new(year, off.ToFrozenSet(), worked.ToFrozenSet());
            }
        }
        catch (JsonException error)
        {
            wrong.Add($"is not a calendar, write it like {Form}: {error.Message}");
        }
        faults.AddRange(wrong.Select(fault => $"{name} {fault}."));
        return null;
    }

    private static List<DateOnly> Days(string list, IReadOnlyList<string?>? written, int year, List<string> wrong)
    {
        List<DateOnly> days = [];
        if (written is null) wrong.Add($"has no list \"{list}\": add it, empty if there are no such days");
        foreach (var text in written ?? [])
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) wrong.Add($"has \"{text}\" under {list}, which is no day: write it like {year}-10-01");
            else if (day.Year != year) wrong.Add($"has {text} under {list}, which is in another year: move it to that year's file");
            else if (days.Contains(day)) wrong.Add($"has {text} twice under {list}: leave one out");
            else days.Add(day);
        }
        return days;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CalendarFile))]
internal sealed partial class CalendarFileJson : JsonSerializerContext;
