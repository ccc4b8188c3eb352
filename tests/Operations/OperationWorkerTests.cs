using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Operations;

public sealed class OperationWorkerTests : IAsyncLifetime
{
    private static readonly Verb Slow = new("test.slow");
    private static readonly Verb Quick = new("test.quick");

    private readonly TaskCompletionSource answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TestStore store = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private OperationWorker Worker => store.Get<OperationWorker>();

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync(services => services
        .AddActionLog().AddNotices().AddOperations()
        .AddSingleton<IOperationHandler>(new Handler(Slow, answer.Task))
        .AddSingleton<IOperationHandler>(new Handler(Quick, Task.CompletedTask)));

    public async ValueTask DisposeAsync()
    {
        answer.TrySetResult();
        await Worker.IdleAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_call_that_hangs_holds_up_nobody_else()
    {
        var slow = await AddAsync(Slow);
        (await Worker.StartDueAsync(Ct)).ShouldBe(1);

        var quick = await AddAsync(Quick);
        (await Worker.StartDueAsync(Ct)).ShouldBe(1);
        await UntilAsync(quick, OperationState.Done);

        (await StateAsync(slow)).ShouldBe(OperationState.Ready);
        answer.SetResult();
        await Worker.IdleAsync();
        (await StateAsync(slow)).ShouldBe(OperationState.Done);
    }

    [Fact]
    public async Task At_most_eight_run_side_by_side_and_the_rest_follows()
    {
        for (var i = 0; i < 10; i++) await AddAsync(Slow);

        (await Worker.StartDueAsync(Ct)).ShouldBe(8);
        (await Worker.StartDueAsync(Ct)).ShouldBe(0);
        answer.SetResult();

        (await Worker.RunDueAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_in_somebodys_hands_is_due_again_when_their_claim_ends()
    {
        await AddAsync(Slow);
        await Worker.StartDueAsync(Ct);

        (await Worker.NextDueAsync(Ct)).ShouldBe(store.Clock.GetUtcNow() + OperationClaims.Length);
    }

    [Fact]
    public async Task An_end_that_was_worked_out_before_it_was_called_off_is_not_written_and_the_step_runs_again_knowing()
    {
        var slow = await AddAsync(Slow);
        (await Worker.StartDueAsync(Ct)).ShouldBe(1);
        await CallOffAsync(slow);
        answer.SetResult();
        await Worker.IdleAsync();
        (await StateAsync(slow)).ShouldBe(OperationState.Ready);

        (await Worker.RunDueAsync(Ct)).ShouldBe(1);
        (await StateAsync(slow)).ShouldBe(OperationState.Cancelled);
    }

    [Fact]
    public async Task A_step_that_ends_in_a_long_wait_is_due_at_once_when_it_was_called_off_meanwhile()
    {
        var slow = await AddAsync(Slow, step: "wait for an hour");
        await Worker.StartDueAsync(Ct);
        await CallOffAsync(slow);
        answer.SetResult();
        await Worker.IdleAsync();
        (await Worker.NextDueAsync(Ct)).ShouldBe(store.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Nobody_can_call_off_two_pieces_of_work_with_one_request()
    {
        var (one, other) = (await AddAsync(Quick), await AddAsync(Quick));
        await CallOffAsync(one);
        await Should.ThrowAsync<Exception>(() => CallOffAsync(other));
    }

    private Task<int> CallOffAsync(OperationId id) =>
        store.Database.WriteAsync(db => db.Operations.Where(o => o.Id == id).ExecuteUpdateAsync(set => set.SetProperty(o => o.CancelKey, "made-up"), Ct), Ct);

    private Task<OperationId> AddAsync(Verb verb, string step = "only") => store.Database.WriteAsync(
        db => Task.FromResult(store.Get<OperationQueue>().Add(db, verb, ServerId.New(store.Clock), new PersonId("li-na"), "test", null, step, "{}").Id), Ct);

    private Task<OperationState> StateAsync(OperationId id) => store.Database.ReadAsync(db => db.Operations.Where(o => o.Id == id).Select(o => o.State).SingleAsync(Ct), Ct);

    private async Task UntilAsync(OperationId id, OperationState state)
    {
        while (await StateAsync(id) != state)
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed class Handler(Verb verb, Task answer) : IOperationHandler
    {
        public Verb Verb => verb;

        public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
        {
            await answer.WaitAsync(ct);
            return operation.IsCalledOff ? new StepResult.Cancelled() : operation.Step == "only" ? new StepResult.Done() : new StepResult.Again(TimeSpan.FromHours(1), "as it was told");
        }
    }
}
