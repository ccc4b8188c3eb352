using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

public sealed class MainJobTests : Journey
{
    [Fact]
    public async Task A_developer_types_what_she_needs_sees_it_come_up_and_gives_it_back()
    {
        await LiNa.SaysAsync(The.Order);
        LiNa.Sees("Order web-1?");
        await LiNa.TapsAsync("Order it");
        LiNa.Sees("On it: web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        await LiNa.SaysAsync("list");
        LiNa.Sees("web-1");
        await LiNa.SaysAsync("delete web-1");
        LiNa.Sees("Delete web-1?");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }
}
