using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>What tests order at the simulated cloud.</summary>
internal static class Orders
{
    public static readonly TimeSpan CreateTakes = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan DeleteTakes = TimeSpan.FromSeconds(32);

    /// <summary>The sample of the API reference: a server with a data disk, a public IP and tags; its key pair somebody would have to bring first.</summary>
    public static JsonObject Sample(Action<JsonObject>? change = null)
    {
        var body = Samples.Read("ecs-create-postpaid")["request"]!["body"]!.DeepClone().AsObject();
        body["server"]!.AsObject().Remove("key_name");
        change?.Invoke(body["server"]!.AsObject());
        return body;
    }

    /// <summary>Only what must be there.</summary>
    public static JsonObject Small(string name = "wc-1", int count = 1, Action<JsonObject>? change = null) => Sample(server =>
    {
        foreach (var extra in new[] { "data_volumes", "publicip", "user_data", "server_tags", "description" }) server.Remove(extra);
        server["name"] = name;
        server["count"] = count;
        change?.Invoke(server);
    });

    public static async Task<(string Job, string Server)> CreateAsync(this Cloud cloud, JsonObject? order = null)
    {
        var reply = await cloud.PostAsync("/v1/{p}/cloudservers", order ?? Sample());
        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        return ((string)reply["job_id"]!, (string)reply["serverIds"][0]!);
    }

    public static async Task<string> CreateRunningAsync(this Cloud cloud, JsonObject? order = null)
    {
        var (_, server) = await cloud.CreateAsync(order);
        cloud.Clock.Advance(CreateTakes);
        return server;
    }

    public static async Task<Reply> JobAsync(this Cloud cloud, string job) => await cloud.GetAsync($"/v1/{{p}}/jobs/{job}");

    public static async Task<Reply> ShowAsync(this Cloud cloud, string server) => await cloud.GetAsync($"/v1/{{p}}/cloudservers/{server}");

    /// <summary>POST cloudservers/action, as in <c>PowerAsync("os-stop", "HARD", id)</c>.</summary>
    public static Task<Reply> PowerAsync(this Cloud cloud, string what, string? type, params string[] servers)
    {
        var order = new JsonObject { ["servers"] = new JsonArray([.. servers.Select(id => new JsonObject { ["id"] = id })]) };
        if (type is not null) order["type"] = type;
        return cloud.PostAsync("/v1/{p}/cloudservers/action", new JsonObject { [what] = order });
    }

    /// <summary>Status and task, as they are shown.</summary>
    public static async Task<(string? Status, string? Task)> StateAsync(this Cloud cloud, string server)
    {
        var shown = (await cloud.ShowAsync(server))["server"];
        return ((string?)shown["status"], (string?)shown["OS-EXT-STS:task_state"]);
    }
}
