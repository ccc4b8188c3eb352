using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Teams;

/// <summary>
/// The bot's door under requests that nobody would send. Everything behind it is real, and most of it is reached: the token is good far more often than not. Afterwards every
/// invariant holds, as after any story. 5,000 requests; <c>WANGCHENG_FUZZ</c> makes it more, <c>WANGCHENG_SEED</c> others.
/// </summary>
public sealed class FuzzTests : Journey
{
    private const int AtOnce = 4;
    private const int Batch = 250;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The whole of what may be answered; in particular no 500.</summary>
    private static readonly HashSet<int> Polite = [200, 400, 401, 403, 404, 405, 411, 413, 415, 431, 501, 503];

    [Fact]
    public async Task Whatever_comes_through_the_door_gets_a_polite_answer_soon_and_surprises_nobody()
    {
        var times = int.TryParse(Environment.GetEnvironmentVariable("WANGCHENG_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 5_000;
        var random = new Random((int)(Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable)) % int.MaxValue));
        await HasAsync(LiNa);
        var good = Good();
        var door = new Uri(App.BotAddress, "/api/messages");
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { Timeout = TimeSpan.FromSeconds(30) };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var statuses = new Dictionary<int, int>();
        var slowest = TimeSpan.Zero;

        for (var sent = 0; sent < times; sent += Batch)
        {
            var token = App.Wire.Token();
            var requests = Enumerable.Range(0, Math.Min(Batch, times - sent)).Select(_ => Made(random, good, token)).ToList();
            await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (made, ct) =>
            {
                var watch = Stopwatch.StartNew();
                using var request = made.ToRequest(door);
                using var answer = await http.SendAsync(request, ct);
                lock (statuses)
                {
                    var status = (int)answer.StatusCode;
                    statuses[status] = statuses.GetValueOrDefault(status) + 1;
                    if (watch.Elapsed > slowest) slowest = watch.Elapsed;
                    Polite.ShouldContain(status, made.ToString());
                }
            });
            App.Clock.Advance(TimeSpan.FromSeconds(61)); // nobody is told to slow down for what came before
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{times} requests, slowest {slowest.TotalMilliseconds:0} ms, {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))}");
        slowest.ShouldBeLessThan(Longest);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(256L << 20);
        foreach (var status in (int[])[200, 400, 401, 403, 405, 413, 501]) statuses.GetValueOrDefault(status).ShouldBeGreaterThan(0, $"no request was answered {status}");
        statuses[200].ShouldBeGreaterThan(times / 4, "most of what is behind the door was never reached");
        App.Errors.Where(line => line.Contains("surprised", StringComparison.Ordinal) || line.Contains("could not be handled", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Of a body without end no more is taken than a body may have.</summary>
    [Fact]
    public async Task A_body_without_end_is_refused_while_it_is_still_coming()
    {
        var address = App.BotAddress;
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Ct);
        var stream = socket.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"), Ct);
        var chunk = System.Text.Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
        var answer = new StreamReader(stream).ReadLineAsync(Ct).AsTask();
        var written = 0L;
        try
        {
            while (!answer.IsCompleted && written < 64L << 20)
            {
                await stream.WriteAsync(chunk, Ct);
                written += chunk.Length;
            }
        }
        catch (IOException)
        {
            // It has hung up: what it said before that is read below.
        }
        (await answer).ShouldBe("HTTP/1.1 413 Payload Too Large");
        written.ShouldBeLessThan(32L << 20);
    }

    private static Made Made(Random random, IReadOnlyList<JsonObject> good, string token)
    {
        var spoiler = new Spoiler(random);
        var activity = good[random.Next(good.Count)].DeepClone().AsObject();
        activity["id"] = $"fuzz-{random.Next()}";
        if (random.Next(10) > 0) activity = spoiler.Change(activity);
        return new Made(
            random.Next(50) == 0 ? "PUT" : "POST",
            random.Next(200) == 0 ? new byte[random.Next(1 << 20, 3 << 20)] : spoiler.Write(activity),
            random.Next(20) switch { 0 => null, 1 => token[..^random.Next(1, token.Length)], 2 => new string('a', random.Next(1, 8_000)), 3 => token.Replace('.', ','), _ => token },
            random.Next(20) == 0 ? "text/plain" : "application/json");
    }

    /// <summary>One of each kind, as a client sends it, around a server that is there.</summary>
    private List<JsonObject> Good()
    {
        var (wire, card) = (App.Wire, LiNa.Newest.Id);
        var form = new JsonObject { ["step"] = "facts", ["nonce"] = "n-1", ["v"] = 1, ["in_flavor"] = "s6.large.2", ["in_image"] = "ubuntu-22.04", ["in_disk"] = "40", ["in_hours"] = "72", ["in_name"] = "web-9", ["in_reason"] = "why" };
        var server = new JsonObject { ["server"] = "web-1", ["step"] = "ask", ["nonce"] = "n-2", ["page"] = "1", ["text"] = "list" };
        string[] says = ["help", "new", The.Order, "list", "show web-1", "delete web-1", "language zh", "申请 4核8G 3天", "exend web-1", "new web-2 4c8g ubuntu-22.04 100g 3d \"load test\"", "reconcile"];
        string[] verbs = ["server.create", "server.list", "server.show", "server.delete", "server.adopt", "say", "language.set", "cloud.reconcile", "nothing.known"];
        return
        [
            .. says.Select(text => wire.Says(LiNa, text)),
            .. verbs.Select(verb => wire.Executes(LiNa, card, verb, (verb == "server.create" ? form : server).DeepClone())),
            .. verbs.Select(verb => wire.Submits(App.WangWei, card, With(verb == "server.create" ? form : server, verb))),
            wire.Invokes(LiNa, card, "application/search", JsonNode.Parse("""{"queryText":"ubuntu","queryOptions":{"skip":0,"top":15},"dataset":"images"}""")),
            wire.Invokes(LiNa, card, "task/fetch", JsonNode.Parse("""{"data":{"msteams":{"type":"task/fetch"}},"context":{"theme":"dark"}}""")),
            wire.Invokes(LiNa, card, "composeExtension/query", JsonNode.Parse("""{"commandId":"findServer","parameters":[{"name":"q","value":"build"}]}""")),
            .. wire.Installs(App.ChenJing),
            Kind("messageReaction"), Kind("typing"),
        ];
    }

    private JsonObject Kind(string type)
    {
        var activity = App.Wire.Says(LiNa, "x");
        activity["type"] = type;
        return activity;
    }

    private static JsonObject With(JsonObject data, string verb)
    {
        var copy = data.DeepClone().AsObject();
        copy["verb"] = verb;
        return copy;
    }
}

/// <summary>A request that can be printed when it broke something.</summary>
internal sealed record Made(string Method, byte[] Body, string? Token, string Kind)
{
    public HttpRequestMessage ToRequest(Uri door)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), door) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Kind);
        if (Token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        return request;
    }

    public override string ToString() => $"{Method} {Kind} with{(Token is null ? "out" : "")} token: {System.Text.Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 2_000)))}";
}
