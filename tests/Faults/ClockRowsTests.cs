using System.Globalization;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>What is due by the clock, over the nights on which calendars do something special, for a company in Berlin: an hour to undo is an hour, never less.</summary>
public sealed class ClockRowsTests : Journey
{
    private const string Berlin = "Europe/Berlin";

    private protected override (string Key, string? Value)[] Settings => [("People:TimeZone", Berlin), ("Text:TimeZone", Berlin), ("ActionLog:TimeZone", Berlin)];

    [Theory]
    [InlineData("2027-03-28T00:30:00Z", "the clock is put forward at 01:00 UTC")]
    [InlineData("2027-10-31T00:30:00Z", "the clock is put back at 01:00 UTC, and an hour comes twice")]
    [InlineData("2028-02-28T22:30:00Z", "29 February begins")]
    [InlineData("2028-02-29T22:30:00Z", "1 March begins")]
    [InlineData("2026-12-31T22:30:00Z", "the year ends")]
    public async Task The_hour_to_undo_a_deletion_is_a_whole_hour_on_special_nights(string night, string what)
    {
        await ComesAsync(night);
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(59));
        var server = App.Cloud.Servers.ShouldHaveSingleItem(what);
        server.TaskState.ShouldBeNull(what);
        await LiNa.LooksAsync();
        LiNa.Sees("Restore");

        await App.PassAsync(TimeSpan.FromMinutes(6));
        LiNa.Sees("web-1 is gone");
        App.Cloud.Servers.ShouldBeEmpty(what);
        (await DeletionsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_deletion_that_fell_due_during_forty_days_of_outage_is_done_once()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        App.Clock.Advance(TimeSpan.FromDays(40));
        await App.PassAsync(TimeSpan.FromMinutes(10));
        LiNa.Sees("web-1 is gone");
        App.Cloud.Servers.ShouldBeEmpty();
        (await DeletionsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_clock_that_steps_back_during_the_hour_only_makes_it_longer()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(50));
        App.Clock.Jump(App.Clock.GetUtcNow() - TimeSpan.FromMinutes(40));
        await App.PassAsync(TimeSpan.FromMinutes(30));
        App.Cloud.Servers.ShouldHaveSingleItem().TaskState.ShouldBeNull();
        await App.PassAsync(TimeSpan.FromMinutes(30));
        LiNa.Sees("web-1 is gone");
        (await DeletionsAsync()).ShouldBe(1);
    }

    private Task ComesAsync(string night)
    {
        App.Clock.Advance(DateTimeOffset.Parse(night, CultureInfo.InvariantCulture) - App.Clock.GetUtcNow());
        return App.RunDueAsync();
    }

    private async Task DeletesAsync()
    {
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
    }

    private async Task<int> DeletionsAsync() => (await App.LogAsync()).Count(line => line.ToString() == "server.delete done");
}
