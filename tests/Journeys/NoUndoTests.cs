using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Tests.Journeys;

/// <summary>Somebody who installs it may want no waiting at all.</summary>
public sealed class NoUndoTests : Journey
{
    private protected override (string Key, string? Value)[] Settings => [("Servers:UndoWindow", "00:00:00")];

    [Fact]
    public async Task Without_a_window_the_card_says_so_and_deletes_at_once()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        LiNa.Sees("gone for good. Copy what you still need first");
        await LiNa.TapsAsync("Delete now");
        await App.PassAsync(TimeSpan.FromMinutes(2));
        LiNa.Sees("web-1 is gone");
        (await App.Database.ReadAsync(db => db.Operations.CountAsync(o => o.Verb == ServerVerbs.Delete && o.State == OperationState.Done, Ct), Ct)).ShouldBe(1);
    }
}
