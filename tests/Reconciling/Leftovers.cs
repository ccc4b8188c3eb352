using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Reconciling;

/// <summary>Stories about disks and public IPs that hang on nothing.</summary>
public abstract class Leftovers : Reconciling
{
    private protected string Address { get; private set; } = "";

    private protected string OfAddress => $"Public IP {Address} is left over";

    private protected static string OfDisk(CloudVolume disk) => $"Disk {disk.Name} is left over";

    /// <summary>Li Na has a server that can be reached from outside.</summary>
    private protected async Task HasWithAddressAsync()
    {
        await LiNa.SaysAsync("new");
        await LiNa.TapsAsync("Next: check the facts", ("name", The.Server), ("publicIp", "true"));
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        Address = App.Cloud.PublicIps.Single().Address;
    }

    /// <summary>A disk was taken from Li Na's server, and Chen Jing, who speaks this language, was told of it.</summary>
    private protected async Task<CloudVolume> HasLeftADiskAsync(string language = "en")
    {
        await ChenJing.OpensAsync();
        if (language != "en")
        {
            await ChenJing.SpeaksAsync(language);
            await ChenJing.SaysAsync("帮助");
        }
        await HasAsync(LiNa);
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 50);
        App.Cloud.DetachAtTheConsole(disk.Id);
        await TwoComparisonsComeAsync();
        return disk;
    }

    /// <summary>A disk with our name and another installation's tag.</summary>
    private protected CloudVolume Tagged(string installation)
    {
        var disk = App.Cloud.AddDiskAtTheConsole(TheServer.Id, 10);
        App.Cloud.TagDiskAtTheConsole(disk.Id, "wc_installation", installation);
        return disk;
    }

    /// <summary>Chen Jing taps twice on the card under this heading, and what she ordered is done.</summary>
    private protected async Task DeletesAsync(string heading)
    {
        var message = ChenJing.Messages.Single(shown => shown.Card is { } card && new ShownCard(card).Heading == heading);
        await ChenJing.TapsAsync(message, "Delete…");
        await ChenJing.TapsAsync("Yes, delete it");
        await App.SettleAsync();
    }

    private protected async Task<List<string>> LeftoverFactsAsync() =>
        [.. (await App.LogAsync()).Select(line => line.ToString()).Where(fact => fact.Contains("leftover", StringComparison.Ordinal) && !fact.Contains(" told", StringComparison.Ordinal))];
}
