using System.Globalization;
using Microsoft.Extensions.Options;
using WangCheng.Core.Calendar;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Calendar;

public sealed class CalendarFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-calendar-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Another_year_is_a_file_away()
    {
        Put("work-calendar-cn-2027.json", """{ "about": "made up", "year": 2027, "off": ["2027-10-01"], "worked": ["2027-10-09"] }""");
        var (years, faults) = Read("cn");
        faults.ShouldBeEmpty();
        var calendar = new WorkCalendar(years);
        calendar.IsWorkday(new(2027, 10, 1)).ShouldBeFalse();
        calendar.IsWorkday(new(2027, 10, 9)).ShouldBeTrue();
        calendar.IsWorkday(new(2026, 10, 10)).ShouldBeTrue("the year that came with the program is still there");
    }

    [Fact]
    public void A_file_in_the_folder_counts_instead_of_the_one_that_came_with_the_program()
    {
        Put("work-calendar-cn-2026.json", """{ "year": 2026, "off": [], "worked": [] }""");
        new WorkCalendar(Read("cn").Years).IsWorkday(new(2026, 10, 1)).ShouldBeTrue();
    }

    [Fact]
    public void Files_of_other_countries_and_other_files_are_left_alone()
    {
        Put("work-calendar-de-2026.json", "not a calendar");
        Put("readme.txt", "not a calendar");
        Read("cn").Faults.ShouldBeEmpty();
        Read("de").Faults.Count.ShouldBe(1);
    }

    [Fact]
    public void A_country_without_any_file_is_a_mistake_and_no_country_is_a_choice()
    {
        Read("de").Faults.ShouldHaveSingleItem().ShouldStartWith("Calendar:Country is de, and no year of it is known: put work-calendar-de-YYYY.json into");
        Read("").ShouldBe(([], []));
    }

    [Fact]
    public async Task Everything_wrong_in_every_file_is_said_at_once_with_the_file_and_its_mend()
    {
        Put("work-calendar-cn-2027.json", """{ "year": 2028, "off": ["2027-1-1", "2026-12-31", "2027-05-01", "2027-05-01", "2027-05-08"], "worked": ["2027-05-08", "2027-05-10", null] }""");
        Put("work-calendar-cn-2028.json", """{ "year": 2028, "of": [] }""");
        Put("work-calendar-cn-2029.json", """{ "year": 2029 }""");
        Put("work-calendar-cn-2030.json", "null");
        await using var store = await TestStore.NewAsync(services => services.AddCalendar(), ("Calendar:Folder", folder), ("Calendar:WorkTo", "09:00"));

        var failures = Should.Throw<OptionsValidationException>(() => store.Get<IStartupValidator>().Validate()).Failures.Select(fault => fault.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).ToList();

        failures[..7].ShouldBe([
            "work-calendar-cn-2027.json says year 2028, and its name says 2027: they must be the same.",
            "work-calendar-cn-2027.json has \"2027-1-1\" under off, which is no day: write it like 2027-10-01.",
            "work-calendar-cn-2027.json has 2026-12-31 under off, which is in another year: move it to that year's file.",
            "work-calendar-cn-2027.json has 2027-05-01 twice under off: leave one out.",
            "work-calendar-cn-2027.json has \"\" under worked, which is no day: write it like 2027-10-01.",
            "work-calendar-cn-2027.json has 2027-05-08 under both off and worked: leave it in one of them.",
            "work-calendar-cn-2027.json has 2027-05-10 under worked, which is a Monday and worked anyway: check the date.",
        ]);
        failures[7].ShouldStartWith("work-calendar-cn-2028.json is not a calendar, write it like { \"about\"");
        failures[8..].ShouldBe([
            "work-calendar-cn-2029.json has no list \"off\": add it, empty if there are no such days.",
            "work-calendar-cn-2029.json has no list \"worked\": add it, empty if there are no such days.",
            "work-calendar-cn-2030.json is empty.",
            "Calendar:WorkTo must be half an hour or more after Calendar:WorkFrom, as in 18:00 after 09:30.",
        ]);
    }

    [Fact]
    public async Task The_working_day_comes_from_the_settings()
    {
        await using var store = await TestStore.NewAsync(services => services.AddCalendar(), ("Calendar:WorkFrom", "08:00"), ("Calendar:WorkTo", "16:30"));
        Told("2026-11-20 07:00").ShouldBe("2026-11-19 16:00");
        Told("2026-11-20 18:00").ShouldBe("2026-11-20 16:00");

        string Told(string local) => store.Get<WorkTimes>().NotAfter(new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8)), TheCalendar.Shanghai)
            .ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private (IReadOnlyList<CalendarYear> Years, IReadOnlyList<string> Faults) Read(string country) => CalendarFiles.Read(new CalendarOptions { Country = country, Folder = folder });

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
