using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Store;

public sealed class DatabaseTests : IAsyncLifetime
{
    private TestStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Database Database => store.Database;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task What_a_write_tracked_is_there_afterwards()
    {
        await Database.WriteAsync(db => Task.FromResult(db.ActionRows.Add(Row())), Ct);

        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_takes_back_even_what_was_already_sent_to_the_database()
    {
        var outcome = await Database.DecideAsync(
            async db =>
            {
                db.ActionRows.Add(Row());
                await db.SaveChangesAsync(Ct);
                return Outcome.No(new NoRoom());
            },
            Ct);

        outcome.ShouldBe(Outcome.No(new NoRoom()));
        (await CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Any_other_outcome_is_kept()
    {
        await Database.DecideAsync(
            db =>
            {
                db.ActionRows.Add(Row());
                return Task.FromResult<Outcome>(new Outcome.Done("seen"));
            },
            Ct);

        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_surprise_in_the_middle_leaves_nothing_behind_and_the_gate_open()
    {
        await Should.ThrowAsync<InvalidTimeZoneException>(() => Database.WriteAsync<int>(
            async db =>
            {
                db.ActionRows.Add(Row());
                await db.SaveChangesAsync(Ct);
                throw new InvalidTimeZoneException("a surprise");
            },
            Ct));

        (await CountAsync()).ShouldBe(0);
        await Database.WriteAsync(db => Task.FromResult(db.ActionRows.Add(Row())), Ct);
        (await CountAsync()).ShouldBe(1);
    }

    [Theory, MemberData(nameof(LostRaces))]
    public async Task A_lost_race_runs_again_from_the_start(Exception lost)
    {
        var attempts = 0;
        await Database.WriteAsync(
            async db =>
            {
                db.ActionRows.Add(Row());
                await db.SaveChangesAsync(Ct);
                return ++attempts < 3 ? throw lost : attempts;
            },
            Ct);

        attempts.ShouldBe(3);
        (await CountAsync()).ShouldBe(1);
    }

    /// <summary>In the shapes they arrive in: Npgsql's EF provider wraps what may pass in an InvalidOperationException of its own.</summary>
    public static TheoryData<Exception> LostRaces() =>
    [
        new SqliteException("database is locked", 5),
        new DbUpdateException("saving", new SqliteException("database is locked", 5)),
        new DbUpdateConcurrencyException("the version is another one"),
        new PostgresException("could not serialize access", "ERROR", "ERROR", PostgresErrorCodes.SerializationFailure),
        new InvalidOperationException("likely transient", new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected)),
        new InvalidOperationException("likely transient", new DbUpdateException("saving", new PostgresException("could not serialize access", "ERROR", "ERROR", PostgresErrorCodes.SerializationFailure))),
    ];

    [Fact]
    public async Task A_race_that_is_lost_every_time_is_told_after_five_attempts()
    {
        var attempts = 0;
        await Should.ThrowAsync<SqliteException>(() => Database.WriteAsync<int>(
            _ =>
            {
                attempts++;
                throw new SqliteException("database is locked", 5);
            },
            Ct));

        attempts.ShouldBe(5);
    }

    [Fact]
    public async Task Work_that_met_a_taken_key_runs_again_and_can_see_who_took_it()
    {
        var id = Guid.NewGuid();
        await Database.WriteAsync(db => Task.FromResult(db.ActionRows.Add(Row(id))), Ct);

        var attempts = 0;
        var sawIt = await Database.WriteAsync(
            async db =>
            {
                if (++attempts > 1) return await db.ActionRows.AnyAsync(row => row.EventId == id, Ct);
                db.ActionRows.Add(Row(id));
                return false;
            },
            Ct);

        sawIt.ShouldBeTrue();
        attempts.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_stays_taken_is_told_and_recognised()
    {
        var id = Guid.NewGuid();
        await Database.WriteAsync(db => Task.FromResult(db.ActionRows.Add(Row(id))), Ct);

        var error = await Should.ThrowAsync<DbUpdateException>(() => Database.WriteAsync(db => Task.FromResult(db.ActionRows.Add(Row(id))), Ct));

        UniqueViolation.IsOne(error).ShouldBeTrue();
        UniqueViolation.IsLostRace(error).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hundred_writers_at_once_all_commit()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Database.WriteAsync(db => Task.FromResult(db.ActionRows.Add(Row())), Ct), Ct)));

        (await CountAsync()).ShouldBe(100);
    }

    private Task<int> CountAsync() => Database.ReadAsync(db => db.ActionRows.CountAsync(Ct), Ct);

    private ActionRow Row(Guid? id = null) => new() { EventId = id ?? Guid.NewGuid(), At = store.Clock.GetUtcNow(), Fields = "{}" };

    private sealed record NoRoom : Refusal
    {
        public override string Code => "test.no_room";
    }
}
