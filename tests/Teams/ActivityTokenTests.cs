using System.Net;
using FsCheck.Fluent;
using Microsoft.IdentityModel.Tokens;
using WangCheng.Bot.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Teams;

/// <summary>Who may knock: every way a token can be wrong, through the real door.</summary>
public sealed class ActivityTokenTests
{
    private static readonly Dictionary<string, Action<ForgedToken>> Forged = new()
    {
        ["another issuer"] = token => token.Claims["iss"] = "https://sts.windows.net/11111111-2222-4333-8444-555555555555/",
        ["no issuer"] = token => token.Claims.Remove("iss"),
        ["another audience"] = token => token.Claims["aud"] = "99999999-0000-4000-8000-000000000009",
        ["two audiences"] = token => token.Claims["aud"] = new[] { token.Claims["aud"], "99999999-0000-4000-8000-000000000009" },
        ["no audience"] = token => token.Claims.Remove("aud"),
        ["expired six minutes ago"] = token => token.Claims["exp"] = InMinutes(-6),
        ["never expires"] = token => token.Claims.Remove("exp"),
        ["valid in six minutes"] = token => token.Claims["nbf"] = InMinutes(6),
        ["valid since nobody knows when"] = token => token.Claims.Remove("nbf"),
        ["no signature"] = token => token.Algorithm = "none",
        ["the public key as a shared secret"] = token => token.Algorithm = "HS256",
        ["another algorithm of the same key"] = token => token.Algorithm = "RS512",
        ["a stranger's signature under a known key's name"] = token => token.Signer = new SigningKey("key-1"),
        ["a key nobody published"] = token => (token.Signer, token.Kid) = (new SigningKey("key-x"), "key-x"),
        ["no key named"] = token => token.Kid = null,
        ["serviceurl missing"] = token => token.Claims.Remove("serviceurl"),
        ["serviceurl of somewhere else"] = token => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/",
        ["two serviceurls"] = token => token.Claims["serviceurl"] = new[] { token.Claims["serviceurl"], "https://smba.trafficmanager.net/emea/" },
    };

    private static readonly Dictionary<string, Action<ForgedToken>> Genuine = new()
    {
        ["as the channel makes it"] = _ => { },
        ["expired four minutes ago"] = token => token.Claims["exp"] = InMinutes(-4),
        ["valid in four minutes"] = token => token.Claims["nbf"] = InMinutes(4),
        ["serviceurl in capitals and without its slash"] = token => token.Claims["serviceurl"] = ((string)token.Claims["serviceurl"]).ToUpperInvariant().TrimEnd('/'),
        ["audience in capitals"] = token => token.Claims["aud"] = ((string)token.Claims["aud"]).ToUpperInvariant(),
    };

    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    public static TheoryData<string> Originals => [.. Genuine.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused_and_nobody_hears_of_it(string how)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity().ToJsonString(), "Bearer " + wire.Token(Forged[how]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Originals))]
    public async Task A_genuine_token_is_accepted(string how)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity().ToJsonString(), "bearer " + wire.Token(Genuine[how]));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        wire.Handler.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.")]
    [InlineData("Bearer eyJraWQiOjV9.e30.AA")]
    [InlineData("Basic {0}")]
    [InlineData("{0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer  {0}")]
    public async Task The_header_has_exactly_two_parts_and_the_second_is_a_token(string? header)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity().ToJsonString(), header?.Replace("{0}", wire.Token(), StringComparison.Ordinal));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData()]
    [InlineData("webchat", "directline")]
    public async Task A_key_that_is_not_endorsed_for_the_channel_signs_nothing(params string[] endorsements)
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.Keys.Add(new SigningKey("key-2", endorsements));
        wire.Clock.Advance(TimeSpan.FromHours(2));
        using var answer = await wire.PostAsync(
            wire.Activity().ToJsonString(), "Bearer " + wire.Token(token => (token.Signer, token.Kid) = (wire.Microsoft.Keys[1], "key-2")));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await wire.Keys.FindAsync("key-2", TestContext.Current.CancellationToken)).ShouldNotBeNull(); // it was known, and still not believed
    }

    [Fact]
    public async Task A_channel_without_endorsement_or_name_is_refused()
    {
        await using var wire = await BotWire.StartAsync();
        using var other = await wire.PostAsync(wire.Activity(activity => activity["channelId"] = "directline"));
        using var none = await wire.PostAsync(wire.Activity(activity => activity.Remove("channelId")));
        (other.StatusCode, none.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task Another_channel_of_the_same_registration_cannot_pretend_to_be_Teams()
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity(activity => activity["channelId"] = "webchat"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_text_in_place_of_a_token_makes_the_check_stumble()
    {
        await using var wire = await BotWire.StartAsync();
        var validator = wire.Service<BotTokenValidator>();
        var good = wire.Token();
        var position = Gen.Choose(0, good.Length - 1);
        var spoiled = position.SelectMany(at => Gen.Choose(32, 126), (at, with) => good[..at] + (char)with + good[(at + 1)..]);
        var parts = ArbMap.Default.GeneratorFor<byte[]>().Three().Select(three => string.Join('.', Encoded(three.Item1), Encoded(three.Item2), Encoded(three.Item3)));
        Prop.ForAll(Gen.OneOf(spoiled, parts).Where(text => text != good).ToArbitrary(), async text =>
        {
            var verdict = await validator.JudgeAsync("Bearer " + text, new Activity { ChannelId = "msteams", ServiceUrl = wire.Microsoft.ServiceUrl }, CancellationToken.None);
            // The last character of base64 carries unused bits, so a changed text may still be the very same token.
            return verdict.Status == 401 || text[..^1] == good[..^1];
        }).Holds();
    }

    private static string Encoded(byte[] part) => Base64UrlEncoder.Encode(part);

    private static long InMinutes(double minutes) => new ManualClock().GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
}
