using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Calendar;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Calendar;

/// <summary>Administrators hear in December, once, that the next year has no file. The one that comes with the program is of 2026.</summary>
public sealed class CalendarWatchTests
{
    private static readonly DateTimeOffset FirstOfDecember = new(2026, 12, 1, 1, 30, 0, TimeSpan.Zero); // half past nine in Shanghai

    private static readonly (string, string)[] TwoAdministrators =
        [("People:Administrators:0", "aaaaaaaa-0000-4000-8000-000000000003"), ("People:Administrators:1", "aaaaaaaa-0000-4000-8000-000000000004")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_the_first_of_December_every_administrator_is_told_once()
    {
        await using var store = await NewAsync();
        var watch = store.Get<CalendarWatch>();
        (await watch.NextDueAsync(Ct)).ShouldBe(FirstOfDecember);
        await At(store, FirstOfDecember.AddSeconds(-1), 0);
        await At(store, FirstOfDecember, 1);
        (await ToldAsync(store)).ShouldBe(["aaaaaaaa-0000-4000-8000-000000000003 calendar:cn-2027", "aaaaaaaa-0000-4000-8000-000000000004 calendar:cn-2027"]);
        (await watch.NextDueAsync(Ct)).ShouldBe(FirstOfDecember.AddDays(1));
        for (var day = 1; day < 31; day++) await At(store, FirstOfDecember.AddDays(day), 0);
        (await ToldAsync(store)).Count.ShouldBe(2);
        (await store.Database.ReadAsync(db => db.ActionRows.CountAsync(Ct), Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_starts_the_program_late_in_December_is_told_then_and_not_again_after_a_restart()
    {
        await using var store = await NewAsync();
        await At(store, new(2026, 12, 28, 20, 0, 0, TimeSpan.Zero), 1);
        (await store.Another(TwoAdministrators).Get<CalendarWatch>().RunDueAsync(Ct)).ShouldBe(0);
        (await store.Get<CalendarWatch>().NextDueAsync(Ct)).ShouldBe(new DateTimeOffset(2026, 12, 29, 20, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Another_year_is_another_December()
    {
        await using var store = await NewAsync();
        await At(store, new(2026, 12, 5, 12, 0, 0, TimeSpan.Zero), 1);
        await At(store, new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero), 0);
        (await store.Get<CalendarWatch>().NextDueAsync(Ct)).ShouldBe(FirstOfDecember.AddYears(1));
        await At(store, new(2027, 1, 1, 2, 0, 0, TimeSpan.Zero), 0);
        await At(store, new(2027, 11, 30, 12, 0, 0, TimeSpan.Zero), 0);
        await At(store, FirstOfDecember.AddYears(1), 1);
        (await ToldAsync(store)).ShouldContain(told => told.EndsWith("calendar:cn-2028", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outage_of_a_year_hides_no_December()
    {
        await using var store = await NewAsync();
        await At(store, FirstOfDecember.AddDays(4), 1);
        await At(store, FirstOfDecember.AddYears(1).AddDays(9), 1);
    }

    [Fact]
    public async Task Of_two_instances_that_look_at_once_one_tells()
    {
        await using var store = await NewAsync();
        var other = store.Another(TwoAdministrators);
        store.Clock.Advance(FirstOfDecember - store.Clock.GetUtcNow());
        var told = await Task.WhenAll(new[] { store, other, store.Another(TwoAdministrators) }.Select(instance => Task.Run(() => instance.Get<CalendarWatch>().RunDueAsync(Ct), Ct)));
        told.Sum().ShouldBe(1);
        (await ToldAsync(store)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_file_is_there_or_nobody_wants_holidays_nobody_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-test-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "work-calendar-cn-2027.json"), """{ "year": 2027, "off": ["2027-01-01"], "worked": [] }""", Ct);
        await using (var known = await NewAsync([.. TwoAdministrators, ("Calendar:Folder", folder)])) await At(known, FirstOfDecember, 0);
        await using (var without = await NewAsync([.. TwoAdministrators, ("Calendar:Country", "")]))
        {
            await At(without, FirstOfDecember, 0);
            (await without.Get<CalendarWatch>().NextDueAsync(Ct)).ShouldBeNull();
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Where_there_is_no_administrator_yet_the_first_one_is_told()
    {
        await using var store = await NewAsync([]);
        await At(store, FirstOfDecember, 0);
        (await store.Another(TwoAdministrators).Get<CalendarWatch>().RunDueAsync(Ct)).ShouldBe(1);
    }

    private static async Task At(TestStore store, DateTimeOffset at, int told)
    {
        store.Clock.Advance(at - store.Clock.GetUtcNow());
        (await store.Get<CalendarWatch>().RunDueAsync(Ct)).ShouldBe(told, $"{at:u}");
    }

    private static Task<List<string>> ToldAsync(TestStore store) => store.Database.ReadAsync(async db =>
        (await db.Notices.OrderBy(n => n.Person).ToListAsync(Ct)).ConvertAll(n => $"{n.Person} {n.Subject}"), Ct);

    private static Task<TestStore> NewAsync() => NewAsync(TwoAdministrators);

    private static Task<TestStore> NewAsync((string, string)[] settings) => TestStore.NewAsync(services => services.AddActionLog().AddNotices().AddPeople().AddCalendar(), settings);
}
