using Microsoft.Extensions.Options;
using WangCheng.Core;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Quotas;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>Every rule that the histories are held to turns red when it is broken on purpose, and is green again when it is mended.</summary>
public sealed class CommitRulesTests
{
    /// <summary>By rule: what breaks it, and what mends it again.</summary>
    private static readonly Dictionary<string, (string Break, string Mend)> Guarded = new()
    {
        ["nobody is above a limit"] = ("""update "QuotaUses" set "Used" = "Used" + 1000""", """update "QuotaUses" set "Used" = "Used" - 1000"""),
        ["what is reserved and used is the sum of what is held"] = ("""update "QuotaUses" set "Reserved" = "Reserved" + 1""", """update "QuotaUses" set "Reserved" = "Reserved" - 1"""),
        ["who is on the way has room reserved, who is there uses it, who has ended holds none"] =
            ("""update "QuotaHolds" set "State" = 'Reserved' where "Kind" = 'Servers'""", """update "QuotaHolds" set "State" = 'Used'"""),
        ["a name is taken as long as its server lives"] = ("""update "Servers" set "TakenName" = null""", """update "Servers" set "TakenName" = 'web-1'"""),
        ["accepted work stands on its server until its end, and nobody holds it afterwards"] = ("""update "Operations" set "InProgressOn" = "Server" """, """update "Operations" set "InProgressOn" = null"""),
        ["what a person asked for carries the key of its request"] = ("""update "Operations" set "RequestKey" = null""", """update "Operations" set "RequestKey" = 'made-up'"""),
        ["a claim has an end"] = ("""update "Operations" set "ClaimEnds" = 1""", """update "Operations" set "ClaimEnds" = null"""),
        ["a server that is made, or taken down, has somebody at work on it"] = ("""update "Servers" set "State" = 'Deleting'""", """update "Servers" set "State" = 'Running'"""),
        ["what is switched or called otherwise is there"] = (
            """update "Operations" set "Verb" = 'server.stop', "InProgressOn" = "Server"; update "Servers" set "State" = 'Deleting'""",
            """update "Operations" set "Verb" = 'server.create', "InProgressOn" = null; update "Servers" set "State" = 'Running'"""),
        ["no server is gone without an order to delete it, or without having been missed"] = ("""update "Servers" set "State" = 'Deleted'""", """update "Servers" set "State" = 'Running'"""),
        ["a server has a time at which it is to be deleted exactly while that can be called off"] = ("""update "Servers" set "DeleteAt" = 1""", """update "Servers" set "DeleteAt" = null"""),
        ["what was called off turns back, and never ends as if it had not been"] = ("""update "Operations" set "CancelKey" = 'made-up'""", """update "Operations" set "CancelKey" = null"""),
        ["what hangs on nothing is being deleted exactly while somebody is at work on that"] = (Leftover("Removing"), """delete from "Findings" """),
        ["nothing that hung on nothing was deleted by us without an administrator's order"] = (Leftover("Removed"), """delete from "Findings" """),
        ["a lease is open as long as its server lives, and begins when the server first runs"] = ("""update "Leases" set "ClosedAt" = 1""", """update "Leases" set "ClosedAt" = null"""),
        ["a lease is its server's owner's"] = ("""update "Leases" set "Owner" = 'somebody'""", """update "Leases" set "Owner" = (select "Owner" from "Servers")"""),
        ["whoever has left was missing before"] = ("""update "People" set "LeftAt" = 1""", """update "People" set "LeftAt" = null"""),
        ["a password is kept sealed exactly as long as the server or its person still needs it"] = (Password("'Told'", "'made-up'", "1", "'made-up'"), NoPassword),
        ["a password that waits has work under way that gives it to the server"] = (Password("'Waiting'", "'made-up'", "null", "null"), NoPassword),
        ["a message with a password is due to be taken away, and nothing else of a password is due once it is over"] = (Password("'Told'", "null", "null", "'made-up'"), NoPassword),
        ["a lease says what was announced at its end, and a grace runs from the delivery of that"] = ("""update "Leases" set "GraceEndsAt" = 1""", """update "Leases" set "GraceEndsAt" = null"""),
        ["no lease has ended before its end"] = (
            """insert into "LeaseEnds" ("Id", "Server", "EndsAt", "At") select "Server", "Server", "EndsAt", "EndsAt" - 1 from "Leases" """, """delete from "LeaseEnds" """),
        ["a server is taken back only while its lease is over"] = (
            """update "Operations" set "Verb" = 'server.release', "Step" = 'send', "InProgressOn" = "Server" """, """update "Operations" set "Verb" = 'server.create', "Step" = 'finish', "InProgressOn" = null"""),
        ["nobody is reminded twice of the same"] = (
            """insert into "ReminderLines" ("Reminder", "Server", "Lead", "EndsAt") select "Id", "Server", 'OneDay', 1 from "Operations" union all select "Server", "Server", 'OneDay', 1 from "Operations" """, """delete from "ReminderLines" """),
        ["what a server costs is counted from every change of how it is, at the price of that"] = ("""update "Servers" set "State" = 'Stopped'""", """update "Servers" set "State" = 'Running'"""),
        ["no hour of a server is counted twice"] = (
            """insert into "CostSpans" ("Server", "From", "State", "PerHour", "Currency") select "Server", "From" - 1, "State", "PerHour", "Currency" from "CostSpans" """, """delete from "CostSpans" where "Id" > 1"""),
        ["no letter is without its notice, and what went counts as delivered"] = (Letter("'Sent'", "null", "1"), NoLetter),
        ["a letter is due until it has ended, and nobody sends it afterwards"] = (Letter("'Waiting'", "null", "null"), NoLetter),
        ["what is owed is due some time, or known not to arrive"] = ("""update "Notices" set "Wanted" = "Wanted" + 1""", """update "Notices" set "Wanted" = "Wanted" - 1"""),
        ["lines of the action log are numbered from 1 without a gap"] = ("""update "ActionLogHead" set "Seq" = "Seq" + 1""", """update "ActionLogHead" set "Seq" = "Seq" - 1"""),
    };

