using Microsoft.EntityFrameworkCore;
using WangCheng.Bot.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Duplicates;

/// <summary>Two bots on one PostgreSQL, which know nothing of each other but the rows. (SQLite serves one instance, so there is nothing to prove on it.)</summary>
public sealed class TwoInstancesTests : Journey
{
    [Fact]
    public async Task The_same_activity_at_two_instances_at_once_has_one_effect()
    {
        if (!TestDatabase.IsPostgreSql) return;
        await using var other = await AnotherBot.StartAsync(App);
        (App.Wire.Deliveries.Copies, App.Wire.Deliveries.AllComeAgain) = (4, true);
        App.Wire.Deliveries.MoreDoors.Add(other.Endpoint);

        await LiNa.SaysAsync("language en");
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();

        App.Wire.Deliveries.Repeats.ShouldBeGreaterThan(20);
        (await App.Database.ReadAsync(db => db.Operations.OrderBy(o => o.CreatedAt).Select(o => o.Verb).ToListAsync(Ct), Ct)).ShouldBe([ServerVerbs.Create, ServerVerbs.Delete]);
        var lines = (await App.LogAsync()).Select(line => line.ToString()).ToList();
        foreach (var once in (string[])["language done", "server.create accepted", "server.create done", "server.delete accepted", "server.delete done"])
            lines.Count(line => line == once).ShouldBe(1, once);
        other.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_senders_at_once_tell_each_person_once()
    {
        if (!TestDatabase.IsPostgreSql) return;
        await using var other = await AnotherBot.StartAsync(App);
        foreach (var person in App.Everybody)
        {
            await person.OpensAsync();
            App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.EmptyAnswer()); // so that their notice is a new message, which must not come twice
            await OrdersAsync(person);
        }
        var before = App.Everybody.Sum(person => person.BotMessages);
        await Task.WhenAll(App.Get<NoticeSender>().RunDueAsync(Ct), other.Get<NoticeSender>().RunDueAsync(Ct), other.Get<NoticeSender>().RunDueAsync(Ct));
        foreach (var person in App.Everybody) await person.LooksAsync();
        (App.Everybody.Sum(person => person.BotMessages) - before).ShouldBe(3);
    }

    [Fact]
    public async Task An_address_that_one_instance_heard_last_is_the_one_the_other_uses()
    {
        if (!TestDatabase.IsPostgreSql) return;
        await using var other = await AnotherBot.StartAsync(App);
        await OrdersAsync(LiNa);
        App.Wire.MovesTo("/emea/");
        App.Wire.Deliveries.MoreDoors.Add(other.Endpoint);
        App.Wire.Deliveries.Copies = 2;
        await LiNa.SaysAsync("help"); // both hear the new one
        App.Wire.MovesTo("/teams/");
        App.Wire.Deliveries.MoreDoors.Clear();
        App.Wire.Deliveries.Copies = 1;
        await LiNa.SaysAsync("help"); // only the first hears that it is the old one again
        App.Wire.MovesTo("/emea/");
        App.Wire.Deliveries.MoreDoors.Add(other.Endpoint);
        App.Wire.Deliveries.Copies = 2;
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }
}
