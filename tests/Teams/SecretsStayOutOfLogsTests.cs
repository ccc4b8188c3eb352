using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

public sealed class SecretsStayOutOfLogsTests
{
    [Fact]
    public async Task No_line_of_any_level_carries_a_secret_a_token_or_what_people_wrote()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var wire = await BotWire.StartAsync();
        const string Canary = "made-up-canary-text";
        var token = wire.Token();
        var forged = wire.Token(forged => forged.Claims["aud"] = Canary);
        wire.Handler.Answer = async (activity, _) =>
        {
            await wire.Connector.SendAsync(new Destination(activity.ServiceUrl!, BotWire.Tenant, activity.Conversation.Id), new JsonObject { ["text"] = Canary }, ct);
            return new(200);
        };

        // Everything that goes well, and everything that goes wrong with something in hand.
        var body = wire.Activity(activity => activity["text"] = Canary).ToJsonString();
        using var heard = await wire.PostAsync(body, "Bearer " + token);
        using var refused = await wire.PostAsync(body, "Bearer " + forged);
        using var malformed = await wire.PostAsync(body[..^1], "Bearer " + token);
        wire.Microsoft.Answers(StubMicrosoft.Status(401), StubMicrosoft.Status(400, """{"error":{"code":"BadSyntax","message":"x"}}"""));
        using var rejected = await wire.PostAsync(body, "Bearer " + token);
        wire.Microsoft.Answers(StubMicrosoft.Reset);
        using var broken = await wire.PostAsync(body, "Bearer " + token);
        wire.Microsoft.TokenAnswer = StubMicrosoft.Status(401, $$$"""{"error":"invalid_client","error_description":"{{{BotWire.Secret}}} is wrong"}""");
        wire.Microsoft.Answers(StubMicrosoft.Status(401));
        using var tokenless = await wire.PostAsync(body, "Bearer " + token);

        wire.Handler.Seen.Count.ShouldBe(4);
        wire.Logs.Lines.Count(line => line.Contains("WangCheng.Bot.Teams", StringComparison.Ordinal)).ShouldBeGreaterThan(4);
        string[] secrets = [BotWire.Secret, "made-up-token", Canary, token.Split('.')[2], forged.Split('.')[2], "1xyzCONV"];
        foreach (var secret in secrets) wire.Logs.Lines.ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal), secret);
    }
}
