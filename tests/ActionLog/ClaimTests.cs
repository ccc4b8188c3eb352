using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

public sealed class ClaimTests : ActionLogTest
{
    private string ElsewhereFolder => Path.Combine(Store.Folder, "elsewhere");

    private ActionLogShipper Elsewhere => field ??= Store.Another(("ActionLog:Folder", ElsewhereFolder)).Get<ActionLogShipper>();

    [Fact]
    public async Task Only_one_instance_ships()
    {
        await ShipAsync(2);
        await CommitAsync(2);

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(0);
        (await Shipper.ShipDueAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task When_the_holder_is_silent_another_goes_on_in_its_own_folder_without_a_gap()
    {
        await ShipAsync(2);
        await CommitAsync(3);
        Clock.Advance(ActionLogClaim.Length);

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(3);

        Lines(ElsewhereFolder).Select(Seq).ShouldBe([3, 4, 5]);
        await ShouldHoldAsync([.. Lines(Folder), .. Lines(ElsewhereFolder)]);
    }

    [Fact]
    public async Task An_instance_that_lost_the_claim_writes_no_more()
    {
        await ShipAsync(1);
        Clock.Advance(ActionLogClaim.Length);
        await CommitAsync(1);
        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(1);
        await CommitAsync(1);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(0);

        Lines(Folder).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_holder_with_nothing_to_ship_keeps_its_claim()
    {
        await ShipAsync(1);
        for (var i = 0; i < 9; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(10));
            (await Shipper.ShipDueAsync(Ct)).ShouldBe(0);
        }
        await CommitAsync(1);

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(0);
        (await Shipper.ShipDueAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_holder_that_lets_go_is_followed_at_once()
    {
        await ShipAsync(1);
        await CommitAsync(1);

        await Shipper.LetGoAsync(Ct);

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task A_holder_whose_disk_fails_is_followed_at_once()
    {
        MakeFolderReadOnly();
        await CommitAsync(2);
        await Should.ThrowAsync<UnauthorizedAccessException>(() => Shipper.ShipDueAsync(Ct));

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task Lines_that_two_hosts_wrote_are_the_same_to_the_byte()
    {
        await ShipAsync(3);
        await ForgetShippedAsync(2);
        Clock.Advance(ActionLogClaim.Length);

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(2);

        Lines(ElsewhereFolder).ShouldBe(Lines(Folder).TakeLast(2));
    }

    [Fact]
    public async Task A_claim_written_by_a_clock_that_was_years_ahead_binds_nobody()
    {
        var now = Clock.GetUtcNow();
        Clock.Jump(now.AddYears(3));
        await ShipAsync(1);
        Clock.Jump(now);
        await CommitAsync(1);

        (await Elsewhere.ShipDueAsync(Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_cannot_write_to_one_folder()
    {
        await ShipAsync(1);
        await CommitAsync(1);
        var twin = Store.Another().Get<ActionLogShipper>();

        await Should.ThrowAsync<IOException>(() => twin.ShipDueAsync(Ct));

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(1);
        await ShouldHoldAsync(Lines(Folder));
    }
}
