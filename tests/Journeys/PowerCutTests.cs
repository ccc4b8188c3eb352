using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>
/// The program dies before, or just after, each single call to the cloud that a story makes; found by counting calls, not by a list, so that a new step is covered the day it
/// is written. Every death ends as if nothing had happened.
/// </summary>
public sealed class PowerCutTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task While_a_server_is_made(bool afterTheWork) => AtEveryCallAsync(afterTheWork, atLeast: 3, _ => Task.CompletedTask, OrderAsync, app =>
    {
        app.LiNa.Sees("web-1 is running");
        app.Cloud.Servers.ShouldHaveSingleItem();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task While_a_server_is_deleted(bool afterTheWork) => AtEveryCallAsync(afterTheWork, atLeast: 4, HasAsync, DeleteAsync, app =>
    {
        app.LiNa.Sees("web-1 is gone");
        app.Cloud.Servers.ShouldBeEmpty();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task While_the_remains_of_a_failed_creation_are_taken_away(bool afterTheWork) => AtEveryCallAsync(afterTheWork, atLeast: 5, _ => Task.CompletedTask, OrderAsync, app =>
    {
        app.LiNa.Sees("web-1 could not be created");
        app.Cloud.Servers.ShouldBeEmpty();
    }, new HuaweiFault(new FaultEffect.JobFailsHalfway("Ecs.0219", "Failed to create the NIC.")));

    private static async Task AtEveryCallAsync(bool afterTheWork, int atLeast, Func<WangChengApp, Task> before, Func<WangChengApp, Task> act, Action<WangChengApp> ends, HuaweiFault? fault = null)
    {
        var deaths = 0;
        for (var call = 1; ; call++)
        {
            await using var app = await WangChengApp.StartAsync();
            await before(app);
            if (fault is not null) app.CloudFaults.Add(fault);
            await act(app);
            app.PowerCut.At(call, afterTheWork);
            await SettleOrDieAsync(app);
            if (app.PowerCut.IsDark)
            {
                deaths++;
                await app.CrashAsync();
                if (fault is not null) app.CloudFaults.Add(fault);
                await app.SettleAsync();
                ends(app);
                continue;
            }
            ends(app);
            deaths.ShouldBeGreaterThanOrEqualTo(atLeast, "so many calls the story makes, and died at each");
            return;
        }
    }

    private static async Task SettleOrDieAsync(WangChengApp app)
    {
        try
        {
            await app.SettleAsync();
        }
        catch (OperationCanceledException) when (app.PowerCut.IsDark)
        {
            // Dead in the middle of it.
        }
    }

    private static async Task OrderAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
    }

    private static async Task HasAsync(WangChengApp app)
    {
        await OrderAsync(app);
        await app.SettleAsync();
        app.LiNa.Sees("web-1 is running");
    }

    private static async Task DeleteAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync("delete web-1");
        await app.LiNa.TapsAsync("Yes, delete web-1");
    }
}
