using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Reconciling;

/// <summary>Stories in which something happens at the cloud's console that nobody told the bot.</summary>
public abstract class Reconciling : Journey
{
    private protected Chat ChenJing => App.ChenJing;

    private protected CloudServer TheServer => App.Cloud.Servers.Single();

    /// <summary>The next comparison comes round, and whoever must be told is told.</summary>
    private protected async Task ComparisonComesAsync()
    {
        var reconciler = App.Get<ServerReconciler>();
        var pause = (await reconciler.NextDueAsync(Ct) ?? App.BotClock.GetUtcNow()) - App.BotClock.GetUtcNow();
        if (pause > TimeSpan.Zero) App.Clock.Advance(pause);
        (await reconciler.RunDueAsync(Ct)).ShouldBe(1, "comparisons");
        await App.SettleAsync();
    }

    /// <summary>Suspected first, certain the second time.</summary>
    private protected async Task TwoComparisonsComeAsync()
    {
        await ComparisonComesAsync();
        await ComparisonComesAsync();
    }

    /// <summary>Li Na has a server, beside it appears one without a row, and Chen Jing is told of it.</summary>
    private protected async Task<CloudServer> IsFoundAsync()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var orphan = AppearsAtTheCloud(TheServer);
        await TwoComparisonsComeAsync();
        return orphan;
    }

    /// <summary>Not one of ours by any row, but by its marks.</summary>
    private protected CloudServer AppearsAtTheCloud(CloudServer like, string name = "lost-1") => Orphan.Appears(App.Cloud, like, name);

    private protected static IEnumerable<ShownCard> CardsOf(Chat person, string heading) =>
        person.Messages.Where(message => message.Card is not null).Select(message => new ShownCard(message.Card!)).Where(card => card.Heading == heading);

    private protected static ShownCard CardOf(Chat person, string heading) =>
        CardsOf(person, heading).SingleOrDefault() ?? throw new ShouldAssertException($"{person.Person.Name} has not exactly one card \"{heading}\" but: {string.Join(" | ", person.Messages.Where(m => m.Card is not null).Select(m => new ShownCard(m.Card!).Heading))}");

    private protected Task<Server> RowAsync() => App.Database.ReadAsync(db => Task.FromResult(db.Servers.OrderByDescending(server => server.AskedAt).First()), Ct);

    private protected async Task<List<string>> FactsAsync() => [.. (await App.LogAsync()).Select(line => line.ToString()).Where(fact => fact.StartsWith("cloud.reconcile done", StringComparison.Ordinal) || fact.StartsWith("server.adopt", StringComparison.Ordinal) || fact.StartsWith("server.delete", StringComparison.Ordinal)).Where(fact => !fact.Contains("told", StringComparison.Ordinal))];
}