    private const string NoPassword = """delete from "Secrets" """;

    private const string NoLetter = """delete from "Letters" """;

    /// <summary>The database itself holds these too, and lets nobody break them.</summary>
    private static readonly string[] HeldByTheDatabase = ["a person's names are taken once"];

    [Fact]
    public async Task Each_rule_turns_red_when_it_is_broken_and_green_when_it_is_mended()
    {
        await using var app = await WithAServerAsync();
        var rules = CommitRules.All(app.Get<IOptions<QuotaOptions>>().Value, app.Get<IOptions<LeaseOptions>>().Value.Grace, [new PersonId(app.LiNa.Person.AadObjectId)]);
        rules.Select(rule => rule.Name).ShouldBe(Guarded.Keys.Union(HeldByTheDatabase), ignoreOrder: true);
        foreach (var (rule, (broken, mended)) in Guarded)
        {
            await ExecuteAsync(app, broken);
            (await BrokenAsync(app, rules)).ShouldContain(rule);
            await ExecuteAsync(app, mended);
            (await BrokenAsync(app, rules)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_deletion_without_an_order_is_seen_before_it_leaves()
    {
        await using var stage = await Stage.OpenAsync(1, 0, new Tally());
        await OrdersAsync(stage.App);
        stage.Holds();
        await stage.App.Get<EcsClient>().DeleteServersAsync([stage.App.Cloud.Servers.Single().Id], withPublicIps: true, withDataDisks: true, TestContext.Current.CancellationToken);
        Should.Throw<ShouldAssertException>(stage.Holds).Message.ShouldContain("no row says who ordered that");
    }

    [Fact]
    public async Task Work_that_is_accepted_in_two_lines_is_seen_at_the_next_commit()
    {
        await using var stage = await Stage.OpenAsync(1, 0, new Tally());
        await OrdersAsync(stage.App);
        stage.Holds();
        await ExecuteAsync(stage.App, """insert into "ActionRows" ("EventId", "At", "Fields") select @event, "At", "Fields" from "ActionRows" where "Fields" like '%"accepted"%'""");
        await stage.App.LiNa.SaysAsync("language zh");
        Should.Throw<ShouldAssertException>(stage.Holds).Message.ShouldContain("was accepted in 2 lines");
    }

    private static string Leftover(string state) =>
        $"""insert into "Findings" ("Id", "Kind", "State", "CloudId", "Facts", "FirstSeenAt") select "Id", 'Disk', '{state}', 'made-up', '{"{}"}', 1 from "Servers" """;

    private static string Password(string state, string @sealed, string due, string message) =>
        $"""
        insert into "Secrets" ("Operation", "Server", "Person", "State", "Sealed", "DueAt", "Message", "NeedsRestart", "MaybeTwice", "Attempts")
        select "Id", "Server", "Person", {state}, {@sealed}, {due}, {message}, 1 = 0, 1 = 0, 0 from "Operations"
        """;

    private static string Letter(string state, string due, string ended) =>
        $"""
        insert into "Letters" ("Notice", "Person", "Verb", "Subject", "State", "DueAt", "OwedSince", "Attempts", "MaybeTwice", "EndedAt")
        select "Id", "Person", "Verb", "Subject", {state}, {due}, 1, 0, 1 = 0, {ended} from "Notices"
        """;

    private static async Task<WangChengApp> WithAServerAsync()
    {
        var app = await WangChengApp.StartAsync();
        await OrdersAsync(app);
        return app;
    }

    private static async Task OrdersAsync(WangChengApp app)
    {
        await app.LiNa.SaysAsync(The.Order);
        await app.LiNa.TapsAsync("Order it");
        await app.SettleAsync();
    }

    private static async Task<List<string>> BrokenAsync(WangChengApp app, IEnumerable<CommitRules.Rule> rules)
    {
        List<string> broken = [];
        await using var rows = app.NewConnection();
        await rows.OpenAsync();
        await using var command = rows.CreateCommand();
        command.CommandText = CommitRules.Statement(rules);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) broken.Add(reader.GetString(0));
        return broken;
    }

    private static async Task ExecuteAsync(WangChengApp app, string sql)
    {
        await using var rows = app.NewConnection();
        await rows.OpenAsync();
        await using var command = rows.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@event", Guid.Empty);
        if (sql.Contains(parameter.ParameterName, StringComparison.Ordinal)) command.Parameters.Add(parameter);
        (await command.ExecuteNonQueryAsync()).ShouldBePositive(sql);
    }
}
