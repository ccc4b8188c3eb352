using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>
/// The door of the simulated cloud under spoiled requests: no bug answers (500, 502), every answer is bounded and comes in time. Begins from the usual seed;
/// <c>WANGCHENG_FUZZ</c> says how many requests, in place of 5,000.
/// </summary>
public sealed class FuzzTests
{
    private const int Usual = 5000, PerRound = 250, LargestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly int HowMany = int.TryParse(Environment.GetEnvironmentVariable("WANGCHENG_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Usual;

    [Fact]
    public async Task No_request_however_spoiled_finds_a_bug()
    {
        var seed = (int)Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable));
        var statuses = new Dictionary<int, int>();
        HashSet<string> reached = [];
        for (var round = 0; round * PerRound < HowMany; round++)
        {
            // A world of its own each time: what spoiled creates made would otherwise fill the lists.
            await using var cloud = await Cloud.StartAsync();
            var requests = await RequestsAsync(cloud);
            var random = new Random(seed + round);
            var mutations = new Mutations(random);
            for (var number = 0; number < PerRound; number++)
            {
                var (sample, method, path, body) = requests[random.Next(requests.Count)];
                var (spoiledMethod, spoiledPath, spoiledBody) = mutations.Of(method, path, body);
                var status = await SendAsync(cloud, spoiledMethod, spoiledPath, spoiledBody, $"{Seeds.Variable}={seed}, round {round}, request {number}: {sample} {spoiledMethod} {spoiledPath}");
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (status is >= 200 and < 300) reached.Add(sample);
                if (random.Next(20) == 0) cloud.Clock.Advance(TimeSpan.FromSeconds(random.Next(60)));
            }
        }

        statuses.Values.Sum().ShouldBeGreaterThanOrEqualTo(HowMany);
        statuses.GetValueOrDefault(200).ShouldBeGreaterThan(HowMany / 20, "else it was stopped at the door");
        statuses.GetValueOrDefault(400).ShouldBeGreaterThan(HowMany / 20, "else nothing was spoiled");
        statuses.GetValueOrDefault(401).ShouldBeLessThan(HowMany / 10, "they are signed");
        reached.Count.ShouldBeGreaterThan(25, "calls that were served at least once");
        TestContext.Current.SendDiagnosticMessage("{0} calls reached, answers by status: {1}", reached.Count, string.Join(", ", statuses.OrderBy(s => s.Key)));
    }

    [Fact]
    public async Task Bytes_that_are_no_HTTP_and_signatures_that_are_none_harm_nobody()
    {
        await using var cloud = await Cloud.StartAsync();
        var seed = (int)Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable));
        var random = new Random(seed);
        const int End = 4;
        const string good = "GET /v3/projects HTTP/1.1\r\nHost: x\r\nX-Sdk-Date: 20261122T010000Z\r\n"
            + "Authorization: SDK-HMAC-SHA256 Access=MADEUPACCESSKEY, SignedHeaders=host;x-sdk-date, Signature=0000000000000000000000000000000000000000000000000000000000000000\r\nConnection: close\r\n\r\n";
        for (var number = 0; number < 100; number++)
        {
            var bytes = Encoding.ASCII.GetBytes(good);
            // Its end stays as it is: of a request that has ended the server knows so, and owes an answer.
            for (var times = random.Next(1, 4); times > 0; times--) bytes[random.Next(bytes.Length - End)] = (byte)random.Next(256);
            var status = await SayAsync(cloud.Address, bytes);
            status.ShouldMatch(@"^HTTP/1\.1 (4\d\d|505) ", $"{Seeds.Variable}={seed}, number {number}");
        }
        cloud.Clock.Advance(TimeSpan.FromMinutes(5));
        (await cloud.GetAsync("/v3/projects")).Status.ShouldBe(200);
    }

    /// <summary>Every request that the samples print, about things that are there.</summary>
    private static async Task<IReadOnlyList<(string Sample, HttpMethod Method, string Path, JsonNode? Body)>> RequestsAsync(Cloud cloud)
    {
        await cloud.CreateRunningAsync(Orders.Small(count: 2));
        var disk = (string)(await cloud.PostAsync("/v2.1/{p}/cloudvolumes", Samples.Read("evs-create-volume")["request"]!["body"]!.DeepClone()))["volume_ids"][0]!;
        var ip = (string)(await cloud.PostAsync("/v1/{p}/publicips", Samples.Read("eip-create-publicip")["request"]!["body"]!.DeepClone()))["publicip"]["id"]!;
        cloud.Clock.Advance(TimeSpan.FromSeconds(30));
        var (first, second) = (cloud.World.Servers[0].Id, cloud.World.Servers[1].Id);
        string Real(string text) => text.Replace("{project_id}", Cloud.Project, StringComparison.Ordinal)
            .Replace("3f6c0a52-8f1d-4c4e-9f0b-5a1f4b7d2c10", first, StringComparison.Ordinal).Replace("b81d7e44-2a6f-4d53-8c9e-0e6a9d31f7a2", second, StringComparison.Ordinal)
            .Replace("d7f3b9e1-5c2a-4d68-9f04-a8e6c1b37d52", disk, StringComparison.Ordinal).Replace("0c8e6f4a-2b1d-4e7f-95a3-d6c9b8f1e720", ip, StringComparison.Ordinal);
        var requests = Samples.Names.Select(name => (Name: name, Request: Samples.Read(name)["request"])).Where(s => s.Request is not null).Select(s =>
            (s.Name, HttpMethod.Parse((string)s.Request!["method"]!), Real((string)s.Request["path"]!), s.Request["body"] is { } body ? JsonNode.Parse(Real(body.ToJsonString())) : null)).ToList();
        requests.Add(("eip-bind", HttpMethod.Put, $"/v1/{Cloud.Project}/publicips/{ip}", new JsonObject { ["publicip"] = new JsonObject { ["port_id"] = cloud.World.Servers[0].PortId } }));
        requests.Add(("eip-delete", HttpMethod.Delete, $"/v1/{Cloud.Project}/publicips/{ip}", null));
        requests.Add(("console-page", HttpMethod.Get, "/vnc_auto.html?token=x", null));
        requests.Count.ShouldBeGreaterThan(40);
        return requests;
    }

    private static async Task<int> SendAsync(Cloud cloud, HttpMethod method, string path, byte[]? body, string what)
    {
        try
        {
            var (status, size) = await cloud.SendBytesAsync(method, path, body, Longest);
            status.ShouldNotBe(500, what);
            status.ShouldNotBe(502, what);
            size.ShouldBeLessThan(LargestAnswer, what);
            return status;
        }
        catch (OperationCanceledException late) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"No answer within {Longest}: {what}", late);
        }
    }

    /// <summary>The first line of the answer. The connection stays open until then: whoever hangs up early is owed none.</summary>
    private static async Task<string> SayAsync(Uri address, byte[] bytes)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, limit.Token);
        var stream = socket.GetStream();
        await stream.WriteAsync(bytes, limit.Token);
        return await new StreamReader(stream).ReadLineAsync(limit.Token) ?? "";
    }
}
