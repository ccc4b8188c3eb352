using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

public sealed class SignatureTests
{
    public static IEnumerable<TheoryDataRow<string>> Wire => Requests().Select(r => new TheoryDataRow<string>((string)r["name"]!));

    [Theory]
    [MemberData(nameof(Wire))]
    public async Task A_request_is_taken_or_refused_as_the_real_gateway_would(string name)
    {
        var wire = Requests().Single(r => (string)r["name"]! == name);
        var signedAt = DateTimeOffset.ParseExact((string)wire["date"]!, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        await using var cloud = await Cloud.StartAsync(new ManualClock(signedAt), accessKey: (string)wire["ak"]!, secretKey: (string)wire["sk"]!);

        var (status, body) = await SendVerbatimAsync(cloud.Address, wire);

        if ((bool)wire["verify"]!)
        {
            status.ShouldNotBe(401, body);
        }
        else
        {
            status.ShouldBe(401, body);
            body.ShouldContain("verify aksk signature fail, canonicalRequest:");
        }
    }

    [Fact]
    public void The_requests_are_of_three_official_SDKs_and_some_are_forged()
    {
        Requests().Count.ShouldBe(13);
        Requests().Count(r => !(bool)r["verify"]!).ShouldBe(3);
    }

    [Theory]
    [InlineData(15 * 60, 200)]
    [InlineData(-15 * 60, 200)]
    [InlineData((15 * 60) + 1, 401)]
    [InlineData((-15 * 60) - 1, 401)]
    public async Task The_date_may_be_a_quarter_of_an_hour_off_either_way(int seconds, int status)
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.SendAsync(HttpMethod.Get, "/v3/projects", signedAt: cloud.Clock.GetUtcNow().AddSeconds(seconds));
        reply.Status.ShouldBe(status);
        if (status == 401) ((string)reply["error_msg"]!).ShouldEndWith($"server time:{cloud.Clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
    }

    [Fact]
    public async Task A_bare_plus_in_a_query_is_a_space_to_the_signature_and_to_the_filter()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.SendAsync(HttpMethod.Get, "/v2/cloudimages?name=Debian+12.0.0+64bit", signedTarget: "/v2/cloudimages?name=Debian%2012.0.0%2064bit");
        reply["images"].AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost", 401)]
    public async Task The_host_may_be_signed_without_its_port_but_not_as_another(string signedHost, int status)
    {
        await using var cloud = await Cloud.StartAsync();
        (await cloud.SendAsync(HttpMethod.Get, "/v3/projects", signedHost: signedHost)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_mismatch_is_answered_with_the_canonical_request_on_one_line()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.SendAsync(HttpMethod.Get, "/v3/projects?name=cn-east-3", secretKey: "another");
        ((string)reply["error_msg"]!).ShouldBe(
            "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|/v3/projects/|name=cn-east-3|"
            + $"host:{cloud.Address.Authority}|x-sdk-date:20261122T010000Z||host;x-sdk-date|e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        reply.Code.ShouldBe("APIGW.0301");
        reply.Headers["X-Request-Id"].ShouldBe((string?)reply["request_id"]);
    }

    [Fact]
    public async Task More_than_five_failures_in_a_row_lock_the_key_for_five_minutes()
    {
        await using var cloud = await Cloud.StartAsync();
        for (var i = 0; i < 5; i++) (await cloud.SendAsync(HttpMethod.Get, "/v3/projects", secretKey: "wrong")).Status.ShouldBe(401);
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200, "five are forgiven, and a success forgets them");

        for (var i = 0; i < 6; i++) await cloud.SendAsync(HttpMethod.Get, "/v3/projects", secretKey: "wrong");
        var locked = await cloud.GetAsync("/v3/projects");
        locked.Status.ShouldBe(401);
        ((string)locked["error_msg"]!).ShouldEndWith("AK access failed to reach the limit, forbidden");

        cloud.Clock.Advance(TimeSpan.FromMinutes(5));
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_not_signed_is_refused_before_anything_else()
    {
        await using var cloud = await Cloud.StartAsync();
        using var http = new HttpClient { BaseAddress = cloud.Address };
        var answer = await http.GetAsync($"/v1/{Cloud.Project}/cloudservers/detail", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(401);
        answer.Headers.Server.ToString().ShouldBe("api-gateway");
        answer.Headers.Date.ShouldBe(cloud.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_body_that_could_not_be_signed_is_not_even_read()
    {
        await using var cloud = await Cloud.StartAsync();
        var announced = JsonNode.Parse("""{"method":"POST","target":"/v1/p/cloudservers","headers":[["Host","x"],["Content-Length","12582913"]]}""")!;
        (await SendVerbatimAsync(cloud.Address, announced)).Status.ShouldBe(413);
    }

    private static IReadOnlyList<JsonNode> Requests() => [.. Samples.Read("signed-on-the-wire")["wire"]!.AsArray().Select(r => r!)];

    /// <summary>Byte for byte, because a client library would mend what is to be tested: its Host, its header names, its escapes.</summary>
    private static async Task<(int Status, string Body)> SendVerbatimAsync(Uri address, JsonNode wire)
    {
        var body = Encoding.UTF8.GetBytes((string?)wire["body"] ?? "");
        var headers = wire["headers"]!.AsArray().Select(h => ((string)h![0]!, (string)h[1]!)).ToList();
        if (body.Length > 0 && !headers.Exists(h => h.Item1 == "Content-Length")) headers.Add(("Content-Length", $"{body.Length}"));
        var head = $"{wire["method"]} {wire["target"]} HTTP/1.1\r\n" + string.Concat(headers.Select(h => $"{h.Item1}: {h.Item2}\r\n")) + "Connection: close\r\n\r\n";

        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head).Concat(body).ToArray(), TestContext.Current.CancellationToken);
        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
        return (int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture), answer);
    }
}
