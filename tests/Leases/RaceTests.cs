using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>
/// Somebody changes a lease between the look at it and the change: the sweeper, or the same tap on its way twice. Nobody reads of that. (On SQLite, where writers queue, taps come one
/// after the other, and a change in between is made inside the transaction.)
/// </summary>
public sealed class RaceTests : LeaseJourney
{
    private const int Fingers = 6;

    private readonly Between between = new();
    private int before;

    public static TheoryData<string> Changes => ["pin", "unpin", "busy", "extend"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task The_same_request_at_one_instant_is_accepted_once_and_answered_the_same(string change)
    {
        var request = await GivenAsync(change);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Fingers).Select(_ => Task.Run(() => request("once"), Ct)));
        outcomes.Distinct().ShouldHaveSingleItem().ShouldBeOfType<Outcome.Accepted>();
        (await VersionAsync()).ShouldBe(before + 1);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_lease_that_the_sweeper_saw_to_in_between_is_changed_all_the_same(string change)
    {
        var request = await GivenAsync(change);
        between.IsArmed = true;
        (await request("once")).ShouldBeOfType<Outcome.Accepted>();
        between.Times.ShouldBe(1);
    }

    private protected override void Change(WangChengApp app, IServiceCollection services) => between.AddTo(app, services);

    /// <summary>Li Na has a server, and everything is ready for the change.</summary>
    private async Task<Func<string, Task<Outcome>>> GivenAsync(string change)
    {
        await App.ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var server = (await LeaseAsync()).Server.ToString();
        if (change == "unpin") await App.ChenJing.SaysAsync($"pin {server}");
        await App.SettleAsync();
        before = await VersionAsync();
        var (she, administrator) = (new Caller(new(TeamsPeople.Developer.AadObjectId), Doors.Teams, false), new Caller(new(TeamsPeople.Administrator.AadObjectId), Doors.Teams, true));
        var answer = await App.Database.ReadAsync(db => db.Notices.Where(n => n.Conversation != "").Select(n => new AnswerTo(n.Address, n.Conversation, null)).FirstAsync(Ct), Ct);
        var longer = Extension.By(TimeSpan.FromDays(1));
        var shown = change == "extend" ? ((IReadOnlyList<ExtensionQuote>)((Outcome.Done)await App.Get<ExtendLease>().AskAsync(she, server, [longer], Ct)).View)[0].Hash : "";
        return key => change switch
        {
            "pin" or "unpin" => App.Get<PinLease>().RunAsync(administrator, server, change == "pin", new(key, answer), Ct),
            "busy" => App.Get<BusyLease>().RunAsync(she, server, longer, new(key, answer), Ct),
            _ => App.Get<ExtendLease>().RunAsync(she, server, longer, shown, new(key, answer), on: null, Ct),
        };
    }

    private async Task<int> VersionAsync() => (await LeaseAsync()).Version;
}
