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

    private Task<OperationId> AddAsync(Verb verb) => store.Database.WriteAsync(
        db => Task.FromResult(store.Get<OperationQueue>().Add(db, verb, ServerId.New(store.Clock), new PersonId("li-na"), "test", null, "only", "{}").Id), Ct);

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
            return new StepResult.Done();
        }
    }
}
