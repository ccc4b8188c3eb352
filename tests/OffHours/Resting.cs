using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.OffHours;

/// <summary>Time in which off-hours come and go.</summary>
internal static class Resting
{
    /// <summary>Monday, 23 November, midnight in Shanghai: fifteen hours after the usual beginning of a test.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>A server for two weeks, which rests from eight in the evening to half past eight on working days.</summary>
    public static async Task HasAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 14d");
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
        await app.LiNa.SaysAsync("off-hours web-1");
        await app.LiNa.TapsAsync("Set off-hours");
        app.LiNa.Sees("web-1 has off-hours");
    }

    extension(WangChengApp app)
    {
        /// <summary>Lets time pass until then, and does everything that is due on the way at its time.</summary>
        public async Task UntilAsync(DateTimeOffset end)
        {
            var ct = TestContext.Current.CancellationToken;
            while (true)
            {
                if (await app.Get<OffHoursSweeper>().RunDueAsync(ct) + await app.RunDueAsync() > 0) continue;
                var due = new[] { await app.Get<OffHoursSweeper>().NextDueAsync(ct), await app.NextDueAsync() }.Min();
                if (due - app.BotClock.GetUtcNow() is not { } pause || app.Clock.GetUtcNow() + pause >= end) break;
                app.Clock.Advance(pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(10));
            }
            if (end > app.Clock.GetUtcNow()) app.Clock.Advance(end - app.Clock.GetUtcNow());
            while (await app.Get<OffHoursSweeper>().RunDueAsync(ct) + await app.RunDueAsync() > 0) { }
            foreach (var person in app.Everybody) await person.LooksAsync();
        }
    }
}
