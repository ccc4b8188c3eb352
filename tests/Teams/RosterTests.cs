using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>Who is in a conversation: one member, and what Teams may answer instead.</summary>
public sealed class RosterTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_is_found_by_an_id_that_is_encoded()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(200, """{"id":"29:1abc","aadObjectId":"aaaaaaaa-0000-4000-8000-000000000001","name":"Li Na","userRole":"guest","tenantId":"t-1","email":"x"}"""));
        var found = await Roster(wire).FindAsync(At(wire), "29:1abc", Ct);
        found.ShouldBe(new Looked.Found(new("29:1abc", "aaaaaaaa-0000-4000-8000-000000000001", "Li Na", "guest", "t-1", "x", null)));
        wire.Microsoft.Requests.Single().Target.ShouldBe("/teams/v3/conversations/19%3Achan%40thread.tacv2%3Bmessageid%3D1/members/29%3A1abc");
    }

    [Fact]
    public async Task Nobody_of_that_id_is_another_answer_than_no_answer()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.Answers(
            StubMicrosoft.Status(404, """{"error":{"code":"MemberNotFoundInConversation","message":"x"}}"""),
            StubMicrosoft.Status(404),
            StubMicrosoft.Status(404, """{"error":{"code":"ConversationNotFound","message":"x"}}"""),
            StubMicrosoft.Status(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}"""),
            StubMicrosoft.Status(500),
            StubMicrosoft.Status(200, "not json"),
            StubMicrosoft.Status(200, """{"id":5}"""));
        (await Roster(wire).FindAsync(At(wire), "29:1", Ct)).ShouldBe(new Looked.NotThere());
        foreach (var _ in Enumerable.Range(0, 6)) (await Roster(wire).FindAsync(At(wire), "29:1", Ct)).ShouldBe(new Looked.CannotTell());
        wire.Microsoft.Requests.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    public async Task Nobody_is_looked_for_under_what_is_no_id(string id)
    {
        await using var wire = await BotWire.StartAsync();
        (await Roster(wire).FindAsync(At(wire), id, Ct)).ShouldBe(new Looked.CannotTell());
        wire.Microsoft.Requests.ShouldBeEmpty();
    }

    private static Roster Roster(BotWire wire) => wire.Service<Roster>();

    private static Destination At(BotWire wire) => new(wire.Microsoft.ServiceUrl, BotWire.Tenant, "19:chan@thread.tacv2;messageid=1") { Urgency = Urgency.Answer };
}
