using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>The cloud refuses, fails, hangs or loses answers while a server is started, stopped or restarted. What is said is what is true, and nothing is done twice.</summary>
public sealed class PowerTroubleTests : Journey
{
    [Fact]
    public async Task A_stopped_server_that_finds_no_room_is_told_plainly_stays_stopped_and_can_be_tried_again()
    {
        await HasAsync(LiNa);
        await DoesAsync("stop");
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.SoldOut(The.Flavor))))
        {
            await LiNa.TapsAsync("Start");
            await App.SettleAsync();
        }
        LiNa.Sees("web-1 could not be started", "nothing is kept for a stopped server");
        LiNa.Card.Buttons.ShouldBe(["Start", "Extend", "Log in", "Refresh", "Delete"]);
        (await StateAsync()).ShouldBe(ServerState.Stopped);
        (await App.LogAsync()).ShouldContain(line => line.ToString() == "server.start failed cloud.sold_out");

        await LiNa.TapsAsync("Start");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Theory]
    [InlineData("stop", HuaweiOperations.StopServers, "web-1 could not be stopped")]
    [InlineData("restart", HuaweiOperations.RebootServers, "web-1 could not be restarted")]
    public async Task A_job_that_fails_changes_nothing_and_is_told(string verb, string operation, string title)
    {
        await HasAsync(LiNa);
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.JobFails("Ecs.0226", "made up for this test")) { Operation = operation })) await DoesAsync(verb);
        LiNa.Sees(title, "The cloud gave a reason I do not know");
        LiNa.Card.Buttons.ShouldBe(["Stop", "Restart", "Extend", "Log in", "Refresh", "Delete"]);
        (await StateAsync()).ShouldBe(ServerState.Running);
        await LiNa.TapsAsync("Refresh");
        LiNa.Sees("web-1 is running");
        LiNa.DoesNotSee("could not be");
    }

    public static TheoryData<string, FaultMoment> LostAnswers => new()
    {
        { "stop", FaultMoment.BeforeTheWork }, { "stop", FaultMoment.AfterTheWork }, { "restart", FaultMoment.BeforeTheWork }, { "restart", FaultMoment.AfterTheWork }, { "start", FaultMoment.BeforeTheWork },
        { "start", FaultMoment.AfterTheWork },
    };

    [Theory, MemberData(nameof(LostAnswers))]
    public async Task An_answer_that_is_lost_is_looked_up_and_nothing_is_done_twice(string verb, FaultMoment moment)
    {
        await HasAsync(LiNa);
        if (verb == "start") await DoesAsync("stop");
        var operation = verb switch { "stop" => HuaweiOperations.StopServers, "start" => HuaweiOperations.StartServers, _ => HuaweiOperations.RebootServers };
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(moment)) { Operation = operation, Times = 1 });
        await DoesAsync(verb);
        LiNa.Sees(verb == "stop" ? "web-1 is stopped" : "web-1 is running");
        App.Cloud.Jobs.Count(job => job.Type == (verb switch { "stop" => "stopServer", "start" => "startServer", _ => "rebootServer" })).ShouldBe(1);
    }

    [Theory]
    [InlineData("stop", HuaweiOperations.StopServers)]
    [InlineData("restart", HuaweiOperations.RebootServers)]
    [InlineData("restart", HuaweiOperations.ShowJob)]
    [InlineData("restart", HuaweiOperations.ShowServer)]
    public async Task Throttling_for_a_while_only_takes_longer(string verb, string operation)
    {
        await HasAsync(LiNa);
        App.CloudFaults.Add(HuaweiFault.Throttled(minutes: 1) with { Operation = operation, Times = 9 });
        await DoesAsync(verb);
        LiNa.Sees(verb == "stop" ? "web-1 is stopped" : "It has been restarted");
    }

    [Theory]
    [InlineData(HuaweiOperations.ShowServer)]
    [InlineData(HuaweiOperations.ShowJob)]
    [InlineData(HuaweiOperations.StopServers)]
    public async Task A_cloud_that_stays_unwell_is_given_up_in_plain_words(string operation)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("stop web-1");
        using (App.CloudFaults.Add(HuaweiFault.ServerError(500) with { Operation = operation }))
        {
            await LiNa.TapsAsync("Yes, stop web-1");
            await App.SettleAsync();
        }
        LiNa.Sees("web-1 could not be stopped", "Huawei Cloud is too busy right now, and I have tried for a while");
        // What came of it after all is for the comparison with the cloud to find.
        await CompareAsync();
        (await StateAsync()).ShouldBe(TheServer.VmState == "stopped" ? ServerState.Stopped : ServerState.Running);
    }

    [Fact]
    public async Task A_server_that_vanishes_meanwhile_is_told_and_then_ended_by_the_comparison()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("restart web-1");
        App.Cloud.DeleteAtTheConsole(TheServer.Id);
        await LiNa.TapsAsync("Yes, restart web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 could not be restarted", "not there any more");
        await CompareAsync();
        await CompareAsync();
        (await StateAsync()).ShouldBe(ServerState.Deleted);
    }

    [Fact]
    public async Task Found_stopped_it_is_not_restarted_and_its_card_offers_to_start_it()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await DoesAsync("restart");
        LiNa.Sees("web-1 could not be restarted", "It turned out to be stopped");
        LiNa.Card.Buttons.ShouldBe(["Start", "Extend", "Log in", "Refresh", "Delete"]);
        await CompareAsync();
        (await App.LogAsync()).ShouldNotContain(line => line["verb"] == "cloud.reconcile", "what the row follows by itself is no drift");
    }

    [Fact]
    public async Task What_was_switched_on_purpose_is_no_drift()
    {
        await HasAsync(LiNa);
        await DoesAsync("stop");
        await CompareAsync();
        await DoesAsync("start");
        await CompareAsync();
        (await App.LogAsync()).ShouldNotContain(line => line["verb"] == "cloud.reconcile");
    }

    private CloudServer TheServer => App.Cloud.Servers.Single();

    private async Task DoesAsync(string verb)
    {
        await LiNa.SaysAsync($"{verb} web-1");
        if (verb != "start") await LiNa.TapsAsync($"Yes, {verb} web-1");
        await App.SettleAsync();
    }

    private async Task CompareAsync()
    {
        var reconciler = App.Get<ServerReconciler>();
        var pause = (await reconciler.NextDueAsync(Ct) ?? App.BotClock.GetUtcNow()) - App.BotClock.GetUtcNow();
        if (pause > TimeSpan.Zero) App.Clock.Advance(pause);
        await reconciler.RunDueAsync(Ct);
        await App.SettleAsync();
    }

    private async Task<ServerState> StateAsync() => (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).State;
}
