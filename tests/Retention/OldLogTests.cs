using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Retention;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Retention;

public sealed class OldLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Once_a_day_files_go_after_180_days_and_rows_after_400()
    {
        await using var store = await TestStore.NewAsync(services => services.AddActionLog().AddRetention());
        var log = store.Get<OldLog>();
        for (var month = 0; month < 15; month++)
        {
            await ShipAsync(store);
            store.Clock.Advance(TimeSpan.FromDays(30));
        }
        // Of the days 0, 30 … 420, on day 450: files from day 270 on, rows from day 60 on.
        (await log.RunDueAsync(Ct)).ShouldBe(9 + 2);
        (await log.RunDueAsync(Ct)).ShouldBe(0);
        (await log.NextDueAsync(Ct)).ShouldBe(store.Clock.GetUtcNow() + TimeSpan.FromDays(1));
        ActionLogFolder.FilesIn(Path.Combine(store.Folder, "log")).Count.ShouldBe(6);
        (await store.Database.ReadAsync(db => db.ActionRows.CountAsync(Ct), Ct)).ShouldBe(13);
        var kept = store.Clock.GetUtcNow() - TimeSpan.FromDays(180);
        (await store.Get<AuditVerifier>().VerifyAsync([Path.Combine(store.Folder, "log")], kept, Ct)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_that_would_go_before_their_files_are_refused_at_start()
    {
        await using var store = await TestStore.NewAsync(services => services.AddActionLog().AddRetention(), ("Retention:LogFiles", "30.00:00:00"), ("Retention:ActionRows", "29.00:00:00"));
        Should.Throw<OptionsValidationException>(() => store.Get<IStartupValidator>().Validate()).Failures.ShouldHaveSingleItem().ShouldStartWith("Retention:ActionRows must not be shorter than Retention:LogFiles");
    }

    private static async Task ShipAsync(TestStore store)
    {
        var writer = store.Get<ActionLogWriter>();
        await store.Database.WriteAsync(db =>
        {
            writer.Add(db, new ActionRecord { Verb = new Verb("server.create"), Phase = ActionPhase.Done });
            return Task.FromResult(1);
        }, Ct);
        (await store.Get<ActionLogShipper>().ShipDueAsync(Ct)).ShouldBe(1);
    }
}
