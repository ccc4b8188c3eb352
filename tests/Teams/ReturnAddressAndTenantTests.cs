using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>Where answers may go, and whose people are served.</summary>
public sealed class ReturnAddressAndTenantTests
{
    private const string Stranger = "99999999-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac/11111111-2222-4333-8444-555555555555/", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams", true)]
    [InlineData("https://canary.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://user@smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net./emea/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/?x=", false)]
    [InlineData("https://smba.trafficmanager.net/emea/#x", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilteams.microsoft.com/", false)]
    [InlineData("https://teams.microsoft.com.evil.example/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net/", false)]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/", false)]
    [InlineData("https://52.114.0.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://127.0.0.1:3979/teams/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/v3/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_Teams_own_addresses_get_the_token(string? address, bool trusted) =>
        (Urls(new TeamsOptions()).Trusted(address) is not null).ShouldBe(trusted);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/apac")]
    [InlineData("https://smba.trafficmanager.net/apac/")]
    public void A_path_can_be_put_behind_a_trusted_address(string address) =>
        new Uri(Urls(new TeamsOptions()).Trusted(address)!, "v3/conversations").AbsoluteUri.ShouldBe("https://smba.trafficmanager.net/apac/v3/conversations");

    [Theory]
    [InlineData("https://connector.example.com/", true)]
    [InlineData("https://a.b.example.org/", true)]
    [InlineData("https://example.org/", false)]
    [InlineData("https://evilexample.org/", false)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    public void Configured_hosts_replace_the_usual_ones(string address, bool trusted) =>
        (Urls(new TeamsOptions { AllowedServiceHosts = ["connector.example.com", "*.example.org"] }).Trusted(address) is not null).ShouldBe(trusted);

    [Theory]
    [InlineData("http://127.0.0.1:3979/teams/", true)]
    [InlineData("http://localhost:3979/teams/", true)]
    [InlineData("http://127.0.0.1:3980/teams/", false)]
    [InlineData("https://127.0.0.1:3979/teams/", false)]
    [InlineData("http://127.0.0.1.evil.example:3979/teams/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void With_a_simulated_Teams_the_token_never_leaves_this_computer(string address, bool trusted) =>
        (Urls(new TeamsOptions { LocalTeams = "http://127.0.0.1:3979" }).Trusted(address) is not null).ShouldBe(trusted);

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    public async Task An_authentic_activity_with_a_foreign_return_address_is_refused(string type)
    {
        await using var wire = await BotWire.StartAsync();
        const string Foreign = "https://evil.trafficmanager.net/emea/";
        using var answer = await wire.PostAsync(
            wire.Activity(activity => (activity["type"], activity["serviceUrl"]) = (type, Foreign)).ToJsonString(),
            "Bearer " + wire.Token(token => token.Claims["serviceurl"] = Foreign));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_activity_without_a_return_address_is_refused()
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity(activity => activity.Remove("serviceUrl")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(BotWire.Tenant, BotWire.Tenant, true)]
    [InlineData(BotWire.Tenant, null, true)]
    [InlineData(null, BotWire.Tenant, true)]
    [InlineData("", BotWire.Tenant, true)]
    [InlineData(Stranger, Stranger, false)]
    [InlineData(BotWire.Tenant, Stranger, false)]
    [InlineData(Stranger, BotWire.Tenant, false)]
    [InlineData(null, Stranger, false)]
    [InlineData(null, null, false)]
    public async Task Only_people_of_allowed_tenants_are_heard(string? conversation, string? channel, bool heard)
    {
        await using var wire = await BotWire.StartAsync();
        void Belongs(JsonObject activity)
        {
            activity["conversation"]!["tenantId"] = conversation;
            activity["channelData"] = channel is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel } };
        }

        using var message = await wire.PostAsync(wire.Activity(Belongs));
        using var click = await wire.PostAsync(wire.CardAction(JsonNode.Parse("""{"action":{"type":"Action.Execute"}}"""), Belongs));

        message.StatusCode.ShouldBe(HttpStatusCode.OK); // a refusal would be repeated by Teams
        click.StatusCode.ShouldBe(heard ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        wire.Handler.Seen.Count.ShouldBe(heard ? 2 : 0);
        if (heard) wire.Handler.Seen.ShouldAllBe(activity => activity.TenantId == BotWire.Tenant);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("""{"tenant":5}""")]
    [InlineData("""{"tenant":{"id":{}}}""")]
    public async Task Strange_channel_data_names_no_tenant_and_breaks_nothing(string channelData)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity(activity => activity["channelData"] = JsonNode.Parse(channelData)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        wire.Handler.Seen.Single().TenantId.ShouldBe(BotWire.Tenant);
    }

    [Fact]
    public async Task More_tenants_can_be_allowed()
    {
        await using var wire = await BotWire.StartAsync(settings => settings["Teams:AllowedTenants:0"] = Stranger.ToUpperInvariant());
        using var guest = await wire.PostAsync(wire.Activity(activity =>
            (activity["conversation"]!["tenantId"], activity["channelData"]) = (Stranger, new JsonObject())));
        using var home = await wire.PostAsync(wire.Activity());
        wire.Handler.Seen.Single().TenantId.ShouldBe(Stranger); // the list is the whole list
    }

    private static ServiceUrls Urls(TeamsOptions options) => new(Options.Create(options));
}
