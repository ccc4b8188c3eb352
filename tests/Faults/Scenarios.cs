using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

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
        new("a language is chosen", LanguageCommand.Verb, Nothing, async she =>
        {
            await she.SaysAsync("language");
            await she.TapsAsync("中文");
        }),
        Asked("help", HelpCommand.Verb, Nothing),
        Asked("list", ServerCommands.List.Verb, HasAsync),
        Asked("show " + The.Server, ServerCommands.Show.Verb, HasAsync),
    ];

    public static TheoryData<string> Names => [.. All.Select(scenario => scenario.Name)];

    private static Scenario Asked(string words, string verb, Func<WangChengApp, Task> given) => new($"somebody asks: {words}", verb, given, she => she.SaysAsync(words));

    private static async Task OrdersAsync(Survivor she)
    {
        await she.SaysAsync(The.Order);
        await she.TapsAsync("Order it");
    }

    private static Task Nothing(WangChengApp app) => Task.CompletedTask;

    private static Func<WangChengApp, Task> With(FaultEffect effect) => app =>
    {
        app.CloudFaults.Add(new HuaweiFault(effect));
        return Task.CompletedTask;
    };

    private static async Task HasAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
    }
}
