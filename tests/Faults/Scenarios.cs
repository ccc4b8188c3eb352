using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Keys;
using WangCheng.Bot.Leases;
using WangCheng.Bot.Servers;
using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.People;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Keys;
using WangCheng.Tests.OffHours;
using WangCheng.Tests.Support;
using static WangCheng.Tests.Faults.ScenarioGivens;

namespace WangCheng.Tests.Faults;

/// <summary>Every verb once, and those that can end in several ways once for each. A new verb needs one line here; <see cref="EveryVerbTests"/> asks for it.</summary>
internal static class Scenarios
{
    private static readonly string Create = ServerCommands.Create.Verb;

    public static readonly Scenario Created = new("a server is created", Create, Nothing, OrdersAsync);

    public static readonly Scenario Deleted = new("a server is deleted", ServerCommands.Delete.Verb, HasAsync, async she =>
    {
        await she.SaysAsync("delete " + The.Server);
        await she.TapsAsync("Yes, delete " + The.Server);
    });

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Created,
        new("sold out, so made in another zone", Create, With(new FaultEffect.SoldOut(The.Flavor, The.Zones.First)), OrdersAsync),
        new("sold out when half done, so made in another zone", Create, With(new FaultEffect.SoldOut(The.Flavor, The.Zones.First, InTheJob: true)), OrdersAsync),
        new("creation fails halfway", Create, With(new FaultEffect.JobFailsHalfway("Ecs.0000", "made up for this test")), OrdersAsync),
        Deleted,
        new("a server is stopped", PowerCommands.Stop.Verb, HasAsync, async she =>
        {
            await she.SaysAsync("stop " + The.Server);
            await she.TapsAsync("Yes, stop " + The.Server);
        }),
        new("a server is restarted", PowerCommands.Reboot.Verb, HasAsync, async she =>
        {
            await she.SaysAsync("restart " + The.Server);
            await she.TapsAsync("Yes, restart " + The.Server);
        }),
        new("a stopped server is started", PowerCommands.Start.Verb, HasStoppedAsync, she => she.TapsAsync("Start")),
        new("a stopped server finds no room to start", PowerCommands.Start.Verb, HasStoppedAndSoldOutAsync, she => she.TapsAsync("Start")),
        new("a lease is extended", LeaseCommands.Extend.Verb, HasAsync, async she =>
        {
            await she.SaysAsync($"extend {The.Server} 3d");
            await she.TapsAsync("Extend it");
        }),
        new("somebody is busy on a server", LeaseCommands.Busy.Verb, HasAsync, she => she.SaysAsync($"busy {The.Server} 3h")),
        new("an administrator pins a lease", LeaseCommands.Pin.Verb, HasToldTheAdministratorAsync, async she => await she.SaysAsync($"pin {await she.IdAsync()}")) { By = app => app.ChenJing },
        new("an administrator unpins a lease", LeaseCommands.Unpin.Verb, HasPinnedAsync, async she => await she.SaysAsync($"unpin {await she.IdAsync()}")) { By = app => app.ChenJing },
        new("hours are set at which a server rests", OffHoursVerbs.Set.Name, HasAsync, async she =>
        {
            await she.SaysAsync("off-hours " + The.Server);
            await she.TapsAsync("Set off-hours");
        }),
        new("a server's hours of rest are taken away", OffHoursVerbs.Remove.Name, Resting.HasAsync, she => she.SaysAsync("off-hours off " + The.Server)),
        new("a server rests for a night", OffHoursVerbs.Set.Name, Resting.HasAsync, async she =>
        {
            await she.RestsUntilAsync(Resting.Monday);
            await she.RestsUntilAsync(Resting.Monday.AddHours(10));
        }),
        new("a server is called otherwise", PowerCommands.Rename.Verb, HasAsync, she => she.SaysAsync($"rename {The.Server} api-1")),
        new("a server is deleted at once", ServerCommands.Delete.Verb, HasAsync, async she =>
        {
            await she.SaysAsync("delete " + The.Server);
            await she.TapsAsync("Delete now");
        }),
        new("a deletion that waits is hurried", ServerCommands.Delete.Verb, IsToBeDeletedAsync, async she =>
        {
            await she.SaysAsync($"delete {The.Server} --now");
            await she.TapsAsync("Delete now");
        }),
        new("a deletion is called off", UndoCommands.Restore.Verb, IsToBeDeletedAsync, she => she.TapsAsync("Restore")),
        new("an order is called off", UndoCommands.Cancel.Verb, IsBeingMadeAsync, async she =>
        {
            await she.SaysAsync("cancel " + The.Server);
            await she.TapsAsync("Yes, cancel it");
        }),
        new("somebody asks again for what failed", UndoCommands.Retry.Verb, HasFailedAsync, she => she.SaysAsync("retry " + The.Server)),
        new("a language is chosen", LanguageCommand.Verb, Nothing, async she =>
        {
            await she.SaysAsync("language");
            await she.TapsAsync("中文");
        }),
        new("a comparison follows what changed at the console", ServerCommands.Reconcile.Verb, ChangedAtTheConsoleAsync, async she =>
        {
            await she.SaysAsync("reconcile");
            await she.ComparesAsync();
        }) { By = app => app.ChenJing },
        new("a comparison misses a server, and the next one is certain", ServerCommands.Reconcile.Verb, GoneAtTheConsoleAsync, async she =>
        {
            await she.SaysAsync("reconcile");
            await she.ComparesAsync();
            await she.ComparesAsync();
        }) { By = app => app.ChenJing },
        new("a server that nobody knew is adopted", ServerVerbs.Adopt.Name, OrphanAsync, she => she.TapsAsync("Adopt for Li Na")) { By = app => app.ChenJing },
        new("a disk that hangs on nothing is deleted", LeftoverVerbs.Delete.Name, HasLeftADiskAsync, async she =>
        {
            await she.TapsAsync("Delete…");
            await she.TapsAsync("Yes, delete it");
        }) { By = app => app.ChenJing },
        new("an address that is bound to nothing is deleted", LeftoverVerbs.Delete.Name, HasLeftAnAddressAsync, async she =>
        {
            await she.TapsAsync("Delete…");
            await she.TapsAsync("Yes, delete it");
        }) { By = app => app.ChenJing },
        new("a disk that hangs on nothing is found, told when it is certain, and kept", ServerCommands.Reconcile.Verb, TakesADiskAwayAsync, async she =>
        {
            await she.ComparesAsync();
            await she.ComparesAsync();
            await she.SettlesAsync();
            await she.TapsAsync("Keep it");
        }) { By = app => app.ChenJing },
        new("a disk that hangs on nothing is kept", LeftoverVerbs.Keep.Name, HasLeftADiskAsync, she => she.TapsAsync("Keep it")) { By = app => app.ChenJing },
        new("what a leaver left is handed over", ServerVerbs.HandOver.Name, HasLeftAsync, she => she.TapsAsync("Hand over", ("to", TeamsPeople.Approver.AadObjectId))) { By = app => app.ChenJing },
        new("what a leaver left is deleted", PeopleVerbs.Left.Name, HasLeftAsync, async she =>
        {
            await she.TapsAsync("Delete…");
            await she.TapsAsync("Yes, delete");
        }) { By = app => app.ChenJing },
        new("a button says what could have been typed", CardAction.SayVerb, Nothing, async she =>
        {
            await she.SaysAsync("help");
            await she.TapsAsync("My servers");
        }),
        new("a server with a password is created", ServerVerbs.Create.Name, Nothing, async she =>
        {
            await she.SaysAsync("new");
            await she.TapsAsync("Next: check the facts", ("name", The.Server), ("usePassword", "true"));
            await she.TapsAsync("Order it");
        }),
        new("a key is added", KeyCommands.Add.Verb, Nothing, she => she.SaysAsync("key add " + SomeKeys.Ed25519)),
        new("a key is removed", KeyCommands.Remove.Verb, HasKeyAsync, async she =>
        {
            await she.SaysAsync("key remove laptop");
            await she.TapsAsync("Yes, remove laptop");
        }),
        new("somebody opens a console", ServerVerbs.Login.Name, HasAsync, async she =>
        {
            await she.SaysAsync("login " + The.Server);
            await she.TapsAsync("Console");
        }),
        new("a server gets a new password", ServerVerbs.Password.Name, HasAsync, async she =>
        {
            await she.SaysAsync("password " + The.Server);
            await she.TapsAsync($"Yes, new password for {The.Server}");
        }),
        new("a lease ends, and its server is stopped", LeaseVerbs.Release.Name, HasForAnHourAsync, she => she.PassesAsync(TimeSpan.FromMinutes(75))),
        new("a grace is over, and its server is deleted", LeaseVerbs.Release.Name, HasEndedAsync, she => she.PassesAsync(TimeSpan.FromHours(24))),
        new("kept in grace, started again", LeaseCommands.Extend.Verb, HasEndedAsync, async she =>
        {
            await she.SaysAsync($"extend {The.Server} 1d");
            await she.TapsAsync("Extend it");
        }),
        new("kept while it is being stopped for its end", LeaseCommands.Extend.Verb, IsBeingStoppedAsync, she => she.TapsAsync("Extend 1 day")),
        new("somebody is reminded two hours before the end", LeaseVerbs.Release.Name, EndsInTwoHoursAsync, she => she.PassesAsync(TimeSpan.FromMinutes(30))),
        new("what ended while automation was paused ends when it goes on", LeaseVerbs.Release.Name, HasEndedWhilePausedAsync, async she =>
        {
            await she.TapsAsync("Resume automation");
            await she.PassesAsync(TimeSpan.FromMinutes(20));
        }) { By = app => app.ChenJing },
        new("automation is paused", AutomationVerbs.Pause.Name, HasAnAdministratorAsync, she => she.SaysAsync("pause automation made up")) { By = app => app.ChenJing },
        new("automation goes on", AutomationVerbs.Resume.Name, IsPausedAsync, she => she.TapsAsync("Resume automation")) { By = app => app.ChenJing },
        new("an administrator asks: automation", AutomationVerbs.Show.Name, HasAnAdministratorAsync, she => she.SaysAsync("automation")) { By = app => app.ChenJing },
        new("an administrator asks: automation plan", AutomationVerbs.Plan.Name, HasAnAdministratorAsync, she => she.SaysAsync("automation plan 7")) { By = app => app.ChenJing },
        new("administrators hear that the next year has no calendar", CalendarVerbs.Missing.Name, HasAnAdministratorAsync, she => she.ReachesDecemberAsync()) { By = app => app.ChenJing },
        Asked("help", HelpCommand.Verb, Nothing),
        Asked("list", ServerCommands.List.Verb, HasAsync),
        Asked("show " + The.Server, ServerCommands.Show.Verb, HasAsync),
        new("somebody asks before others: list", ServerCommands.List.Verb, HasAndJoinsAsync, she => she.SaysAsync("<at>WangCheng</at> list")) { By = app => app.In("group", app.LiNa) },
        Asked("keys", KeyCommands.List.Verb, HasKeyAsync),
    ];

    public static TheoryData<string> Names => [.. All.Select(scenario => scenario.Name)];

    private static Scenario Asked(string words, string verb, Func<WangChengApp, Task> given) => new($"somebody asks: {words}", verb, given, she => she.SaysAsync(words));

    private static async Task OrdersAsync(Survivor she)
    {
        await she.SaysAsync(The.Order);
        await she.TapsAsync("Order it");
    }
}
