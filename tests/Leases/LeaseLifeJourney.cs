using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Leases;

/// <summary>A story about the lease of web-1, and about how it ends.</summary>
public abstract class LeaseLifeJourney : LeaseJourney
{
    private protected static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Teams is the only way to tell anybody here; that a letter does as well is another story.</summary>
    private protected override (string Key, string? Value)[] Settings => [("Mail:Host", ""), ("Mail:From", ""), ("Mail:User", ""), ("Mail:Password", "")];

    private protected CloudServer TheServer => App.Cloud.Servers.Single();

    private protected bool IsStopped => TheServer.Status == "SHUTOFF";

    private protected async Task<List<ReminderLead>> LeadsAsync() => [.. (await App.Database.ReadAsync(db => db.ReminderLines.ToListAsync(Ct), Ct)).Select(line => line.Lead).Order()];

    /// <summary>In its grace: stopped, and its owner knows.</summary>
    private protected async Task HasEndedAsync()
    {
        await OrdersAsync(LiNa, "new web-1 2c4g ubuntu-22.04 1h");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromMinutes(70));
        IsStopped.ShouldBeTrue();
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Grace);
    }

    private protected async Task GoneAsync()
    {
        App.Cloud.Servers.ShouldBeEmpty();
        (await App.Database.ReadAsync(db => db.Servers.Select(server => server.State).Distinct().ToListAsync(Ct), Ct)).ShouldBe([ServerState.Deleted]);
    }
}
