using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Reconciling;

public sealed class DriftTests : Reconciling
{
    [Fact]
    public async Task A_server_stopped_at_the_console_is_shown_stopped_and_owner_and_administrator_are_told_once()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await ComparisonComesAsync();
        CardOf(LiNa, "web-1 has changed at the cloud").Fact("State").ShouldBe("running → stopped");
        CardOf(ChenJing, "web-1 has changed at the cloud").Fact("State").ShouldBe("running → stopped");
        CardsOf(LiNa, "web-1 is stopped").Count().ShouldBe(1, "the card that followed the order shows it too");

        await TwoComparisonsComeAsync();
        CardsOf(LiNa, "web-1 has changed at the cloud").Count().ShouldBe(1);
        CardsOf(ChenJing, "web-1 has changed at the cloud").Count().ShouldBe(1);
        (await FactsAsync()).ShouldBe(["cloud.reconcile done cloud.drift"]);
    }

    [Fact]
    public async Task A_server_resized_at_the_console_takes_the_room_and_the_price_of_its_new_size()
    {
        await HasAsync(LiNa);
        var before = (await RowAsync()).PricePerHour;
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Resize("s6.xlarge.2"));
        await ComparisonComesAsync();
        CardOf(LiNa, "web-1 has changed at the cloud").Texts.ShouldContain("s6.large.2 → s6.xlarge.2");
        var row = await RowAsync();
        (row.VCpus, row.MemoryMiB).ShouldBe((4, 8192));
        row.PricePerHour.ShouldNotBeNull().ShouldBeGreaterThan(before!.Value);
    }

    [Fact]
    public async Task A_new_address_a_failure_and_a_freeze_are_each_told_in_plain_words()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Readdress("192.168.0.250"));
        await ComparisonComesAsync();
        (await RowAsync()).PrivateAddress.ShouldBe("192.168.0.250");
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Break);
        await ComparisonComesAsync();
        CardOf(LiNa, "web-1 is in trouble").Texts.ShouldContain(text => text.StartsWith("The cloud says that something is wrong", StringComparison.Ordinal));
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Freeze);
        await ComparisonComesAsync();
        CardOf(LiNa, "web-1 is stopped").Texts.ShouldContain(text => text.StartsWith("The cloud has frozen it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_disk_that_is_added_grown_or_taken_away_at_the_console_is_told_and_its_room_and_price_follow()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var before = await RowAsync();
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 100);
        await ComparisonComesAsync();
        CardOf(LiNa, "web-1 has changed at the cloud").Fact("Disks").ShouldBe("one, 40 GiB → 2, 140 GiB together");
        CardOf(ChenJing, "web-1 has changed at the cloud").Fact("Disks").ShouldBe("one, 40 GiB → 2, 140 GiB together");
        var with = await RowAsync();
        (with.DiskGiB, with.PricePerHour).ShouldBe((140, before.PricePerHour + 0.097m));

        App.Cloud.GrowAtTheConsole(disk.Id, 200);
        await ComparisonComesAsync();
        (await RowAsync()).DiskGiB.ShouldBe(240);
        CardsOf(LiNa, "web-1 has changed at the cloud").ShouldContain(card => card.Fact("Disks") == "2, 140 GiB together → 2, 240 GiB together");

        App.Cloud.DetachAtTheConsole(disk.Id);
        await TwoComparisonsComeAsync();
        CardsOf(LiNa, "web-1 has changed at the cloud").ShouldContain(card => card.Fact("Disks") == "2, 240 GiB together → one, 40 GiB");
        (await RowAsync()).PricePerHour.ShouldBe(before.PricePerHour);
        CardOf(ChenJing, $"Disk {disk.Name} is left over").Fact("Came from").ShouldBe("web-1, of Li Na");
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
    }

    [Fact]
    public async Task A_disk_that_somebody_gave_a_name_of_their_own_is_known_as_the_server_s_that_it_was_at()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 10, "scratch");
        await ComparisonComesAsync();
        App.Cloud.DetachAtTheConsole(disk.Id);
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ListsLag(TimeSpan.FromSeconds(120))) { Operation = HuaweiOperations.ListVolumes })) await ComparisonComesAsync();
        await TwoComparisonsComeAsync();
        CardOf(ChenJing, "Disk scratch is left over").Fact("Came from").ShouldBe("web-1, of Li Na");
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
    }

    [Fact]
    public async Task A_stopped_server_can_be_deleted()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await ComparisonComesAsync();
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task What_is_being_deleted_is_left_alone()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        (await RowAsync()).State.ShouldBe(ServerState.Deleting);
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        (await FactsAsync()).ShouldNotContain("cloud.reconcile done cloud.drift");
    }
}
