using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Quotas;
using WangCheng.Core.Store;
using WangCheng.Tests.Faults;
using WangCheng.Tests.Support;
using Outcome = WangCheng.Core.Outcome;

namespace WangCheng.Tests.Quotas;

public sealed class QuotaBookTests : IAsyncLifetime
{
    private static readonly PersonId LiNa = new("aaaaaaaa-0000-4000-8000-000000000001");
    private static readonly PersonId WangWei = new("aaaaaaaa-0000-4000-8000-000000000002");

    private TestStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private QuotaBook Book => store.Get<QuotaBook>();

    public async ValueTask InitializeAsync() => store = await NewAsync(("Quotas:Default:Servers", "5"), ("Quotas:People:" + WangWei + ":Servers", "2"), ("Quotas:Company:Servers", "6"));

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_thousand_at_once_for_a_quota_of_five_give_exactly_five()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => ReserveAsync(LiNa, Some()))));

        outcomes.Count(over => over is null).ShouldBe(5);
        Figures.Note("1,000 reservations at once for a quota of 5: accepted", outcomes.Count(over => over is null));
        (await UsedAsync("person:" + LiNa)).ShouldBe((5, 0));
        (await store.Database.ReadAsync(db => db.QuotaHolds.CountAsync(h => h.Holder == "company", Ct), Ct)).ShouldBe(5);
    }

    [Fact]
    public async Task A_thousand_at_once_on_two_instances_give_exactly_five()
    {
        TestStore[] instances = [store, store.Another(Settings)];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => ReserveAsync(instances[i % 2], LiNa, Some()))));

        outcomes.Count(over => over is null).ShouldBe(5);
        Figures.Note("1,000 reservations at once on two instances for a quota of 5: accepted", outcomes.Count(over => over is null));
        (await UsedAsync("person:" + LiNa)).ShouldBe((5, 0));
        (await UsedAsync("company")).ShouldBe((5, 0));
    }

    [Fact]
    public async Task A_persons_own_limit_beats_the_default_and_the_companys_holds_in_addition()
    {
        (await ReserveAsync(WangWei, Some())).ShouldBeNull();
        (await ReserveAsync(WangWei, Some())).ShouldBeNull();
        (await ReserveAsync(WangWei, Some())).ShouldBe(new QuotaRefusals.Over(QuotaKind.Servers, 2, 1, 2, QuotaSource.Person));

        for (var i = 0; i < 4; i++) (await ReserveAsync(LiNa, Some())).ShouldBeNull();
        (await ReserveAsync(LiNa, Some())).ShouldBe(new QuotaRefusals.Over(QuotaKind.Servers, 6, 1, 6, QuotaSource.Company));
    }

    [Fact]
    public async Task A_refusal_leaves_no_trace_in_any_book()
    {
        for (var i = 0; i < 6; i++) await ReserveAsync(i < 2 ? WangWei : LiNa, Some());

        (await ReserveAsync(LiNa, Some()))!.Source.ShouldBe(QuotaSource.Company);

        (await UsedAsync("person:" + LiNa)).ShouldBe((4, 0));
        (await UsedAsync("company")).ShouldBe((6, 0));
    }

    [Fact]
    public async Task Room_is_settled_and_released_exactly_once_however_often_it_is_said()
    {
        var server = Some();
        await ReserveAsync(LiNa, server);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SettleAsync(server)));
        (await UsedAsync("person:" + LiNa)).ShouldBe((0, 1));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ReleaseAsync(server)));
        (await UsedAsync("person:" + LiNa)).ShouldBe((0, 0));

        await SettleAsync(server);
        (await UsedAsync("company")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_people_are_shown_is_what_the_reservation_decides_by()
    {
        await ReserveAsync(LiNa, Some());

        var lines = await store.Database.ReadAsync(db => Book.LookAsync(db, LiNa, new QuotaAmounts(5, 0, 0, 0), Ct), Ct);

        lines.Where(line => line.Kind == QuotaKind.Servers).ShouldBe([new(QuotaKind.Servers, 1, 6, 5, QuotaSource.Default), new(QuotaKind.Servers, 1, 6, 6, QuotaSource.Company)]);
        lines.Where(line => !line.Fits).Select(line => line.Source).ShouldBe([QuotaSource.Default]);
    }

    [Fact]
    public void Whatever_happens_the_books_equal_the_sum_over_what_is_held_and_never_pass_the_limit() =>
        Prop.ForAll(Gen.Choose(0, 8).ListOf().ToArbitrary(), steps =>
        {
            PlayAsync([.. steps]).GetAwaiter().GetResult();
        }).Holds(times: 40, size: 30);

    /// <summary>Each step: 0–2 take room for one of two people, 3–5 settle, 6–8 release one of the servers so far.</summary>
    private static async Task PlayAsync(IReadOnlyList<int> steps)
    {
        await using var books = await NewAsync(("Quotas:Default:Servers", "3"), ("Quotas:Company:Servers", "4"));
        var book = books.Get<QuotaBook>();
        List<ServerId> servers = [];
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] < 3)
            {
                var server = new ServerId(Guid.NewGuid());
                servers.Add(server);
                await books.Database.DecideAsync(async db => await book.ReserveAsync(db, steps[i] == 0 ? WangWei : LiNa, server, new QuotaAmounts(1, 0, 0, 0), Ct) is { } over ? Outcome.No(over) : new Outcome.Done(server), Ct);
            }
            else if (servers.Count > 0)
            {
                var server = servers[i % servers.Count];
                await books.Database.WriteAsync(async db =>
                {
                    await (steps[i] < 6 ? QuotaBook.SettleAsync(db, server, Ct) : QuotaBook.ReleaseAsync(db, server, Ct));
                    return 0;
                }, Ct);
            }
        }
        var (uses, holds) = await books.Database.ReadAsync(async db => (await db.QuotaUses.ToListAsync(Ct), await db.QuotaHolds.ToListAsync(Ct)), Ct);
        foreach (var use in uses)
        {
            var held = holds.Where(hold => hold.Holder == use.Holder && hold.Kind == use.Kind).ToList();
            use.Reserved.ShouldBe(held.Where(hold => hold.State == QuotaHoldState.Reserved).Sum(hold => hold.Amount));
            use.Used.ShouldBe(held.Where(hold => hold.State == QuotaHoldState.Used).Sum(hold => hold.Amount));
            (use.Reserved + use.Used).ShouldBeLessThanOrEqualTo(use.Holder == "company" ? 4 : 3);
        }
    }

    private static Task<TestStore> NewAsync(params (string, string)[] settings) => TestStore.NewAsync(
        services => services.AddQuotas(),
        [("Quotas:Default:VCpus", "100"), ("Quotas:Default:MemoryGiB", "100"), ("Quotas:Default:DiskGiB", "1000"), .. settings]);

    private static readonly (string, string)[] Settings =
    [
        ("Quotas:Default:VCpus", "100"), ("Quotas:Default:MemoryGiB", "100"), ("Quotas:Default:DiskGiB", "1000"), ("Quotas:Default:Servers", "5"), ("Quotas:Company:Servers", "6"),
    ];

    private ServerId Some() => ServerId.New(store.Clock);

    private Task<QuotaRefusals.Over?> ReserveAsync(PersonId person, ServerId server) => ReserveAsync(store, person, server);

    private static async Task<QuotaRefusals.Over?> ReserveAsync(TestStore instance, PersonId person, ServerId server)
    {
        var outcome = await instance.Database.DecideAsync(async db => await instance.Get<QuotaBook>().ReserveAsync(db, person, server, new QuotaAmounts(1, 0, 0, 0), Ct) is { } over ? Outcome.No(over) : new Outcome.Done(server), Ct);
        return outcome is Outcome.Refused { Reason: QuotaRefusals.Over over } ? over : null;
    }

    private Task<int> SettleAsync(ServerId server) => WriteAsync(db => QuotaBook.SettleAsync(db, server, Ct));

    private Task<int> ReleaseAsync(ServerId server) => WriteAsync(db => QuotaBook.ReleaseAsync(db, server, Ct));

    private Task<int> WriteAsync(Func<WangChengDb, Task> work) => store.Database.WriteAsync(async db =>
    {
        await work(db);
        return 0;
    }, Ct);

    private Task<(int Reserved, int Used)> UsedAsync(string holder) => store.Database.ReadAsync(async db =>
    {
        var use = await db.QuotaUses.SingleAsync(u => u.Holder == holder && u.Kind == QuotaKind.Servers, Ct);
        return (use.Reserved, use.Used);
    }, Ct);
}
