using WangCheng.Core.Operations;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Faults;

/// <summary>
/// The cloud misbehaves for ten minutes in one of its calls. However it does, a step makes at most four calls, and only one where a second could do the work twice; steps come at most as often as their
/// patience says; and when the cloud is well again everything ends as if nothing had happened.
/// </summary>
public sealed class CloudRowsTests : Journey
{
    private const int Repeated = 4;
    private const int Once = 1;

    /// <summary>A refusal in words that nobody knows, under a status that says "done": repeating it at once would only be refused again.</summary>
    private const string BehindSuccess = "error behind 200";

    private static readonly TimeSpan Trouble = TimeSpan.FromMinutes(10);

    /// <summary>Tries after 2, 4, 8 … 60 s, then every minute: never more than this in ten minutes.</summary>
    private const int MostSteps = 17;

    private static readonly Dictionary<string, FaultEffect> Ways = new()
    {
        ["truncated"] = new FaultEffect.Answers(200, """{"server":{"id":"0b7e5c1a-0000-4000-8000-0000000000ec","sta"""),
        [BehindSuccess] = new FaultEffect.Answers(200, """{"error":{"code":"Common.1500","message":"An unknown exception occurred."}}"""),
        ["500"] = new FaultEffect.Answers(500, """{"error":{"code":"Common.1500","message":"An unknown exception occurred."}}"""),
        ["hangs"] = new FaultEffect.Hangs(TimeSpan.FromSeconds(90), FaultMoment.BeforeTheWork),
        ["hangs after the work"] = new FaultEffect.Hangs(TimeSpan.FromSeconds(90), FaultMoment.AfterTheWork),
        ["reset"] = new FaultEffect.Resets(FaultMoment.BeforeTheWork),
        ["reset after the work"] = new FaultEffect.Resets(FaultMoment.AfterTheWork),
        ["not known yet"] = new FaultEffect.Refuses(404, "Ecs.0114", "Instance could not be found."),
    };

    public static TheoryData<string, string, string, int> Rows()
    {
        var rows = new TheoryData<string, string, string, int>();
        // With a client token, and in reading, a repeat does nothing twice.
        foreach (var way in Ways.Keys.Where(way => way != "not known yet"))
        {
            rows.Add("create", HuaweiOperations.CreateServers, way, way == BehindSuccess ? Once : Repeated);
            rows.Add("create", HuaweiOperations.ShowJob, way, way == BehindSuccess ? Once : Repeated);
            rows.Add("delete", HuaweiOperations.DeleteServers, way, Once);
            rows.Add("delete", HuaweiOperations.ShowVolume, way, way == BehindSuccess ? Once : Repeated);
            rows.Add("stop", HuaweiOperations.StopServers, way, Once);
            rows.Add("stop", HuaweiOperations.ShowServer, way, way == BehindSuccess ? Once : Repeated);
        }
        rows.Add("create", HuaweiOperations.ShowServer, "not known yet", Once);
        rows.Add("delete", HuaweiOperations.ShowServer, "not known yet", Once);
        return rows;
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task The_cloud_is_asked_no_more_often_than_the_rule_says_and_it_ends_well(string verb, string operation, string way, int callsPerStep)
    {
        if (verb != "create") await HasAsync(LiNa);
        var fault = App.CloudFaults.Add(new HuaweiFault(Ways[way]) { Operation = operation });
        await BeginAsync(verb);
        var (most, steps) = await TroubleAsync(fault);
        fault.Dispose();

        most.ShouldBe(callsPerStep, $"{fault.Strikes} calls in {steps} steps");
        steps.ShouldBeInRange(1, MostSteps);
        await App.SettleAsync();
        ShouldHaveEnded(verb, isRefused: way == BehindSuccess && operation is (HuaweiOperations.CreateServers or HuaweiOperations.StopServers));
    }

    private Task BeginAsync(string verb) => verb switch
    {
        "create" => OrdersAsync(LiNa),
        "delete" => TypedAndTappedAsync("delete web-1", "Delete now"),
        _ => TypedAndTappedAsync("stop web-1", "Yes, stop web-1"),
    };

    private async Task TypedAndTappedAsync(string line, string button)
    {
        await LiNa.SaysAsync(line);
        await LiNa.TapsAsync(button);
    }

    /// <summary>One step after the other, each when it is due, and how many calls met the trouble in the worst of them, and in how many steps.</summary>
    private async Task<(int Most, int Steps)> TroubleAsync(StandingFault fault)
    {
        var worker = App.Get<OperationWorker>();
        var end = App.Clock.GetUtcNow() + Trouble;
        var (most, steps) = (0, 0);
        while (App.Clock.GetUtcNow() < end && await worker.NextDueAsync(Ct) is { } due)
        {
            if (due > App.Clock.GetUtcNow()) App.Clock.Advance(due - App.Clock.GetUtcNow());
            var before = fault.Strikes;
            await worker.StartDueAsync(Ct);
            await worker.IdleAsync();
            if (fault.Strikes > before) steps++;
            most = Math.Max(most, fault.Strikes - before);
        }
        return (most, steps);
    }

    private void ShouldHaveEnded(string verb, bool isRefused)
    {
        switch (verb)
        {
            case "create" when isRefused:
                LiNa.Sees("web-1 could not be created", "Nothing is left behind at the cloud");
                App.Cloud.Servers.ShouldBeEmpty();
                break;
            case "stop" when isRefused:
                LiNa.Sees("web-1 could not be stopped", "The cloud gave a reason I do not know");
                App.Cloud.Servers.ShouldHaveSingleItem();
                break;
            case "create":
                LiNa.Sees("web-1 is running");
                App.Cloud.Servers.ShouldHaveSingleItem();
                break;
            case "delete":
                LiNa.Sees("web-1 is gone");
                (App.Cloud.Servers.Count, App.Cloud.Volumes.Count).ShouldBe((0, 0));
                break;
            default:
                LiNa.Sees("web-1 is stopped");
                App.Cloud.Servers.ShouldHaveSingleItem();
                break;
        }
    }
}
