using WangCheng.Core.Calendar;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Calendar;

/// <summary>The card of December, as an administrator gets it.</summary>
public sealed class MissingYearCardTests : Journey
{
    [Fact]
    public async Task It_says_what_follows_and_what_to_put_where_in_the_readers_language()
    {
        await App.ChenJing.OpensAsync();
        await DecemberAsync();
        App.ChenJing.Sees("I do not know the public holidays of 2027", "every Monday to Friday of 2027 is a working day");
        App.ChenJing.Card.Fact("File").ShouldBe("work-calendar-cn-2027.json");
        App.ChenJing.Card.Fact("Folder").ShouldBe("none yet");
        App.ChenJing.Sees("each day written as in \"2027-01-01\"");
    }

    [Fact]
    public async Task 用中文也说清楚文件放在哪里()
    {
        await App.ChenJing.SpeaksAsync("zh-CN");
        await App.ChenJing.SaysAsync("帮助");
        await DecemberAsync();
        App.ChenJing.Sees("我还不知道 2027 年的节假日安排", "Calendar:Folder");
    }

    private async Task DecemberAsync()
    {
        App.Clock.Advance(new DateTimeOffset(2026, 12, 1, 1, 30, 0, TimeSpan.Zero) - App.Clock.GetUtcNow());
        (await App.Get<CalendarWatch>().RunDueAsync(Ct)).ShouldBe(1);
        await App.SettleAsync();
    }
}
