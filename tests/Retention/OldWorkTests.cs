using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Retention;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Retention;

/// <summary>The past is kept for as long as the settings say, and nothing that lives or is owed loses what it needs.</summary>
public sealed class OldWorkTests
{
    private static readonly PersonId Owner = new("aaaaaaaa-0000-4000-8000-000000000001");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_ended_long_ago_goes_with_its_cards_and_what_lives_or_is_owed_stays()
    {
        await using var store = await StartAsync();
        var work = store.Get<OldWork>();
        var gone = await WorkAsync(store, OperationState.Done, living: false);
        var failed = await WorkAsync(store, OperationState.Failed, living: false);
        var living = await WorkAsync(store, OperationState.Done, living: true);
        var parked = await WorkAsync(store, OperationState.Parked, living: false);
        var owed = await WorkAsync(store, OperationState.Done, living: false, isOwed: true);
        await DrawAsync(store, 3);
        store.Clock.Advance(TimeSpan.FromDays(80));
        var young = await WorkAsync(store, OperationState.Done, living: false);
        await DrawAsync(store, 1);
        store.Clock.Advance(TimeSpan.FromDays(10) + TimeSpan.FromMinutes(1));

        (await work.RunDueAsync(Ct)).ShouldBe(2 + 3);

        OperationId[] kept = [living, parked, owed, young];
        (await store.Database.ReadAsync(db => db.Operations.Select(o => o.Id).ToListAsync(Ct), Ct)).ShouldBe(kept, ignoreOrder: true);
        (await store.Database.ReadAsync(db => db.Notices.Select(n => n.Subject).ToListAsync(Ct), Ct)).ShouldBe([.. kept.Select(id => id.ToString()), ""], ignoreOrder: true);
        (await store.Database.ReadAsync(db => db.Servers.CountAsync(Ct), Ct)).ShouldBe(6, "servers explain the past and stay");
        gone.ShouldNotBe(failed);
    }

    [Fact]
    public async Task It_happens_once_a_day_and_in_batches()
    {
        await using var store = await StartAsync();
        for (var n = 0; n < OldWork.Batch * 2 + 5; n++) await WorkAsync(store, OperationState.Done, living: false);
        var work = store.Get<OldWork>();
        (await work.RunDueAsync(Ct)).ShouldBe(0, "not at the very start");
        var first = (await work.NextDueAsync(Ct))!.Value;
        store.Clock.Advance(TimeSpan.FromDays(91));
        (await work.RunDueAsync(Ct)).ShouldBe(OldWork.Batch * 2 + 5);
        (await work.NextDueAsync(Ct)).ShouldBe(store.Clock.GetUtcNow() + TimeSpan.FromDays(1));
        first.ShouldBeLessThan(store.Clock.GetUtcNow());
    }

    [Fact]
    public void An_id_tells_when_it_was_made() => NoticeId.New(new ManualClock()).MadeAt.ShouldBe(new ManualClock().GetUtcNow());

    private static Task<TestStore> StartAsync() => TestStore.NewAsync(services => services.AddRetention());

    private static Task<OperationId> WorkAsync(TestStore store, OperationState state, bool living, bool isOwed = false) => store.Database.WriteAsync(db =>
    {
        var now = store.Clock.GetUtcNow();
        var server = new Server
        {
            Id = ServerId.New(store.Clock), Owner = Owner, Name = "web", TakenName = living ? Guid.NewGuid().ToString("N") : null, State = living ? ServerState.Running : ServerState.Deleted, Flavor = The.Flavor,
            VCpus = 2, MemoryMiB = 4096, DiskGiB = 40, DiskType = "GPSSD", ImageId = "image", ImageName = "ubuntu-22.04", LoginName = "root", AskedAt = now,
        };
        var operation = new Operation
        {
            Id = OperationId.New(store.Clock), Verb = ServerVerbs.Create, Server = server.Id, Person = Owner, Door = "teams", Step = "send", Memory = "{}", State = state, StepSince = now, DueAt = now, CreatedAt = now,
            EndedAt = state == OperationState.Parked ? null : now,
        };
        db.Servers.Add(server);
        db.Operations.Add(operation);
        db.Notices.Add(Card(store, operation.Id.ToString(), isOwed ? now : null));
        return Task.FromResult(operation.Id);
    }, Ct);

    private static async Task DrawAsync(TestStore store, int times)
    {
        for (var n = 0; n < times; n++)
            await store.Database.WriteAsync(db => Task.FromResult(db.Notices.Add(Card(store, "", null))), Ct);
    }

    private static Notice Card(TestStore store, string subject, DateTimeOffset? due) => new()
    {
        Id = NoticeId.New(store.Clock), Person = Owner, Verb = ServerVerbs.Create, Subject = subject, Address = "{}", Conversation = "a:1", Card = Guid.NewGuid().ToString("N"), DueAt = due,
    };
}
