using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>The bot's own token. The library under it reads the system's clock, so what depends on its time is set by the lifetime of the tokens.</summary>
public sealed class ConnectorTokensTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_asked_for_as_Entra_wants_it_once_for_all_who_wait()
    {
        await using var wire = await BotWire.StartAsync();
        var tokens = wire.Service<ConnectorTokens>();
        var all = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => tokens.GetAsync(null, Ct), Ct)));
        all.Distinct().ShouldBe(["made-up-token-1"]);
        var form = wire.Microsoft.TokenRequests.Single();
        ((string?)form["grant_type"], (string?)form["client_id"], (string?)form["client_secret"], (string?)form["scope"])
            .ShouldBe(("client_credentials", wire.AppId, BotWire.Secret, "https://api.botframework.com/.default"));
    }

    [Fact]
    public async Task A_certificate_proves_the_bot_as_well_and_its_key_stays_here()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.pem");
        try
        {
            await File.WriteAllTextAsync(path, SelfSigned(), Ct);
            await using var wire = await BotWire.StartAsync(settings => (settings["Teams:ClientSecret"], settings["Teams:CertificatePath"]) = (null, path));
            (await wire.Service<ConnectorTokens>().GetAsync(null, Ct)).ShouldBe("made-up-token-1");
            var form = wire.Microsoft.TokenRequests.Single();
            ((string?)form["client_assertion_type"]).ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            ((string?)form["client_assertion"]).ShouldNotBeNullOrEmpty();
            form.ContainsKey("client_secret").ShouldBeFalse();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""", "invalid_client")]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"made up"}""", "unauthorized_client")]
    [InlineData(200, """{"token_type":"Bearer","expires_in":3600}""", "empty_token")]
    [InlineData(200, """{"token_type":"Bearer","expires_in":3600,"access_token":""}""", "empty_token")]
    [InlineData(200, """{"expires_in":3600,"access_token":"x"}""", "token_type_missing")]
    public async Task Without_a_token_nothing_is_sent_and_nothing_is_lost(int status, string body, string code)
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.TokenAnswer = StubMicrosoft.Status(status, body);
        (await SendAsync(wire)).ShouldBe(new Delivery.TryLater(null, $"No token for Teams: {code}"));
        wire.Microsoft.Requests.ShouldBeEmpty();
        wire.Microsoft.TokenAnswer = null;
    }

    [Fact]
    public async Task The_wait_Entra_asks_for_is_handed_on()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.TokenAnswer = StubMicrosoft.Status(503, retryAfter: "40");
        (await SendAsync(wire)).ShouldBeOfType<Delivery.TryLater>().After.ShouldBe(TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_login_that_cannot_be_reached_is_tried_later()
    {
        await using var wire = await BotWire.StartAsync();
        await wire.Microsoft.StopAsync();
        (await SendAsync(wire)).ShouldBe(new Delivery.TryLater(null, "No token for Teams: unreachable"));
    }

    [Fact(Timeout = 60_000)] // broken, it would wait forever
    public async Task A_login_that_hangs_is_tried_later()
    {
        await using var wire = await BotWire.StartAsync();
        var asked = new TaskCompletionSource();
        wire.Microsoft.TokenAnswer = async http =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        };
        var send = SendAsync(wire);
        await asked.Task;
        wire.Clock.Advance(TimeSpan.FromSeconds(10));
        (await send).ShouldBeOfType<Delivery.TryLater>();
    }

    [Fact]
    public async Task A_token_that_still_lives_is_used_while_no_newer_one_can_be_had()
    {
        await using var wire = await BotWire.StartAsync(services: services => services.AddSingleton(TimeProvider.System));
        wire.Microsoft.TokenSeconds = 240; // less than five minutes: the library asks anew each time
        var tokens = wire.Service<ConnectorTokens>();
        (await tokens.GetAsync(null, Ct)).ShouldBe("made-up-token-1");
        wire.Microsoft.TokenAnswer = StubMicrosoft.Status(400, """{"error":"temporarily_unavailable","error_description":"made up"}""");
        (await tokens.GetAsync(null, Ct)).ShouldBe("made-up-token-1");
        (await Should.ThrowAsync<NoTokenException>(() => tokens.GetAsync("made-up-token-1", Ct))).Code.ShouldBe("temporarily_unavailable");
    }

    [Theory]
    [InlineData("http://192.0.2.7:3979/")]
    [InlineData("https://login.microsoftonline.com.evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    public void Only_this_very_computer_may_stand_in_for_the_login(string address) =>
        Should.Throw<ArgumentException>(() => new TokenReroute(new Uri(address), new SocketsHttpHandler()));

    private static Task<Delivery> SendAsync(BotWire wire) =>
        wire.Connector.SendAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1xyzCONV"), new JsonObject { ["type"] = "message", ["text"] = "x" }, Ct);

    private static string SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=made-up bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem();
    }
}
