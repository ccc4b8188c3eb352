using WangCheng.Core.Store;

namespace WangCheng.Tests.Store;

public sealed class WriteGateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite_the_second_writer_waits_for_the_first()
    {
        using var gate = new WriteGate(StoreKind.Sqlite);
        var first = await gate.EnterAsync(Ct);
        var second = gate.EnterAsync(Ct);
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();

        using var turn = await second;
    }

    [Fact]
    public async Task On_PostgreSQL_nobody_waits()
    {
        using var gate = new WriteGate(StoreKind.PostgreSql);
        using var first = await gate.EnterAsync(Ct);
        using var second = await gate.EnterAsync(Ct);
    }

    [Fact]
    public async Task A_writer_who_gives_up_waiting_takes_no_turn()
    {
        using var gate = new WriteGate(StoreKind.Sqlite);
        using var patience = new CancellationTokenSource();
        var first = await gate.EnterAsync(Ct);
        var impatient = gate.EnterAsync(patience.Token);

        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        first.Dispose();

        gate.EnterAsync(Ct).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_turn_given_back_twice_lets_only_one_in()
    {
        using var gate = new WriteGate(StoreKind.Sqlite);
        var first = await gate.EnterAsync(Ct);
        first.Dispose();
        first.Dispose();

        using var second = await gate.EnterAsync(Ct);
        gate.EnterAsync(Ct).IsCompleted.ShouldBeFalse();
    }
}
