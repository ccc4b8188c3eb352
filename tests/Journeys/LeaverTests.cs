using Microsoft.EntityFrameworkCore;
using WangCheng.Bot.Servers;
using WangCheng.Core.Leases;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>Somebody leaves the company and servers stay behind: who notices, who is told, and what administrators can do about it.</summary>
public sealed class LeaverTests : Journey
{
    private const string HasLeft = "Li Na has left";

    private Chat ChenJing => App.ChenJing;

    [Fact]
    public async Task Only_a_second_no_after_hours_makes_a_leaver_and_every_administrator_gets_one_card()
    {
        await HaveAsync("web-1");
        App.Wire.Leaves(LiNa);
        (await LookedAsync(Looking.Every)).ShouldBe(1);
        await LookedAsync(Looking.SureAfter - TimeSpan.FromMinutes(1), expected: 0);
        (await CardsAsync()).ShouldBe(0, "one no is no proof");
        await LiNa.SaysAsync("list");
        (await LookedAsync(TimeSpan.Zero)).ShouldBe(1, "who speaks is looked for at once");
        (await CardsAsync()).ShouldBe(0, "and a second no that comes too soon is none either");
        (await LookedAsync(Looking.AgainAfter)).ShouldBe(1);
        (await CardsAsync()).ShouldBe(1);
        ChenJing.Sees(HasLeft, "Teams no longer knows Li Na, who still has 1 server", "¥");
        (await App.LogAsync()).Single(line => line["verb"] == "people.left" && line["phase"] == "done")["owner"].ShouldBe(LiNa.Person.AadObjectId);
        (await LookedAsync(Looking.Every)).ShouldBe(1);
        (await CardsAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task An_answer_that_is_no_answer_proves_nothing_however_often_it_comes(int status)
    {
        await HaveAsync("web-1");
        App.TeamsFaults.Next(TeamsCall.Members, new TeamsFault.Answer(status), times: 30);
        await LookedAsync(Looking.Every);
        for (var hour = 0; hour < 24; hour++) (await LookedAsync(Looking.AgainAfter)).ShouldBe(1, "asked again an hour later");
        (await CardsAsync()).ShouldBe(0);
        App.TeamsFaults.Left(TeamsCall.Members).ShouldBe(5, "everybody was asked");
    }

    [Fact]
    public async Task Whoever_has_no_server_is_not_asked_about()
    {
        await LiNa.OpensAsync();
        await ChenJing.OpensAsync();
        App.Wire.Leaves(LiNa);
        for (var day = 0; day < 3; day++) await LookedAsync(Looking.Every, expected: 0);
        (await CardsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task All_of_it_is_handed_over_at_once_with_lease_and_quota_and_everybody_knows()
    {
        await App.WangWei.OpensAsync();
        await HasAsync(App.WangWei, "web-1");
        await HaveAsync("web-1", "db-1");
        await IsGoneAsync();
        await ChenJing.TapsAsync("Hand over", ("to", TeamsPeople.Approver.AadObjectId));
        ChenJing.Sees("Nothing is left of what Li Na had");
        await App.SettleAsync();
        ChenJing.Sees("Nothing is left of what Li Na had");
        App.WangWei.Sees("belongs to Wang Wei now", "Chen Jing handed it over. It was Li Na’s before");

        await App.WangWei.SaysAsync("list");
        App.WangWei.Sees("You have 3 servers", "web-1-2", "db-1");
        var servers = await App.Database.ReadAsync(db => db.Servers.ToListAsync(Ct), Ct);
        var leases = await App.Database.ReadAsync(db => db.Leases.ToListAsync(Ct), Ct);
        servers.ShouldAllBe(server => server.Owner.Value == TeamsPeople.Approver.AadObjectId);
        leases.ShouldAllBe(lease => lease.Owner.Value == TeamsPeople.Approver.AadObjectId && lease.NextDueAt != null);
        (await App.Database.ReadAsync(db => db.QuotaUses.Where(use => use.Holder == QuotaHolder.Person(new(LiNa.Person.AadObjectId)).Key).SumAsync(use => use.Used + use.Reserved, Ct), Ct)).ShouldBe(0);
        App.Cloud.Servers.Select(server => server.Name).ShouldContain("wc-local-web-1-2");
        App.Cloud.Servers.ShouldAllBe(server => server.Tags.Any(tag => tag.Key == "wc_owner" && tag.Value == TeamsPeople.Approver.AadObjectId));
        (await LookedAsync(Looking.Every)).ShouldBe(1, "Wang Wei; nothing of Li Na's is left to ask for");
    }

    [Fact]
    public async Task One_of_them_goes_and_the_others_stay_on_the_card()
    {
        await App.WangWei.OpensAsync();
        await HaveAsync("web-1", "db-1");
        await IsGoneAsync();
        await ChenJing.TapsAsync("Hand over", ("to", TeamsPeople.Administrator.AadObjectId), ("server", await IdAsync("db-1")));
        await App.SettleAsync();
        await ChenJing.TapsAsync("Hand over");
        ChenJing.Sees(HasLeft, "Choose who should have it", "web-1");
        (await App.Database.ReadAsync(db => db.Servers.CountAsync(server => server.Owner == new Core.PersonId(TeamsPeople.Administrator.AadObjectId), Ct), Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task All_of_it_is_deleted_after_a_question_and_can_be_restored_until_then()
    {
        await HaveAsync("web-1", "db-1");
        await IsGoneAsync();
        await ChenJing.TapsAsync("Delete…");
        ChenJing.Sees("Delete what Li Na left?", "Each is stopped now and deleted in 1 hour");
        await ChenJing.TapsAsync("Keep for now");
        ChenJing.Sees(HasLeft);
        await ChenJing.TapsAsync("Delete…");
        await ChenJing.TapsAsync("Yes, delete");
        await App.PassAsync(TimeSpan.FromMinutes(5));
        ChenJing.Sees("to be deleted");
        await ChenJing.SaysAsync("list all");
        await ChenJing.TapsAsync("db-1");
        await ChenJing.TapsAsync("Restore");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
        ShownOf(ChenJing).Single(card => card.Heading == HasLeft).Texts.ShouldContain(text => text.Contains("1 server", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leaver_who_returns_has_everything_as_before_and_the_card_says_so()
    {
        await HaveAsync("web-1");
        await IsGoneAsync();
        App.Wire.Leaves(LiNa, forGood: false);
        await LiNa.SaysAsync("list");
        (await LookedAsync(TimeSpan.Zero)).ShouldBe(1, "who speaks is looked for at once");
        await App.SettleAsync();
        ShownOf(ChenJing).ShouldContain(card => card.Heading == "Li Na is back");
        ShownOf(ChenJing).ShouldNotContain(card => card.Heading == HasLeft);
        LiNa.Sees("You have 1 server");
    }

    [Fact]
    public async Task Nobody_but_an_administrator_decides_and_what_a_tap_claims_is_looked_up()
    {
        await App.WangWei.OpensAsync();
        await HaveAsync("web-1");
        await IsGoneAsync();
        var data = new System.Text.Json.Nodes.JsonObject { ["step"] = "give", ["leaver"] = LiNa.Person.AadObjectId, ["server"] = "all", ["to"] = TeamsPeople.Approver.AadObjectId };
        (await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, App.WangWei.Newest.Id, "people.left", data.DeepClone()))).Texts.ShouldSatisfyAllConditions(texts => texts.ShouldContain("Only administrators can do this."), texts => texts.ShouldNotContain(text => text.Contains("web-1", StringComparison.Ordinal)));
        // Nobody who is here can be treated as a leaver.
        data["leaver"] = TeamsPeople.Approver.AadObjectId;
        (await App.Wire.PostAsync(App.Wire.Executes(ChenJing, ChenJing.Newest.Id, "people.left", data.DeepClone()))).Texts.ShouldContain("Wang Wei is back");
        (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).Owner.Value.ShouldBe(LiNa.Person.AadObjectId);
    }

    [Fact]
    public async Task In_Chinese_the_same_is_said_and_done()
    {
        await ChenJing.SpeaksAsync("zh-CN");
        await HaveAsync("web-1");
        await IsGoneAsync();
        ChenJing.Sees("Li Na 已离开公司", "Teams 里已经找不到 Li Na");
        await ChenJing.TapsAsync("删除…");
        await ChenJing.TapsAsync("确定删除");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldBeEmpty();
        ShownOf(ChenJing).ShouldContain(card => card.Texts.Contains("Li Na 名下已经没有服务器了。"));
    }

    /// <summary>Li Na has these, and Chen Jing can be told.</summary>
    private async Task HaveAsync(params string[] names)
    {
        await ChenJing.OpensAsync();
        foreach (var name in names) await HasAsync(LiNa, name);
    }

    private async Task IsGoneAsync()
    {
        App.Wire.Leaves(LiNa);
        await LookedAsync(Looking.Every);
        await LookedAsync(Looking.SureAfter);
        await App.SettleAsync();
    }

    /// <summary>So much time passes, and whoever is due is asked about; how many those were.</summary>
    private async Task<int> LookedAsync(TimeSpan pause, int? expected = null)
    {
        App.Clock.Advance(pause);
        var asked = await App.Get<LeaverSweep>().RunDueAsync(Ct);
        if (expected is { } number) asked.ShouldBe(number);
        return asked;
    }

    private async Task<int> CardsAsync()
    {
        await App.SettleAsync();
        return ShownOf(ChenJing).Count(card => card.Heading == HasLeft);
    }

    private static IEnumerable<ShownCard> ShownOf(Chat person) => person.Messages.Where(message => message.Card is not null).Select(message => new ShownCard(message.Card!));

    private async Task<string> IdAsync(string name) => (await App.Database.ReadAsync(db => db.Servers.SingleAsync(server => server.Name == name, Ct), Ct)).Id.ToString();
}

/// <summary>Room for one server each.</summary>
public sealed class LeaverOverQuotaTests : Journey
{
    private protected override (string Key, string? Value)[] Settings => [("Quotas:Default:Servers", "1")];

    [Fact]
    public async Task Nobody_is_raised_above_a_limit_by_a_hand_over_and_nothing_of_it_is_done_then()
    {
        await App.ChenJing.OpensAsync();
        await HasAsync(App.WangWei);
        await HasAsync(LiNa);
        App.Wire.Leaves(LiNa);
        foreach (var pause in (TimeSpan[])[Looking.Every, Looking.SureAfter])
        {
            App.Clock.Advance(pause);
            await App.Get<LeaverSweep>().RunDueAsync(Ct);
        }
        await App.SettleAsync();
        await App.ChenJing.TapsAsync("Hand over", ("to", TeamsPeople.Approver.AadObjectId));
        App.ChenJing.Sees("It does not fit into the quota of Wang Wei for servers: 1 server in use, 1 server more needed, the limit is 1 server", "Li Na has left");
        (await App.Database.ReadAsync(db => db.Servers.CountAsync(server => server.Owner == new Core.PersonId(LiNa.Person.AadObjectId), Ct), Ct)).ShouldBe(1);
        (await App.LogAsync()).Last(line => line["phase"] == "refused").ToString().ShouldBe("server.handover refused quota.over");
    }
}
