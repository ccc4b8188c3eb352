using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Reconciling;

/// <summary>Disks and public IPs that hang on nothing: from the console to the administrator's card, and from the tap to the cloud.</summary>
public sealed class LeftoverTests : Leftovers
{
    [Fact]
    public async Task What_a_server_leaves_behind_at_the_console_is_told_to_an_administrator_with_its_price_after_a_second_look()
    {
        await ChenJing.OpensAsync();
        await HasWithAddressAsync();
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 100);
        App.Cloud.DeleteAloneAtTheConsole(TheServer.Id);
        await ComparisonComesAsync();
        (CardsOf(ChenJing, OfDisk(disk)).Count(), CardsOf(ChenJing, OfAddress).Count()).ShouldBe((0, 0), "seen once is not yet known");

        await ComparisonComesAsync();
        var told = CardOf(ChenJing, OfDisk(disk));
        (told.Fact("Came from"), told.Fact("Size"), told.Fact("Costs")).ShouldBe(("web-1, of Li Na", "100 GiB, GPSSD", "¥0.097/h, ¥69.84 in 30 days"));
        told.Fact("Unused at least since").ShouldNotBeNull();
        told.Buttons.ShouldBe(["Delete…", "Keep it"]);
        CardOf(ChenJing, OfAddress).Fact("Costs").ShouldBe("¥0.32/h, ¥226.80 in 30 days, and what the cloud charges for an address that is bound to nothing");

        await TwoComparisonsComeAsync();
        (CardsOf(ChenJing, OfDisk(disk)).Count(), CardsOf(ChenJing, OfAddress).Count()).ShouldBe((1, 1), "told once");
        CardsOf(LiNa, OfDisk(disk)).ShouldBeEmpty("it is the administrators' to decide");
        App.Cloud.Volumes.ShouldContain(volume => volume.Id == disk.Id, "nothing is deleted without a decision");
        (await LeftoverFactsAsync()).ShouldBe(["cloud.reconcile done cloud.leftover_disk", "cloud.reconcile done cloud.leftover_ip"], ignoreOrder: true);

