using WangCheng.Core.Servers;

namespace WangCheng.Tests.Reconciling;

public sealed class OrphanTests : Reconciling
{
    private const string Found = "lost-1 runs at the cloud without an owner";

    [Fact]
    public async Task A_server_without_a_row_is_told_to_an_administrator_with_what_it_costs_and_left_alone()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var orphan = AppearsAtTheCloud(TheServer);
        await ComparisonComesAsync();
        CardsOf(ChenJing, Found).ShouldBeEmpty("seen once is not yet known");
        await ComparisonComesAsync();
        var card = CardOf(ChenJing, Found);
        card.Fact("Costs").ShouldNotBeNull().ShouldStartWith("¥");
        card.Fact("Tagged for").ShouldBe("Li Na");
        card.Buttons.ShouldBe(["Adopt for Li Na", "Adopt for me"]);

        await TwoComparisonsComeAsync();
        CardsOf(ChenJing, Found).Count().ShouldBe(1);
        App.Cloud.Servers.ShouldContain(server => server.Id == orphan.Id && server.TaskState == null);
        CardsOf(LiNa, Found).ShouldBeEmpty("it is the administrators' to decide");

        App.Cloud.DeleteAtTheConsole(orphan.Id);
        await ComparisonComesAsync();
        CardOf(ChenJing, "lost-1 is no longer at the cloud").Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_adopted_server_has_a_row_room_a_lease_and_an_owner_who_knows()
    {
        await IsFoundAsync();
        var message = ChenJing.Newest;
        await ChenJing.TapsAsync(message, "Adopt for Li Na");
        ChenJing.Sees("lost-1 has an owner now", "It belongs to Li Na");
        await ChenJing.TapsAsync(message, "Adopt for me");
        ChenJing.Sees("It belongs to Li Na");
        await App.SettleAsync();
        CardOf(LiNa, "lost-1 is yours now");
        await LiNa.SaysAsync("list");
        LiNa.Sees("You have 2 servers", "lost-1");
        (await FactsAsync()).ShouldBe(["cloud.reconcile done cloud.orphan", "server.adopt done"]);
        await TwoComparisonsComeAsync();
        await GivesBackAsync(LiNa, "lost-1");
    }

    [Fact]
    public async Task A_server_that_was_deleted_and_is_there_again_is_deleted_with_a_record_and_an_administrator_sees_it()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var (server, disks) = (TheServer, App.Cloud.Volumes);
        await GivesBackAsync(LiNa);
        App.Cloud.RestoreAtTheConsole(server, disks);
        await ComparisonComesAsync();
        App.Cloud.Servers.Count.ShouldBe(1, "seen once is not yet known");
        await ComparisonComesAsync();
        App.Cloud.Servers.ShouldBeEmpty();
        App.Cloud.Volumes.ShouldBeEmpty();
        CardOf(ChenJing, "web-1 was left over and is gone");
        (await FactsAsync()).TakeLast(3).ShouldBe(["server.delete accepted cloud.orphan", "server.delete progressed", "server.delete done"]);
    }

    [Fact]
    public async Task A_server_without_our_tag_is_only_told_of_even_when_its_name_is_ours()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var (server, disks) = (TheServer, App.Cloud.Volumes);
        await GivesBackAsync(LiNa);
        App.Cloud.RestoreAtTheConsole(server with { Tags = [.. server.Tags.Where(tag => tag.Key != "wc_installation")] }, disks);
        await TwoComparisonsComeAsync();
        await TwoComparisonsComeAsync();
        TheServer.TaskState.ShouldBeNull();
        await ChenJing.TapsAsync("Adopt for me");
        await App.SettleAsync();
        ChenJing.Sees("It belongs to Chen Jing");
    }

    [Fact]
    public async Task A_server_of_another_installation_is_none_of_our_business()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var other = AppearsAtTheCloud(TheServer with { Tags = [new("wc_installation", "local-2")] });
        await TwoComparisonsComeAsync();
        await TwoComparisonsComeAsync();
        CardsOf(ChenJing, Found).ShouldBeEmpty();
        App.Cloud.DeleteAtTheConsole(other.Id);
    }

    [Fact]
    public async Task An_administrator_who_was_never_here_is_told_when_they_come()
    {
        await HasAsync(LiNa);
        var orphan = AppearsAtTheCloud(TheServer);
        await TwoComparisonsComeAsync();
        await ChenJing.OpensAsync();
        await App.SettleAsync();
        CardOf(ChenJing, Found);
        App.Cloud.DeleteAtTheConsole(orphan.Id);
        await ComparisonComesAsync();
        CardOf(ChenJing, "lost-1 is no longer at the cloud");
    }

    [Fact]
    public async Task Nobody_but_an_administrator_can_adopt()
    {
        var orphan = await IsFoundAsync();
        var finding = ((string?)CardOf(ChenJing, Found).Button("Adopt for me")!["data"]!["finding"])!;
        var answer = await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, "server.adopt", new System.Text.Json.Nodes.JsonObject { ["finding"] = finding, ["for"] = "me" }));
        answer.Texts.ShouldContain("Only administrators can do this.");
        (await App.Database.ReadAsync(db => Task.FromResult(db.Servers.Count()), Ct)).ShouldBe(1);
        App.Cloud.DeleteAtTheConsole(orphan.Id);
        await ComparisonComesAsync();
    }
}

/// <summary>Room for one server only.</summary>
public sealed class OrphanOverQuotaTests : Reconciling
{
    private protected override (string Key, string? Value)[] Settings => [("Quotas:Default:Servers", "1")];

    [Fact]
    public async Task Nobody_is_raised_above_a_limit_by_an_adoption()
    {
        var orphan = await IsFoundAsync();
        await ChenJing.TapsAsync("Adopt for Li Na");
        ChenJing.Sees("This would go over your quota for servers");
        App.Cloud.DeleteAtTheConsole(orphan.Id);
        await ComparisonComesAsync();
    }
}
