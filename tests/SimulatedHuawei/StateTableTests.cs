using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Which call which state allows: every call in every state, by its answer.</summary>
public sealed class StateTableTests
{
    private static readonly string[] States = ["building", "active", "busy", "stopped", "error", "frozen", "gone"];

    /// <summary>What each call answers in each of <see cref="States"/>; "-" is a yes.</summary>
    private static readonly (string Call, string Answers)[] Table =
    [
        ("start", "Ecs.0100 Ecs.0100 Ecs.0100 - Ecs.0100 Ecs.0030 Ecs.0114"),
        ("stop", "Ecs.0100 - Ecs.0100 Ecs.0100 Ecs.0100 Ecs.0030 Ecs.0114"),
        ("reboot", "Ecs.0100 - Ecs.0100 Ecs.0100 Ecs.0100 Ecs.0030 Ecs.0114"),
        ("console", "Ecs.0100 - Ecs.0100 Ecs.0100 Ecs.0100 Ecs.0030 Ecs.0114"),
        ("password", "Ecs.0100 - Ecs.0100 - Ecs.0100 Ecs.0030 Ecs.0114"),
        ("resize", "Ecs.0100 Ecs.0100 Ecs.0100 - Ecs.0100 Ecs.0030 Ecs.0114"),
        ("resize and stop", "Ecs.0100 - Ecs.0100 - Ecs.0100 Ecs.0030 Ecs.0114"),
        ("metadata", "Ecs.0100 - Ecs.0100 - Ecs.0100 Ecs.0030 Ecs.0114"),
        ("rename", "Ecs.0100 - Ecs.0100 - - Ecs.0030 Ecs.0114"),
        ("tag", "Ecs.0100 - Ecs.0100 - - Ecs.0030 Ecs.0114"),
        ("delete", "Ecs.0100 - Ecs.0100 - - - Ecs.0614"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Cells => Table.SelectMany(row =>
        States.Zip(row.Answers.Split(' '), (state, answer) => new TheoryDataRow<string, string, string>(row.Call, state, answer)));

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_state_allows_what_the_reference_says(string call, string state, string answer)
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await InAsync(cloud, state);
        var reply = await CallAsync(cloud, call, server);
        if (answer == "-") reply.Status.ShouldBeInRange(200, 204, reply.Body?.ToJsonString());
        else (reply.Status, reply.Code).ShouldBe((answer.EndsWith("14", StringComparison.Ordinal) ? 404 : 400, answer));
    }

    [Fact]
    public void The_table_has_an_answer_for_every_state() => Table.ShouldAllBe(row => row.Answers.Split(' ', StringSplitOptions.None).Length == States.Length);

    private static async Task<string> InAsync(Cloud cloud, string state)
    {
        if (state == "gone") return "b81d7e44-2a6f-4d53-8c9e-0e6a9d31f7a2";
        var (_, server) = await cloud.CreateAsync(Orders.Small());
        cloud.Clock.Advance(state == "building" ? TimeSpan.FromSeconds(5) : Orders.CreateTakes);
        if (state == "busy") await cloud.PowerAsync("reboot", "SOFT", server);
        ConsoleChange? change = state switch { "stopped" => ConsoleChange.Stop, "error" => ConsoleChange.Break, "frozen" => ConsoleChange.Freeze, _ => null };
        if (change is not null) cloud.World.AtTheConsole(server, change);
        return server;
    }

    private static Task<Reply> CallAsync(Cloud cloud, string call, string server)
    {
        var path = $"/v1/{{p}}/cloudservers/{server}";
        return call switch
        {
            "start" => cloud.PowerAsync("os-start", null, server),
            "stop" => cloud.PowerAsync("os-stop", "SOFT", server),
            "reboot" => cloud.PowerAsync("reboot", "HARD", server),
            "console" => cloud.PostAsync(path + "/remote_console", Json("""{"remote_console":{"protocol":"vnc","type":"novnc"}}""")),
            "password" => cloud.PutAsync(path + "/os-reset-password", Json("""{"reset-password":{"new_password":"Made-up-Passw0rd"}}""")),
            "resize" => cloud.PostAsync(path + "/resize", Json("""{"resize":{"flavorRef":"s6.xlarge.2"}}""")),
            "resize and stop" => cloud.PostAsync(path + "/resize", Json("""{"resize":{"flavorRef":"s6.xlarge.2","mode":"withStopServer"}}""")),
            "metadata" => cloud.PostAsync(path + "/metadata", Json("""{"metadata":{"a":"b"}}""")),
            "rename" => cloud.PutAsync(path, Json("""{"server":{"name":"another"}}""")),
            "tag" => cloud.PostAsync(path + "/tags/action", Json("""{"action":"create","tags":[{"key":"a","value":"b"}]}""")),
            "delete" => cloud.PostAsync("/v1/{p}/cloudservers/delete", Json($$"""{"servers":[{"id":"{{server}}"}]}""")),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, null),
        };
    }

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
