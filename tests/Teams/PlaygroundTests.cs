using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>Microsoft's Agents Playground sends no tokens. It is believed where it was asked for, on this computer, and nothing else is.</summary>
public sealed class PlaygroundTests
{
    private const string Playground = "http://localhost:56150";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:56150/_connector", null, "application/json", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:56150/_connector", null, "application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("http://localhost:56150/_connector", null, "text/plain", HttpStatusCode.Unauthorized)]
    [InlineData("http://localhost:56150/_connector", "attacker.example", "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("http://localhost:56151/_connector", null, "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("https://localhost:56150/_connector", null, "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("http://example.com:56150/_connector", null, "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("https://smba.trafficmanager.net/emea/", null, "application/json", HttpStatusCode.Unauthorized)]
    public async Task Without_a_token_only_what_wants_its_answers_there_is_heard(string serviceUrl, string? host, string kind, HttpStatusCode status)
    {
        await using var wire = await BotWire.StartAsync(settings => settings["Teams:Playground"] = Playground);
        (await PostAsync(wire, serviceUrl, host, kind)).ShouldBe(status);
        wire.Handler.Seen.Count.ShouldBe(status == HttpStatusCode.OK ? 1 : 0);
    }

    [Fact]
    public async Task Where_nobody_asked_for_it_it_is_a_stranger()
    {
        await using var wire = await BotWire.StartAsync();
        (await PostAsync(wire, Playground + "/_connector", null, "application/json")).ShouldBe(HttpStatusCode.Unauthorized);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_people_are_people_of_the_tenant_or_not_heard()
    {
        await using var wire = await BotWire.StartAsync(settings => settings["Teams:Playground"] = Playground);
        (await PostAsync(wire, Playground + "/_connector", null, "application/json", tenant: "22222222-2222-4333-8444-555555555555")).ShouldBe(HttpStatusCode.OK);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1:3979", "http://playground.example:56150")]
    [InlineData(null, Playground)]
    public void Anywhere_but_on_this_computer_in_local_mode_it_stops_the_start(string? localTeams, string playground)
    {
        var options = new TeamsOptions { AppId = Guid.NewGuid().ToString(), TenantId = BotWire.Tenant, ClientSecret = BotWire.Secret, LocalTeams = localTeams, Playground = playground };
        new TeamsOptionsRules().Validate(null, options).FailureMessage!.ShouldContain("Teams:Playground must be");
    }

    private static async Task<HttpStatusCode> PostAsync(BotWire wire, string serviceUrl, string? host, string kind, string tenant = BotWire.Tenant)
    {
        var activity = wire.Activity(activity => (activity["serviceUrl"], activity["conversation"]!["tenantId"], activity["channelData"]) = (serviceUrl, tenant, new JsonObject()));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, wire.Endpoint) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(kind);
        request.Headers.Host = host;
        using var answer = await http.SendAsync(request, Ct);
        return answer.StatusCode;
    }
}
