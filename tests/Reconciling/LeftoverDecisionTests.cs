using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Reconciling;

/// <summary>Who decides about a disk or a public IP that hangs on nothing, and that it is decided once.</summary>
public sealed class LeftoverDecisionTests : Leftovers
{
    [Fact]
    public async Task Nobody_but_an_administrator_decides()
    {
        var disk = await HasLeftADiskAsync();
        var finding = ((string?)CardOf(ChenJing, OfDisk(disk)).Button("Keep it")!["data"]!["finding"])!;
        foreach (var (verb, step) in new[] { ("leftover.delete", "delete"), ("leftover.delete", "show"), ("leftover.keep", "") })
        {
            var answer = await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, verb, new JsonObject { ["finding"] = finding, ["step"] = step }));
            answer.Texts.ShouldContain("Only administrators can do this.");
        }
        CardOf(ChenJing, OfDisk(disk));
        App.Cloud.DeleteDiskAtTheConsole(disk.Id);
    }

    [Fact]
    public async Task Of_two_taps_one_decides_and_a_card_of_old_says_what_is_true()
    {
        var disk = await HasLeftADiskAsync();
        await ChenJing.TapsAsync("Delete…");
        var sure = ChenJing.Newest;
        await Task.WhenAll(ChenJing.TapsAsync(sure, "Yes, delete it"), ChenJing.TapsAsync(sure, "Yes, delete it"));
        await App.SettleAsync();
        CardOf(ChenJing, $"Disk {disk.Name} is gone");
        (await LeftoverFactsAsync()).Count(fact => fact == "leftover.delete accepted cloud.leftover_disk").ShouldBe(1);
        await ChenJing.TapsAsync(sure, "Yes, delete it");
        ChenJing.Sees($"Disk {disk.Name} is gone");
    }

    [Fact]
    public async Task What_one_decided_first_is_not_decided_again_by_a_card_of_old()
    {
        var disk = await HasLeftADiskAsync();
        var told = ChenJing.Messages.Single(shown => shown.Card is { } card && new ShownCard(card).Heading == OfDisk(disk));
        await ChenJing.TapsAsync(told, "Keep it");
        await ChenJing.TapsAsync(told, "Keep it");
        ChenJing.Sees($"Disk {disk.Name} is kept");
        await ChenJing.TapsAsync(told, "Delete…");
        await ChenJing.TapsAsync("Yes, delete it");
        await ChenJing.TapsAsync(told, "Keep it");
        await App.SettleAsync();
        CardOf(ChenJing, $"Disk {disk.Name} is gone");
        (await LeftoverFactsAsync()).Count(fact => fact.StartsWith("leftover.keep", StringComparison.Ordinal)).ShouldBe(1, "once, and not what is being deleted");
    }
}
