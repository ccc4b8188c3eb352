using System.Globalization;
using WangCheng.Core.Huawei;

namespace WangCheng.Tests.Huawei;

/// <summary>What stands on the wire is what was signed, at every attempt.</summary>
public sealed class SigningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly HurriedClock clock = new();

    [Fact]
    public async Task Every_attempt_is_signed_anew_at_its_own_time()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(429, "{}", retryAfter: "20"), Answer.Sample("ecs-show-server"));
        await using var cloud = Cloud.At(stub.Url, clock);

        await cloud.Ecs.GetServerAsync("s-1", Ct);

        var dates = stub.Seen.Select(r => DateTimeOffset.ParseExact(r.Headers["X-Sdk-Date"], RequestSigner.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)).ToList();
        (dates[1] - dates[0]).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));
        foreach (var request in stub.Seen) Authorization(request).ShouldBe(request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Body_query_token_and_project_are_all_signed_as_they_are_sent()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("ecs-create-postpaid"), Answer.Sample("ecs-list-servers-details-empty"));
        await using var cloud = Cloud.At(stub.Url, clock, null, ("SecurityToken", "made-up-token+/="));

        await cloud.Ecs.CreateServerAsync(Cloud.AServer, Guid.NewGuid(), Ct);
        await cloud.Ecs.ListServersAsync("wc-构建 机&x=1+2", Ct);

        stub.Seen.Count.ShouldBe(2);
        stub.Seen[0].Headers["Authorization"].ShouldContain("SignedHeaders=host;x-client-token;x-project-id;x-sdk-date;x-security-token,");
        stub.Seen[1].Headers["Authorization"].ShouldContain("SignedHeaders=host;x-project-id;x-sdk-date;x-security-token,");
        foreach (var request in stub.Seen) Authorization(request).ShouldBe(request.Headers["Authorization"]);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    [InlineData("a%2fb")]
    public async Task An_id_cannot_lead_the_path_elsewhere(string id)
    {
        await using var stub = await CloudStub.StartAsync();
        await using var cloud = Cloud.At(stub.Url, clock);

        await Should.ThrowAsync<ArgumentException>(() => cloud.Ecs.GetServerAsync(id, Ct));

        stub.Seen.ShouldBeEmpty();
    }

    /// <summary>As a verifier computes it: from what arrived, and from nothing else.</summary>
    private static string Authorization(SeenRequest request)
    {
        var names = request.Headers["Authorization"].Split("SignedHeaders=")[1].Split(',')[0].Split(';');
        var query = request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).Select(p => new KeyValuePair<string, string>(Uri.UnescapeDataString(p[0]), Uri.UnescapeDataString(p[1]))).ToList();
        return RequestSigner.Sign(
            new(request.Method, request.Path, query, [.. names.Select(n => new KeyValuePair<string, string>(n, request.Headers[n]))], RequestSigner.Hash(request.Body)),
            Cloud.AccessKey, Cloud.SecretKey).Authorization;
    }
}
