using System.Collections.Concurrent;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Mail;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>The program dies at every single moment on the way of something that must arrive: it arrives as if nothing had happened, the letter at most once more.</summary>
public sealed class LetterCrashTests(ITestOutputHelper output)
{
    private static readonly PersonId Developer = new(TeamsPeople.Developer.AadObjectId);

    private static readonly Scenario[] All =
    [
        Told("somebody is told by e-mail", _ => { }),
        Told("somebody is told once more by e-mail", app => app.MailFaults.Next(MailCall.Data, new MailFault.Answer(451))),
        Told("administrators are told instead", app => app.MailFaults.Close(TeamsPeople.Developer.UserPrincipalName)),
    ];

    public static TheoryData<string> Names => [.. All.Select(scenario => scenario.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Dying_at_any_moment_changes_nothing(string name)
    {
        var scenario = All.Single(scenario => scenario.Name == name);
        var whole = await CrashRun.PlayAsync(scenario);
        whole.Lives[0].ShouldContain("before call a mail");
        whole.End.Facts.ShouldContain(fact => fact.StartsWith("letter: test.news", StringComparison.Ordinal) && fact.Contains(nameof(LetterState.Sent), StringComparison.Ordinal));

        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(1, CrashRun.Points(whole)), Figures.AtOnce, async (point, _) =>
        {
            try
            {
                Same.AsWithoutCrash(whole, await CrashRun.PlayAsync(scenario, point), crashes: 1);
            }
            catch (Exception error)
            {
                failures.Add($"{name}, died {whole.Lives[0][point - 1]} (moment {point}): {(error is ShouldAssertException ? error.Message : error)}");
            }
        });
        output.WriteLine($"{name}: {CrashRun.Points(whole)} moments, {failures.Count} not as if nothing had happened");
        failures.Order(StringComparer.Ordinal).ShouldBeEmpty();
        Figures.Note($"died once: {name}", CrashRun.Points(whole));
    }

    private static Scenario Told(string name, Action<WangChengApp> trouble) => new(name, ToldStory.News.Name, async app =>
    {
        foreach (var person in (Chat[])[app.LiNa, app.ChenJing])
        {
            await person.OpensAsync();
            await person.SaysAsync("help");
        }
        await app.Wire.RemovedByAsync(app.LiNa);
        await app.SettleAsync();
        trouble(app);
        await ToldStory.TellAsync(app, Developer);
    }, _ => Task.CompletedTask)
    {
        Change = (_, services) => new ToldStory().AddTo(services),
        Forgiven = ["cannot be delivered"],
    };
}
