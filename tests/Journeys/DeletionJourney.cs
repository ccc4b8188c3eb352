using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>A journey with a server that somebody gives back.</summary>
public abstract class DeletionJourney : Journey
{
    private protected CloudServer TheServer => App.Cloud.Servers.ShouldHaveSingleItem();

    private protected async Task DeletesAsync()
    {
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
    }

    private protected Task<Server> RowAsync() => App.Database.ReadAsync(db => db.Servers.OrderByDescending(server => server.AskedAt).FirstAsync(Ct), Ct);

    private protected async Task<IReadOnlyList<string>> FactsAsync() => [.. (await App.LogAsync()).Where(line => line["phase"] != "told").Select(line => line.ToString())];
}
