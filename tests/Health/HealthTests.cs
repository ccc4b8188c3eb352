using System.Net;
using System.Text.Json.Nodes;
using WangCheng.Core.ActionLog;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Health;

/// <summary>What an orchestrator and an alert read.</summary>
public sealed class HealthTests : Journey
{
    [Fact]
    public async Task A_program_that_runs_is_live_and_ready()
    {
        (await GetAsync("live")).Status.ShouldBe(HttpStatusCode.OK);
        await LiNa.OpensAsync(); // its keys are fetched beside the start, and no later than with the first activity
        var (status, json) = await GetAsync("ready");
        status.ShouldBe(HttpStatusCode.OK, json.ToJsonString());
        json["facts"]!.AsArray().Select(fact => (string?)fact!["name"]).ShouldBe(["database", "teams-keys", "catalogue", "action-log", "notices", "mail"]);
    }

    [Fact]
    public async Task Somebody_who_cannot_be_told_is_said_at_once_and_after_a_day_it_is_red()
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(403, "ConversationBlockedByUser"));
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        var (status, json) = await GetAsync("ready");
        status.ShouldBe(HttpStatusCode.OK);
        Reason(json, "notices").ShouldStartWith("1 cannot be delivered, the oldest is owed since 2026-11-22T01:00:0");

        App.Clock.Advance(TimeSpan.FromDays(1));
        (status, json) = await GetAsync("ready");
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((bool)json["ready"]!).ShouldBeFalse();
        Ok(json, "notices").ShouldBeFalse();

        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        (await GetAsync("ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_action_log_that_cannot_be_written_is_red_and_says_why()
    {
        App.Get<ActionLogStatus>().Stops(App.Clock.GetUtcNow(), new IOException("No space left on device"));
        var (status, json) = await GetAsync("ready");
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Reason(json, "action-log").ShouldEndWith("No space left on device");
        (await GetAsync("live")).Status.ShouldBe(HttpStatusCode.OK, "a restart would not mend a full disk");
    }

    private async Task<(HttpStatusCode Status, JsonNode Json)> GetAsync(string what)
    {
        using var answer = await App.Http.GetAsync(new Uri(App.BotAddress, "/health/" + what), Ct);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!);
    }

    private static string Reason(JsonNode json, string name) => (string)Fact(json, name)["reason"]!;

    private static bool Ok(JsonNode json, string name) => (bool)Fact(json, name)["ok"]!;

    private static JsonNode Fact(JsonNode json, string name) => json["facts"]!.AsArray().Single(fact => (string?)fact!["name"] == name)!;
}
