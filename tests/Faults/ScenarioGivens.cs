using WangCheng.Bot.Servers;
using WangCheng.Core.People;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Keys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>What was before a <see cref="Scenario"/> begins; nobody crashes in it.</summary>
internal static class ScenarioGivens
{
    public static Task Nothing(WangChengApp app) => Task.CompletedTask;

    public static Func<WangChengApp, Task> With(FaultEffect effect) => app =>
    {
        app.CloudFaults.Add(new HuaweiFault(effect));
        return Task.CompletedTask;
    };

    public static async Task HasAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
    }

    public static async Task HasForAnHourAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 1h");
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
    }

    public static async Task EndsInTwoHoursAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3h");
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
        await app.PassAsync(TimeSpan.FromMinutes(50));
    }

    /// <summary>It was told that its lease has ended, and the cloud has not stopped it yet.</summary>
    public static async Task IsBeingStoppedAsync(WangChengApp app)
    {
        await HasForAnHourAsync(app);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        while (await app.RunDueAsync() > 0) { }
        await app.LiNa.LooksAsync();
    }

    /// <summary>Its owner was told some minutes ago, and is reading.</summary>
    public static async Task HasEndedAsync(WangChengApp app)
    {
        await HasForAnHourAsync(app);
        await app.PassAsync(TimeSpan.FromMinutes(75));
    }

    public static async Task HasEndedWhilePausedAsync(WangChengApp app)
    {
        await HasForAnHourAsync(app);
        await app.ChenJing.SaysAsync("pause automation");
        await app.PassAsync(TimeSpan.FromMinutes(75));
    }

    public static async Task HasStoppedAsync(WangChengApp app)
    {
        await HasAsync(app);
        await app.LiNa.TapsAsync("Stop");
        await app.LiNa.TapsAsync("Yes, stop " + The.Server);
        await app.SettleAsync();
    }

    public static async Task HasStoppedAndSoldOutAsync(WangChengApp app)
    {
        await HasStoppedAsync(app);
        app.CloudFaults.Add(new HuaweiFault(new FaultEffect.SoldOut(The.Flavor)));
    }

    /// <summary>The cloud has taken the order.</summary>
    public static async Task IsBeingMadeAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
        await app.RunDueAsync();
    }

    public static async Task HasFailedAsync(WangChengApp app)
    {
        app.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) { Operation = HuaweiOperations.CreateServers, Times = 1 });
        await HasAsync(app);
    }

    /// <summary>Stopped, and the rest of its time before it.</summary>
    public static async Task IsToBeDeletedAsync(WangChengApp app)
    {
        await HasAsync(app);
        await app.LiNa.SaysAsync("delete " + The.Server);
        await app.LiNa.TapsAsync("Yes, delete " + The.Server);
        await app.PassAsync(TimeSpan.FromMinutes(5));
        await app.LiNa.LooksAsync();
    }

    public static async Task HasAndJoinsAsync(WangChengApp app)
    {
        await HasAsync(app);
        await app.In("group", app.LiNa).OpensAsync();
    }

    public static Task HasKeyAsync(WangChengApp app) => app.LiNa.SaysAsync("key add " + SomeKeys.Ed25519);

    public static Task HasAnAdministratorAsync(WangChengApp app) => app.ChenJing.OpensAsync();

    public static Task IsPausedAsync(WangChengApp app) => app.ChenJing.SaysAsync("pause automation");

    public static async Task HasToldTheAdministratorAsync(WangChengApp app)
    {
        await app.ChenJing.OpensAsync();
        await HasAsync(app);
    }

    public static async Task HasPinnedAsync(WangChengApp app)
    {
        await HasToldTheAdministratorAsync(app);
        await app.ChenJing.SaysAsync($"pin {await new Survivor(app, app.ChenJing, []).IdAsync()}");
        await app.SettleAsync();
    }

    /// <summary>Teams has said twice that it does not know her any more, and the administrator has the card.</summary>
    public static async Task HasLeftAsync(WangChengApp app)
    {
        await app.ChenJing.OpensAsync();
        await app.WangWei.OpensAsync();
        await HasAsync(app);
        app.Wire.Leaves(app.LiNa);
        foreach (var pause in (TimeSpan[])[Looking.Every, Looking.SureAfter])
        {
            await app.PassAsync(pause);
            (await app.Get<LeaverSweep>().RunDueAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        }
        await app.SettleAsync();
    }

    /// <summary>An administrator is there, a developer has a server, and cloud and rows agree.</summary>
    private static async Task ComparedAsync(WangChengApp app)
    {
        await app.ChenJing.OpensAsync();
        await HasAsync(app);
        await new Survivor(app, app.ChenJing, []).ComparesAsync();
        await app.SettleAsync();
    }

    private static async Task ComparedTwiceAsync(WangChengApp app)
    {
        var administrator = new Survivor(app, app.ChenJing, []);
        await administrator.ComparesAsync();
        await administrator.ComparesAsync();
        await app.SettleAsync();
    }

    public static async Task ChangedAtTheConsoleAsync(WangChengApp app)
    {
        await ComparedAsync(app);
        app.Cloud.AtTheConsole(app.Cloud.Servers.Single().Id, ConsoleChange.Stop);
    }

    public static async Task GoneAtTheConsoleAsync(WangChengApp app)
    {
        await ComparedAsync(app);
        app.Cloud.DeleteAtTheConsole(app.Cloud.Servers.Single().Id);
    }

    public static async Task OrphanAsync(WangChengApp app)
    {
        await ComparedAsync(app);
        Orphan.Appears(app.Cloud, app.Cloud.Servers.Single(), "lost-1");
        await ComparedTwiceAsync(app);
    }

    /// <summary>Somebody took a disk from a server, and the next comparison would see it for the first time.</summary>
    public static async Task TakesADiskAwayAsync(WangChengApp app)
    {
        await ComparedAsync(app);
        app.Cloud.DetachAtTheConsole(app.Cloud.AddDiskAtTheConsole(app.Cloud.Servers.Single().Id, 50).Id);
    }

    public static async Task HasLeftADiskAsync(WangChengApp app)
    {
        await TakesADiskAwayAsync(app);
        await ComparedTwiceAsync(app);
    }

    public static async Task HasLeftAnAddressAsync(WangChengApp app)
    {
        await app.ChenJing.OpensAsync();
        await app.LiNa.SaysAsync("new");
        await app.LiNa.TapsAsync("Next: check the facts", ("name", The.Server), ("publicIp", "true"));
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
        app.Cloud.UnbindAtTheConsole(app.Cloud.PublicIps.Single().Id);
        await ComparedTwiceAsync(app);
    }
}
