using WangCheng.Bot.Local;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>A scenario played in a world of its own, dying where it was told to.</summary>
/// <param name="Lives">The moments each life passed.</param>
/// <param name="End">What was true when the world had come to rest.</param>
/// <param name="Messages">The headings of all that stands in each person's chat.</param>
internal sealed record CrashRun(IReadOnlyList<IReadOnlyList<string>> Lives, FinalState End, IReadOnlyList<IReadOnlyList<string>> Messages)
{
    private static readonly (string, string?)[] Settings =
    [
        ("Servers:PollEvery", "00:00:04"), // two looks at a job that takes eight seconds are as good as eight
    ];

    /// <param name="deaths">For each life the number of the moment at which it ends, from 1.</param>
    public static async Task<CrashRun> PlayAsync(Scenario scenario, params int[] deaths)
    {
        var app = await WangChengApp.StartAsync(new ManualClock { WaitsPassByThemselves = true }, new LocalOptions().TimeScale, scenario.Change, Settings);
        try
        {
            await app.LiNa.OpensAsync();
            await scenario.Given(app);
            var survivor = new Survivor(app, scenario.By(app), deaths);
            survivor.Begin();
            await scenario.Story(survivor);
            await survivor.SettlesAsync();
            if (scenario.Forgiven.Length > 0) app.Forgives(scenario.Forgiven);
            await new Invariants(app).HoldAsync(TestContext.Current.CancellationToken);
            return new CrashRun(survivor.Lives, await FinalState.ReadAsync(app, survivor.Tapped), [.. app.Everybody.Select(Said)]);
        }
        finally
        {
            await app.ClearAwayAsync();
        }
    }

    private static List<string> Said(Chat chat) =>
        [.. chat.Messages.Where(message => message.From == ChatMessage.Bot && !message.Deleted).Select(message => message.Card is { } card ? FinalState.Lasting(new ShownCard(card))[0] : message.Text!)];

    public static int Points(CrashRun whole) => whole.Lives.Single().Count;
}
