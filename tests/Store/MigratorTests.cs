using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Store;

public sealed class MigratorTests : IAsyncLifetime
{
    private TestStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_in_one_clear_sentence_and_left_alone()
    {
        await ExecuteAsync("insert into \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") values ('29990101000000_FromTheFuture', '99.0.0')");

        var refusal = await Should.ThrowAsync<NewerDatabaseException>(() => store.Get<Migrator>().RunAsync(Ct));

        refusal.Message.ShouldContain("29990101000000_FromTheFuture");
        refusal.Message.ShouldContain("newer version of WangCheng");
    }

    [Fact]
    public async Task A_start_that_finds_nothing_to_do_changes_nothing()
    {
        var before = await AppliedAsync();
        await store.Get<Migrator>().RunAsync(Ct);
        (await AppliedAsync()).ShouldBe(before);
        before.ShouldNotBeEmpty();
    }

    /// <summary>On SQLite the lock of a killed start is a row that stays; on PostgreSQL it dies with its connection.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_lock_that_a_killed_start_left_does_not_hold_the_next_one()
    {
        if (TestDatabase.IsPostgreSql)
        {
            await store.Database.ReadAsync(db => db.Database.ExecuteSqlRawAsync("begin; lock table \"__EFMigrationsHistory\" in access exclusive mode", Ct), Ct);
        }
        else
        {
            // Killed before its first step: there is everything to do, and nobody to give the lock back.
            await using var killed = await EmptyStore.NewAsync();
            await killed.ExecuteAsync("create table \"__EFMigrationsLock\" (\"Id\" integer primary key, \"Timestamp\" text not null)", Ct);
            await killed.ExecuteAsync("insert into \"__EFMigrationsLock\" values (1, '2026-11-22')", Ct);
            await killed.StartAsync(Ct);
            (await killed.AppliedAsync(Ct)).ShouldBe(await AppliedAsync());
            return;
        }

        await store.Get<Migrator>().RunAsync(Ct);
    }

    [Fact]
    public async Task The_newest_step_leads_to_the_shape_that_the_program_knows() =>
        (await store.Database.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()), Ct)).ShouldBeFalse("a step is missing: see tools/WangCheng.Migrations");

    [Fact(Timeout = 120_000)]
    public async Task Several_instances_that_start_at_once_on_an_empty_database_bring_it_to_shape_once()
    {
        await using var empty = await EmptyStore.NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => empty.StartAsync(Ct), Ct)));

        (await empty.AppliedAsync(Ct)).ShouldBe(await AppliedAsync());
    }

    private Task<int> ExecuteAsync(string sql) => store.Database.WriteAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct), Ct);

    private Task<List<string>> AppliedAsync() => store.Database.ReadAsync(async db => (await db.Database.GetAppliedMigrationsAsync(Ct)).ToList(), Ct);
}
