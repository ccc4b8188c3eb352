using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Huawei;

/// <summary>What can be done to a server that is there, through the client, at a cloud that keeps what it was asked for.</summary>
public sealed class ServerCallsTests
{
    /// <summary>Milliseconds.</summary>
    private const int LongestTest = 60_000;

    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f made-up";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = LongestTest)]
    public async Task A_server_is_stopped_started_and_rebooted()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync()).Id;

        var stopping = (await cloud.Ecs.StopServersAsync([id], StopKind.Soft, Ct)).Value;
        (await cloud.ShowAsync(id)).TaskState.ShouldBe("powering-off");
        var job = await cloud.EndedAsync(stopping);
        (job.State, job.ServerIds.Single()).ShouldBe((CloudJobState.Succeeded, id));
        (await cloud.ShowAsync(id)).State.ShouldBe(CloudServerState.Stopped);

        await cloud.EndedAsync((await cloud.Ecs.StartServersAsync([id], Ct)).Value);
        (await cloud.ShowAsync(id)).State.ShouldBe(CloudServerState.Running);

        var rebooting = (await cloud.Ecs.RebootServersAsync([id], StopKind.Hard, Ct)).Value;
        (await cloud.ShowAsync(id)).State.ShouldBe(CloudServerState.HardRebooting);
        await cloud.EndedAsync(rebooting);
        (await cloud.ShowAsync(id)).State.ShouldBe(CloudServerState.Running);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_wrong_state_an_unknown_server_a_frozen_one_and_no_room_are_told_apart()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync()).Id;
        (await cloud.Ecs.StartServersAsync([id], Ct)).Failure.ShouldNotBeNull().ShouldSatisfyAllConditions(
            f => f.Kind.ShouldBe(HuaweiFailureKind.WrongState), f => f.IsDefinite.ShouldBeTrue());
        (await cloud.Ecs.StopServersAsync(["b81d7e44-2a6f-4d53-8c9e-0e6a9d31f7a2"], StopKind.Hard, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);

        await cloud.EndedAsync((await cloud.Ecs.StopServersAsync([id], StopKind.Hard, Ct)).Value);
        using (cloud.Faults.Add(new(new FaultEffect.SoldOut("s6.large.2"))))
            (await cloud.EndedAsync((await cloud.Ecs.StartServersAsync([id], Ct)).Value)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Capacity);
        cloud.World.AtTheConsole(id, ConsoleChange.Freeze);
        (await cloud.Ecs.StartServersAsync([id], Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Billing);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_lost_answer_leaves_a_power_order_open_and_is_not_sent_again()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync()).Id;
        cloud.Faults.Add(HuaweiFault.ResetAfter(HuaweiOperations.StopServers));
        var failure = (await cloud.Ecs.StopServersAsync([id], StopKind.Soft, Ct)).Failure.ShouldNotBeNull();
        (failure.Kind, failure.IsDefinite).ShouldBe((HuaweiFailureKind.OutcomeUnknown, false));
        (await cloud.ShowAsync(id)).TaskState.ShouldBe("powering-off");
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_new_name_is_sent_again_until_its_answer_comes()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync()).Id;
        cloud.Faults.Add(HuaweiFault.ResetAfter(HuaweiOperations.UpdateServer));
        (await cloud.Ecs.RenameServerAsync(id, "wc-改名", Ct)).ShouldBeNull();
        (await cloud.ShowAsync(id)).Name.ShouldBe("wc-改名");
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_console_link_leads_to_the_console_and_is_not_printed()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var link = (await cloud.Ecs.OpenConsoleAsync((await cloud.CreateAsync()).Id, Ct)).Value;
        link.Url.Query.ShouldContain("token=");
        link.ToString().ShouldNotContain("token");
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_password_is_reset_when_the_plug_in_is_there()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync()).Id;
        (await cloud.Ecs.CanResetPasswordAsync(id, Ct)).Value.ShouldBeTrue();
        (await cloud.Ecs.ResetPasswordAsync(id, "Another-Passw0rd", Ct)).ShouldBeNull();
        await cloud.EndedAsync((await cloud.Ecs.RebootServersAsync([id], StopKind.Soft, Ct)).Value);
        cloud.World.LetsIn(id, "Another-Passw0rd").ShouldBeTrue();

        cloud.World.AtTheConsole(id, ConsoleChange.RemovePasswordPlugIn);
        (await cloud.Ecs.CanResetPasswordAsync(id, Ct)).Value.ShouldBeFalse();
        (await cloud.Ecs.ResetPasswordAsync(id, "Another-Passw0rd", Ct)).ShouldNotBeNull().Code.ShouldBe("Ecs.0613");
        (await cloud.Ecs.ResetPasswordAsync(id, "weak", Ct)).ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.BadRequest);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_public_key_is_brought_found_used_and_removed()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var pair = (await cloud.Ecs.ImportKeyPairAsync("wc-zhangsan", Key, Ct)).Value;
        pair.Fingerprint.Length.ShouldBe(47);
        (await cloud.Ecs.ListKeyPairsAsync(Ct)).Value.ShouldBe([pair]);
        (await cloud.Ecs.ImportKeyPairAsync("wc-zhangsan", Key, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.WrongState);
        (await cloud.CreateAsync(s => s with { KeyName = "wc-zhangsan", AdminPassword = null })).KeyName.ShouldBe("wc-zhangsan");
        (await cloud.Ecs.DeleteKeyPairAsync("wc-zhangsan", Ct)).ShouldBeNull();
        (await cloud.Ecs.DeleteKeyPairAsync("wc-zhangsan", Ct)).ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Gone);
        (await cloud.Ecs.ListKeyPairsAsync(Ct)).Value.ShouldBeEmpty();
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_server_is_resized_to_what_it_can_become()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync()).Id;
        var target = (await cloud.Ecs.ListResizeFlavorsAsync(id, Ct)).Value.First(f => f.VCpus == 4);
        (await cloud.Ecs.ResizeServerAsync(id, target.Id, stopAndStart: false, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.WrongState);
        var job = await cloud.EndedAsync((await cloud.Ecs.ResizeServerAsync(id, target.Id, stopAndStart: true, Ct)).Value);
        (job.State, job.ServerIds.Single()).ShouldBe((CloudJobState.Succeeded, id));
        (await cloud.ShowAsync(id)).ShouldSatisfyAllConditions(s => s.FlavorId.ShouldBe(target.Id), s => s.VCpus.ShouldBe(4), s => s.State.ShouldBe(CloudServerState.Running));
        (await cloud.Ecs.ResizeServerAsync(id, "c7.2xlarge.2", stopAndStart: true, Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Capacity);
    }

    [Fact(Timeout = LongestTest)]
    public async Task Tags_metadata_and_the_time_of_the_end_are_written_and_taken_back()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync(s => s with { Tags = new Dictionary<string, string>() })).Id;
        cloud.Faults.Add(HuaweiFault.ResetAfter(HuaweiOperations.ChangeServerTags));
        (await cloud.Ecs.TagServerAsync(id, new Dictionary<string, string> { ["owner"] = "zhang.san", ["部门"] = "研发" }, Ct)).ShouldBeNull();
        (await cloud.ShowAsync(id)).Tags.ShouldBe(new Dictionary<string, string> { ["owner"] = "zhang.san", ["部门"] = "研发" }, ignoreOrder: true);
        (await cloud.Ecs.UntagServerAsync(id, ["owner", "nothing"], Ct)).ShouldBeNull();
        (await cloud.ShowAsync(id)).Tags.Keys.ShouldBe(["部门"]);

        (await cloud.Ecs.SetMetadataAsync(id, new Dictionary<string, string> { ["lease"] = "L-1" }, Ct)).ShouldBeNull();
        cloud.World.Servers.Single().Metadata["lease"].ShouldBe("L-1");
        (await cloud.Ecs.RemoveMetadataAsync(id, "lease", Ct)).ShouldBeNull();
        cloud.World.Servers.Single().Metadata.ShouldBeEmpty();

        (await cloud.Ecs.SetAutoTerminateTimeAsync(id, cloud.Clock.GetUtcNow().AddDays(1), Ct)).ShouldBeNull();
        cloud.World.Servers.Single().AutoTerminateTime.ShouldStartWith("2026-11-23T01:");
        (await cloud.Ecs.SetAutoTerminateTimeAsync(id, null, Ct)).ShouldBeNull();
        cloud.World.Servers.Single().AutoTerminateTime.ShouldBeEmpty();
        (await cloud.Ecs.SetAutoTerminateTimeAsync(id, cloud.Clock.GetUtcNow(), Ct)).ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.BadRequest);
    }
}
