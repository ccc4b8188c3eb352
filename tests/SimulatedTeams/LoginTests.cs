using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class LoginTests
{
    [Fact]
    public async Task The_right_id_and_secret_get_a_token_for_an_hour()
    {
        await using var world = await TeamsWorld.StartAsync();
        using var response = await world.AskForTokenAsync();
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>(TeamsWorld.Ct))!;
        answer["token_type"]!.GetValue<string>().ShouldBe("Bearer");
        answer["expires_in"]!.GetValue<int>().ShouldBe(3600);
        (await world.CallAsync(HttpMethod.Get, "/a%3Anobody/members", token: answer["access_token"]!.GetValue<string>())).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("client_secret", "another", 401, "invalid_client", 7000215)]
    [InlineData("client_secret", null, 401, "invalid_client", 7000218)]
    [InlineData("client_id", "88888888-0000-4000-8000-000000000008", 400, "unauthorized_client", 700016)]
    [InlineData("client_id", null, 400, "invalid_request", 900144)]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type", 70003)]
    [InlineData("scope", "https://graph.microsoft.com/.default", 400, "invalid_scope", 70011)]
    [InlineData("tenant", "botframework.com", 400, "invalid_request", 90002)]
    public async Task A_wrong_request_is_refused_in_the_words_of_the_real_service(string field, string? value, int status, string error, int code)
    {
        await using var world = await TeamsWorld.StartAsync();
        using var response = await world.AskForTokenAsync((field, value));
        ((int)response.StatusCode).ShouldBe(status);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>(TeamsWorld.Ct))!;
        body["error"]!.GetValue<string>().ShouldBe(error);
        body["error_codes"]![0]!.GetValue<int>().ShouldBe(code);
        body["error_description"]!.GetValue<string>().ShouldStartWith($"AADSTS{code}: ");
        body["timestamp"]!.GetValue<string>().ShouldBe("2026-11-22 01:00:00Z");
    }

    [Fact]
    public async Task A_secret_is_never_repeated_in_a_refusal()
    {
        await using var world = await TeamsWorld.StartAsync();
        using var response = await world.AskForTokenAsync(("client_secret", "canary-0815"));
        (await response.Content.ReadAsStringAsync(TeamsWorld.Ct)).ShouldNotContain("canary-0815");
    }

    [Fact]
    public async Task The_connector_refuses_no_token_a_forged_one_and_one_that_has_expired()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var good = await world.TokenAsync();

        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members", token: "not.a.token")).Status.ShouldBe(401);
        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members", token: Forged(good))).Status.ShouldBe(401);
        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members", token: good[..good.LastIndexOf('.')] + ".")).Status.ShouldBe(401);
        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members", token: good)).Status.ShouldBe(200);

        world.Clock.Advance(TimeSpan.FromHours(1));
        var (status, body) = await world.CallAsync(HttpMethod.Get, $"/{chat}/members", token: good);
        status.ShouldBe(401);
        body!["error"]!["code"]!.GetValue<string>().ShouldBe("Unauthorized");
    }

    [Fact]
    public async Task The_tokens_the_bot_receives_do_not_open_the_connector()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members", token: world.Bot.Inbox.First().Token)).Status.ShouldBe(401);
    }

    // The same claims, signed by somebody else.
    private static string Forged(string good)
    {
        var token = new JsonWebToken(good);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = token.Issuer, Audience = token.Audiences.Single(), NotBefore = token.ValidFrom, Expires = token.ValidTo,
            Claims = new Dictionary<string, object> { ["appid"] = TeamsWorld.AppId },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256),
        });
    }
}
