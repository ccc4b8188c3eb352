using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class ChannelTokenTests
{
    [Fact]
    public async Task What_Teams_posts_carries_a_token_that_its_published_keys_confirm()
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.Developer.SayAsync("hello", TeamsWorld.Ct);
        var received = world.Bot.Inbox.Last();
        var result = await ValidateAsync(world, received.Token);

        result.IsValid.ShouldBeTrue(result.Exception?.Message);
        var token = (JsonWebToken)result.SecurityToken;
        token.Alg.ShouldBe("RS256");
        token.GetClaim("serviceurl").Value.ShouldBe(received.Activity["serviceUrl"]!.GetValue<string>());
        token.ValidFrom.ShouldBe(world.Clock.GetUtcNow().UtcDateTime);
        (token.ValidTo - token.ValidFrom).ShouldBe(TimeSpan.FromHours(1));
        token.Claims.ShouldNotContain(c => c.Type == "tid");
    }

    [Fact]
    public async Task Every_published_key_is_endorsed_for_Teams()
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Keys.Roll();
        var keys = (await MetadataAsync(world)).JsonWebKeySet.Keys;
        keys.Count.ShouldBe(2);
        keys.ShouldAllBe(k => k.AdditionalData["endorsements"].ToString() == "[\"msteams\"]");
    }

    [Fact]
    public async Task After_a_rollover_a_new_key_signs_and_old_tokens_hold_until_the_old_key_is_retired()
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.Developer.SayAsync("before", TeamsWorld.Ct);
        var before = world.Bot.Inbox.Last().Token;
        var rolled = world.Keys.Roll();
        await world.Developer.SayAsync("after", TeamsWorld.Ct);
        var after = world.Bot.Inbox.Last().Token;

        new JsonWebToken(after).Kid.ShouldBe(rolled);
        new JsonWebToken(before).Kid.ShouldNotBe(rolled);
        (await ValidateAsync(world, before)).IsValid.ShouldBeTrue();
        world.Keys.RetireOld();
        (await ValidateAsync(world, before)).IsValid.ShouldBeFalse();
        (await ValidateAsync(world, after)).IsValid.ShouldBeTrue();
    }

    private static Task<OpenIdConnectConfiguration> MetadataAsync(TeamsWorld world) => OpenIdConnectConfigurationRetriever.GetAsync(
        world.Http.BaseAddress + "v1/.well-known/openidconfiguration", new HttpDocumentRetriever(world.Http) { RequireHttps = false }, TeamsWorld.Ct);

    private static async Task<TokenValidationResult> ValidateAsync(TeamsWorld world, string token)
    {
        var metadata = await MetadataAsync(world);
        metadata.Issuer.ShouldBe("https://api.botframework.com");
        var now = world.Clock.GetUtcNow().UtcDateTime;
        return await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = metadata.Issuer, ValidAudience = TeamsWorld.AppId, ValidAlgorithms = ["RS256"], IssuerSigningKeys = metadata.SigningKeys, TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => from <= now && now < until,
        });
    }
}
