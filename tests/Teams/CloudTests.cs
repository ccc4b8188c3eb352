using System.Net;

namespace WangCheng.Tests.Teams;

/// <summary>The same bot in each of Microsoft's clouds: whom it believes, and what it asks for.</summary>
public sealed class CloudTests
{
    [Theory]
    [InlineData("public", "https://api.botframework.com", "https://api.botframework.com/.default")]
    [InlineData("usgov", "https://api.botframework.us", "https://api.botframework.us/.default")]
    [InlineData("China", "https://api.botframework.azure.cn", "https://api.botframework.azure.cn/.default")]
    public async Task It_believes_the_issuer_of_its_own_cloud_and_asks_for_that_clouds_token(string cloud, string issuer, string scope)
    {
        await using var wire = await BotWire.StartAsync(settings => settings["Teams:Cloud"] = cloud);
        string[] issuers = ["https://api.botframework.com", "https://api.botframework.us", "https://api.botframework.azure.cn"];
        foreach (var other in issuers)
        {
            using var answer = await wire.PostAsync(wire.Activity().ToJsonString(), "Bearer " + wire.Token(token => token.Claims["iss"] = other));
            answer.StatusCode.ShouldBe(other == issuer ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
        }

        await wire.Connector.SendAsync(new(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1"), new() { ["type"] = "message", ["text"] = "x" }, TestContext.Current.CancellationToken);
        wire.Microsoft.TokenRequests.Single()["scope"].ToString().ShouldContain(scope);
    }
}
