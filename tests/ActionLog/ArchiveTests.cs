using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

/// <summary>What is old leaves the database and the log's folder, and the audit follows the chain from the first line all the same.</summary>
public sealed class ArchiveTests : ActionLogTest
{
    private static readonly TimeSpan RowsAreKept = TimeSpan.FromDays(400);
    private static readonly TimeSpan FilesAreKept = TimeSpan.FromDays(180);

    private ActionArchive Archive => Store.Get<ActionArchive>();

    private string ArchiveFolder => Path.Combine(Folder, "archive");

    [Fact]
    public async Task Old_rows_go_into_the_archive_and_old_files_go_and_the_audit_still_holds()
    {
        await OldAndYoungAsync();
        (await RowsAsync()).Count.ShouldBe(11, "the young ones");
        File.ReadAllLines(ActionArchive.FilesIn(ArchiveFolder).ShouldHaveSingleItem()).Select(Seq).ShouldBe(Enumerable.Range(1, 10).Select(n => (long)n));
        var report = await VerifyAsync();
        (report.Holds, report.Archived, report.Rows, report.Lines).ShouldBe((true, 10, 11, 11));
        ActionLogFolder.FilesIn(Folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_newest_row_stays_and_the_stream_goes_on_from_it()
    {
        await ShipAsync(3);
        Clock.Advance(TimeSpan.FromDays(500));
        (await RunAsync()).ShouldBe(2);
        (await RunAsync()).ShouldBe(0);
        await ShipAsync(2);
        (await RowsAsync()).Select(row => row.Seq).ShouldBe([3, 4, 5]);
        (await VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_died_between_the_archive_and_the_rows_does_it_again_to_the_byte()
    {
        await ShipAsync(10);
        var rows = await RowsAsync();
        Clock.Advance(TimeSpan.FromDays(401));
        await ShipAsync(1);
        (await RunAsync()).ShouldBe(10);
        await Store.Database.WriteAsync(db => Task.FromResult(rows.ConvertAll(row => db.ActionRows.Add(new ActionRow { Id = row.Id, EventId = row.EventId, At = row.At, Fields = row.Fields, Seq = row.Seq, Line = row.Line, ShippedAt = row.ShippedAt })).Count), Ct);

        (await VerifyAsync()).Faults.ShouldBeEmpty();
        (await RunAsync()).ShouldBe(10);
        var report = await VerifyAsync();
        (report.Holds, report.Archived, report.Rows).ShouldBe((true, 10, 1));
    }

    [Fact]
    public async Task A_line_of_the_archive_that_was_edited_is_found()
    {
        await OldAndYoungAsync();
        Rewrite(lines => lines[4] = lines[4].Replace("person-1", "person-2", StringComparison.Ordinal));
        (await VerifyAsync()).Faults.ShouldContain(fault => fault.Kind == AuditFaultKind.ArchiveBroken && fault.First == 6);
    }

    [Fact]
    public async Task A_line_of_the_archive_that_was_removed_is_found()
    {
        await OldAndYoungAsync();
        Rewrite(lines => lines.RemoveAt(4));
        (await VerifyAsync()).Faults.ShouldContain(fault => fault.Kind == AuditFaultKind.ArchiveBroken && fault.First == 6);
    }

    [Fact]
    public async Task An_archive_that_lost_its_end_or_is_gone_is_found()
    {
        await OldAndYoungAsync();
        Rewrite(lines => lines.RemoveRange(8, 2));
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.RowsRemoved, 9, 10)]);
        Directory.Delete(ArchiveFolder, recursive: true);
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.RowsRemoved, 1, 10)]);
    }

    [Fact]
    public async Task What_another_host_archived_as_well_is_the_same_and_no_fault()
    {
        await OldAndYoungAsync();
        var elsewhere = Directory.CreateDirectory(Path.Combine(Store.Folder, "elsewhere")).FullName;
        foreach (var file in ActionArchive.FilesIn(ArchiveFolder)) File.Copy(file, Path.Combine(elsewhere, Path.GetFileName(file)));
        (await Store.Get<AuditVerifier>().VerifyAsync([Folder], [ArchiveFolder, elsewhere], Clock.GetUtcNow() - FilesAreKept, Ct)).Faults.ShouldBeEmpty();
    }

    /// <summary>Ten lines of 401 days ago, archived and their file gone, and eleven of today.</summary>
    private async Task OldAndYoungAsync()
    {
        await ShipAsync(10);
        Clock.Advance(TimeSpan.FromDays(401));
        await ShipAsync(11);
        (await RunAsync()).ShouldBe(10);
        Archive.RemoveFiles(FilesAreKept).ShouldBe(1);
    }

    private Task<int> RunAsync() => Archive.RunAsync(Clock.GetUtcNow() - RowsAreKept, Ct);

    private Task<AuditReport> VerifyAsync() => Store.Get<AuditVerifier>().VerifyAsync([Folder], Clock.GetUtcNow() - FilesAreKept, Ct);

    private void Rewrite(Action<List<string>> change)
    {
        var file = ActionArchive.FilesIn(ArchiveFolder).Single();
        var lines = File.ReadAllLines(file).ToList();
        change(lines);
        File.WriteAllLines(file, lines);
    }
}