        await DeletesAsync(OfDisk(disk));
        await DeletesAsync(OfAddress);
        CardOf(ChenJing, $"Disk {disk.Name} is gone").Fact("Decided by").ShouldBe("Chen Jing");
        CardOf(ChenJing, $"Public IP {Address} is gone").Buttons.ShouldBeEmpty();
        (App.Cloud.Volumes.Count, App.Cloud.PublicIps.Count).ShouldBe((0, 0));
        (await LeftoverFactsAsync()).Count(fact => fact.StartsWith("leftover.delete", StringComparison.Ordinal)).ShouldBe(6, "accepted, asked for at the cloud, and gone; of both");
    }

    [Fact]
    public async Task 留下来的资源也用中文说明并且可以保留以后再删除()
    {
        var disk = await HasLeftADiskAsync("zh-CN");
        var message = ChenJing.Messages.Single(shown => shown.Card is { } card && new ShownCard(card).Heading == $"磁盘 {disk.Name} 闲置着");
        var card = new ShownCard(message.Card!);
        (card.Fact("原属"), card.Fact("容量"), card.Fact("费用")).ShouldBe(("web-1（Li Na）", "50 GiB，GPSSD", "¥0.0485/小时，30 天 ¥34.92"));
        await ChenJing.TapsAsync(message, "保留");
        await App.SettleAsync();
        CardOf(ChenJing, $"磁盘 {disk.Name} 保留").Fact("由谁决定").ShouldBe("Chen Jing");
        await TwoComparisonsComeAsync();
        App.Clock.Advance(TimeSpan.FromDays(30));
        await TwoComparisonsComeAsync();
        CardsOf(ChenJing, $"磁盘 {disk.Name} 闲置着").ShouldBeEmpty("没有再提醒");

        await ChenJing.TapsAsync("删除…");
        ChenJing.Sees($"删除磁盘 {disk.Name}？", "上面的数据会永远丢失，我也找不回来。");
        await ChenJing.TapsAsync("是的，删除");
        await App.SettleAsync();
        CardOf(ChenJing, $"磁盘 {disk.Name} 已删除");
        App.Cloud.Volumes.ShouldNotContain(volume => volume.Id == disk.Id);
    }

    [Fact]
    public async Task A_disk_that_is_moved_from_one_server_to_another_is_never_told()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 50);
        App.Cloud.DetachAtTheConsole(disk.Id);
        await ComparisonComesAsync();
        App.Cloud.AttachAtTheConsole(disk.Id, TheServer.Id);
        await ComparisonComesAsync();
        App.Cloud.DetachAtTheConsole(disk.Id);
        await ComparisonComesAsync();
        CardsOf(ChenJing, OfDisk(disk)).ShouldBeEmpty("the first sighting does not count for the second time");
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
        await ComparisonComesAsync();
        (await LeftoverFactsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_was_told_reads_when_it_is_used_again_or_gone()
    {
        var disk = await HasLeftADiskAsync();
        App.Cloud.AttachAtTheConsole(disk.Id, TheServer.Id);
        await ComparisonComesAsync();
        CardOf(ChenJing, $"Disk {disk.Name} is in use").Buttons.ShouldBeEmpty();
        App.Cloud.DetachAtTheConsole(disk.Id);
        await TwoComparisonsComeAsync();
        CardOf(ChenJing, OfDisk(disk));
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
        await ComparisonComesAsync();
        CardOf(ChenJing, $"Disk {disk.Name} is no longer at the cloud").Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disk_that_is_used_between_the_tap_and_the_deletion_is_not_deleted()
    {
        var disk = await HasLeftADiskAsync();
        await ChenJing.TapsAsync("Delete…");
        App.Cloud.AttachAtTheConsole(disk.Id, TheServer.Id);
        await ChenJing.TapsAsync("Yes, delete it");
        await App.SettleAsync();
        CardOf(ChenJing, $"Disk {disk.Name} is in use");
        App.Cloud.Volumes.ShouldContain(volume => volume.Id == disk.Id && volume.Status == "in-use");
        (await LeftoverFactsAsync()).TakeLast(2).ShouldBe(["leftover.delete accepted cloud.leftover_disk", "leftover.delete failed leftover.in_use"]);
        App.Cloud.DetachAtTheConsole(disk.Id);
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
    }

    [Fact]
    public async Task What_goes_with_its_server_is_no_leftover_but_what_does_not_go_is()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 50);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        App.Cloud.DetachAtTheConsole(disk.Id);
        for (var comparison = 0; comparison < 3; comparison++)
        {
            var reconciler = App.Get<ServerReconciler>();
            App.Clock.Advance(TimeSpan.FromMinutes(10));
            await App.RunDueAsync();
            (await reconciler.RunDueAsync(Ct)).ShouldBe(1);
        }
        await ChenJing.LooksAsync();
        CardsOf(ChenJing, OfDisk(disk)).ShouldBeEmpty("somebody is at work on the server that it came from");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        await TwoComparisonsComeAsync();
        await DeletesAsync(OfDisk(disk));
        App.Cloud.Volumes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cloud_that_refuses_is_told_with_the_reason_and_can_be_asked_again()
    {
        var disk = await HasLeftADiskAsync();
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) { Operation = HuaweiOperations.DeleteVolume })) await DeletesAsync(OfDisk(disk));
        CardOf(ChenJing, OfDisk(disk)).Texts.ShouldContain(text => text.StartsWith("It was not deleted. Huawei Cloud does not allow me to do this.", StringComparison.Ordinal));
        await DeletesAsync(OfDisk(disk));
        CardOf(ChenJing, $"Disk {disk.Name} is gone");
    }

    [Fact]
    public async Task A_deletion_that_fails_inside_the_cloud_is_asked_for_again()
    {
        var disk = await HasLeftADiskAsync();
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.JobFails("EVS.2024", "made up for this test")) { Operation = HuaweiOperations.DeleteVolume, Times = 1 });
        await DeletesAsync(OfDisk(disk));
        CardOf(ChenJing, $"Disk {disk.Name} is gone");
        App.Cloud.Volumes.ShouldNotContain(volume => volume.Id == disk.Id);
    }

    [Fact]
    public async Task An_address_taken_from_a_running_server_is_told_too()
    {
        await ChenJing.OpensAsync();
        await HasWithAddressAsync();
        var address = App.Cloud.PublicIps.Single();
        App.Cloud.UnbindAtTheConsole(address.Id);
        await TwoComparisonsComeAsync();
        CardOf(LiNa, "web-1 has changed at the cloud");
        await DeletesAsync($"Public IP {address.Address} is left over");
        App.Cloud.PublicIps.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_never_ours_is_none_of_our_business()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        // Called by somebody else; called like a server that we never had; of an installation whose name begins like ours; and called like ours, but tagged as another's.
        var disks = (CloudVolume[])[.. new[] { "backup", "wc-local-lost-9-volume-0001", "wc-local-2-web-1-volume-0001" }.Select(name => App.Cloud.AddDiskAtTheConsole(TheServer.Id, 10, name)), Tagged("local-2")];
        foreach (var disk in disks) App.Cloud.DetachAtTheConsole(disk.Id);
        await TwoComparisonsComeAsync();
        await TwoComparisonsComeAsync();
        (await LeftoverFactsAsync()).ShouldBeEmpty();
        foreach (var disk in disks) App.Cloud.DeleteDiskAtTheConsole(disk.Id);
    }

    [Fact]
    public async Task Neither_old_lists_nor_a_silent_cloud_prove_anything()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 50);
        App.Cloud.DetachAtTheConsole(disk.Id);
        using (App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ListsLag(TimeSpan.FromSeconds(120)))))
        {
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            App.Cloud.AttachAtTheConsole(disk.Id, TheServer.Id); // lists will say for two minutes that it hangs on nothing
            App.Clock.Advance(TimeSpan.FromMinutes(1));
            await ComparisonComesAsync();
        }
        (await App.Database.ReadAsync(db => Task.FromResult(db.Findings.Count()), Ct)).ShouldBe(0);
        App.Cloud.DetachAtTheConsole(disk.Id);
        using (App.CloudFaults.Add(HuaweiFault.ServerError() with { Operation = HuaweiOperations.ShowVolume }))
        {
            await TwoComparisonsComeAsync();
            await TwoComparisonsComeAsync();
        }
        CardsOf(ChenJing, OfDisk(disk)).ShouldBeEmpty();
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
    }
}
