using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Operations;

/// <summary>Work that surprises the program again and again is set aside; everyone else's goes on.</summary>
public sealed class PoisonTests : Journey
{
    [Fact]
    public async Task Poisoned_work_is_parked_after_a_few_attempts_its_card_says_so_and_others_go_on()
    {
        await OrdersAsync(LiNa);
        var poisoned = await App.Database.ReadAsync(db => db.Operations.SingleAsync(Ct), Ct);
        await RemembersAsync(poisoned, "{ this is no memory");
        await OrdersAsync(App.WangWei, "new api-1 2c4g ubuntu-22.04 3d");
        await App.SettleAsync();

        App.WangWei.Sees("api-1 is running");
        LiNa.Sees(poisoned.Id.ToString());
        var parked = await App.Database.ReadAsync(db => db.Operations.SingleAsync(o => o.Id == poisoned.Id, Ct), Ct);
        (parked.State, parked.Surprises, parked.Failure).ShouldBe((OperationState.Parked, OperationWorker.SurprisesUntilParked, "operation.parked"));
        var line = (await App.LogAsync()).Single(line => line["phase"] == "parked");
        (line["operation"], line["actor"], line["step"], line["detail"]).ShouldBe((poisoned.Id.ToString(), LiNa.Person.AadObjectId, "send", "JsonException"));
        App.ExpectsErrors("was surprised in send");

        // An administrator mends it, and it goes on from where it was.
        await RemembersAsync(poisoned, poisoned.Memory);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    private Task RemembersAsync(Operation operation, string memory) =>
        App.Database.WriteAsync(db => db.Operations.Where(o => o.Id == operation.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Memory, memory).SetProperty(o => o.State, OperationState.Ready), Ct), Ct);
}
