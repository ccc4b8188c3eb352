using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

public sealed class AuditVerifierTests : ActionLogTest
{
    private string FileOfToday => Path.Combine(Folder, Today);

    [Fact]
    public async Task An_untouched_log_holds_and_everything_was_looked_at()
    {
        await ShipAsync(10);
        Clock.Advance(TimeSpan.FromDays(1));
        await ShipAsync(10);

        var report = await VerifyAsync();

        report.Faults.ShouldBeEmpty();
        (report.Holds, report.Rows, report.Lines, report.Repeats).ShouldBe((true, 20, 20, 0));
    }

    [Fact]
    public async Task An_empty_log_holds() => (await VerifyAsync()).Holds.ShouldBeTrue();

    [Fact]
    public async Task An_edited_line_is_found()
    {
        await ShipAsync(10);
        Rewrite(lines => lines[4] = lines[4].Replace("person-1", "person-2", StringComparison.Ordinal));

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Edited, 5, 5, FileOfToday, 5)]);
    }

    [Fact]
    public async Task A_removed_line_is_found()
    {
        await ShipAsync(10);
        Rewrite(lines => lines.RemoveRange(3, 2));

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Removed, 4, 5)]);
    }

    [Fact]
    public async Task A_cut_tail_is_found()
    {
        await ShipAsync(10);
        Rewrite(lines => lines.RemoveRange(7, 3));

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.TailCut, 8, 10)]);
    }

    [Fact]
    public async Task A_tail_cut_inside_a_line_is_found()
    {
        await ShipAsync(10);
        await File.WriteAllBytesAsync(FileOfToday, (await File.ReadAllBytesAsync(FileOfToday, Ct))[..^20], Ct);

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Torn, 0, 0, FileOfToday, 10), new(AuditFaultKind.TailCut, 10, 10)]);
    }

    [Theory]
    [InlineData("{\"v\":1,\"verb\":\"server.delete\",\"seq\":4,\"prev\":\"made up\"}", 4)]
    [InlineData("{\"v\":1,\"verb\":\"server.delete\",\"seq\":999,\"prev\":\"made up\"}", 999)]
    [InlineData("no line of ours", 0)]
    [InlineData("", 0)]
    public async Task An_inserted_line_is_found(string line, long seq)
    {
        await ShipAsync(10);
        Rewrite(lines => lines.Insert(3, line));

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Inserted, seq, seq, FileOfToday, 4)]);
    }

    [Fact]
    public async Task A_moved_line_is_found()
    {
        await ShipAsync(10);
        Rewrite(lines =>
        {
            lines.Insert(8, lines[2]);
            lines.RemoveAt(2);
        });

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Moved, 3, 3, FileOfToday, 8)]);
    }

    [Fact]
    public async Task Lines_that_stand_twice_to_the_byte_are_no_fault()
    {
        await ShipAsync(10);
        Rewrite(lines => lines.InsertRange(6, lines.GetRange(2, 4)));

        var report = await VerifyAsync();

        report.Faults.ShouldBeEmpty();
        report.Repeats.ShouldBe(4);
    }

    [Fact]
    public async Task A_line_of_megabytes_is_one_fault_and_the_rest_is_still_read()
    {
        await ShipAsync(10);
        Rewrite(lines => lines.Insert(5, new string('x', 3_000_000)));

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Inserted, 0, 0, FileOfToday, 6)]);
    }

    [Fact]
    public async Task A_removed_file_is_found_unless_retention_may_have_taken_it()
    {
        await ShipAsync(4);
        Clock.Advance(TimeSpan.FromDays(1));
        var secondDay = Clock.GetUtcNow();
        await ShipAsync(4);
        File.Delete(FileOfToday);

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Removed, 1, 4)]);
        (await VerifyAsync(keptSince: secondDay)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Folders_of_two_hosts_hold_together_and_not_alone()
    {
        var elsewhere = Path.Combine(Store.Folder, "elsewhere");
        await ShipAsync(3);
        Clock.Advance(ActionLogClaim.Length);
        await CommitAsync(3);
        var other = Store.Another(("ActionLog:Folder", elsewhere)).Get<ActionLogShipper>();
        await other.ShipDueAsync(Ct);
        await other.LetGoAsync(Ct);
        await ShipAsync(3);

        var report = await Store.Get<AuditVerifier>().VerifyAsync([Folder, elsewhere], null, Ct);

        report.Faults.ShouldBeEmpty();
        report.Lines.ShouldBe(9);
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.Removed, 4, 6)]);
    }

    [Fact]
    public async Task A_clock_set_back_over_midnight_is_no_fault()
    {
        await ShipAsync(2);
        Clock.Advance(TimeSpan.FromDays(1));
        await ShipAsync(2);
        Clock.Jump(Clock.GetUtcNow().AddDays(-2));
        await ShipAsync(2);

        ActionLogFolder.FilesIn(Folder).Count.ShouldBe(2, "the log goes on in its newest file");
        (await VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_is_being_written_is_no_fault()
    {
        await ShipAsync(5);
        await ForgetShippedAsync(5);
        await File.WriteAllBytesAsync(FileOfToday, (await File.ReadAllBytesAsync(FileOfToday, Ct))[..^20], Ct);

        (await VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_changed_together_with_its_line_is_found_by_the_chain()
    {
        await ShipAsync(10);
        Rewrite(lines => lines[4] = lines[4].Replace("person-1", "person-2", StringComparison.Ordinal));
        await Store.Database.WriteAsync(
            db => db.ActionRows.Where(row => row.Seq == 5).ExecuteUpdateAsync(set => set.SetProperty(row => row.Line, row => row.Line!.Replace("person-1", "person-2")), Ct), Ct);

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.ChainBroken, 6, 6)]);
    }

    [Fact]
    public async Task The_last_row_changed_together_with_its_line_is_found_by_the_head()
    {
        await ShipAsync(3);
        Rewrite(lines => lines[2] = lines[2].Replace("person-1", "person-2", StringComparison.Ordinal));
        await Store.Database.WriteAsync(
            db => db.ActionRows.Where(row => row.Seq == 3).ExecuteUpdateAsync(set => set.SetProperty(row => row.Line, row => row.Line!.Replace("person-1", "person-2")), Ct), Ct);

        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.ChainBroken, 3, 3)]);
    }

    [Theory]
    [InlineData(4, 6)]
    [InlineData(8, 10)]
    [InlineData(1, 10)]
    public async Task Rows_removed_together_with_their_lines_are_found(int first, int last)
    {
        await ShipAsync(10);
        Rewrite(lines => lines.RemoveRange(first - 1, last - first + 1));
        await Store.Database.WriteAsync(db => db.ActionRows.Where(row => row.Seq >= first && row.Seq <= last).ExecuteDeleteAsync(Ct), Ct);

        (await VerifyAsync()).Faults.ShouldContain(new AuditFault(AuditFaultKind.RowsRemoved, first, last));
    }

    private Task<AuditReport> VerifyAsync(DateTimeOffset? keptSince = null)
    {
        Shipper.ShouldNotBeNull();
        return Store.Get<AuditVerifier>().VerifyAsync([Folder], keptSince, Ct);
    }

    private void Rewrite(Action<List<string>> change)
    {
        var lines = File.ReadAllLines(FileOfToday).ToList();
        change(lines);
        File.WriteAllLines(FileOfToday, lines);
    }
}
