using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

/// <summary>Without the database: where must the files begin? The signed heads know, as long as there was one on the day at which retention cuts.</summary>
public sealed class BeginningTests : ActionLogTest
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    private protected override (string Key, string Value)[] Settings => [("ActionLog:HeadKey", "made-up-key-of-more-than-32-characters")];

    private string Oldest => ActionLogFolder.FilesIn(Folder)[0];

    [Fact]
    public async Task A_log_that_is_there_from_its_first_line_on_is_whole()
    {
        await DaysAsync(2);
        var report = await VerifyAsync();
        (report.Holds, report.Beginning, report.From).ShouldBe((true, AuditBeginning.First, 1));
        Rewrite(Oldest, lines => lines[0] = lines[0].Replace(new string('0', 64), new string('1', 64), StringComparison.Ordinal));
        (await VerifyAsync()).Faults.ShouldContain(new AuditFault(AuditFaultKind.ChainBroken, 1, 1), "the first line holds on to nothing");
    }

    [Fact]
    public async Task What_retention_removed_is_no_fault_and_every_cut_behind_it_is()
    {
        await DaysAsync(6);
        Store.Get<ActionArchive>().RemoveFiles(KeptFor).ShouldBe(3);
        var report = await VerifyAsync();
        (report.Holds, report.Beginning, report.From).ShouldBe((true, AuditBeginning.Kept, 10));

        var whole = ActionLogFolder.FilesIn(Folder).ToDictionary(file => file, File.ReadAllLines);
        for (var cut = 1; cut < 9; cut++)
        {
            var left = cut;
            foreach (var (file, lines) in whole)
            {
                var gone = Math.Min(left, lines.Length);
                left -= gone;
                if (gone == lines.Length) File.Delete(file);
                else await File.WriteAllLinesAsync(file, lines[gone..], Ct);
            }
            (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.BeginningCut, 10, 9 + cut)], $"{cut} lines cut");
        }
    }

    [Fact]
    public async Task Where_nothing_may_be_gone_a_log_that_begins_later_was_cut()
    {
        await DaysAsync(2);
        File.Delete(Oldest);
        (await VerifyAsync(TimeSpan.FromDays(100))).Faults.ShouldBe([new(AuditFaultKind.BeginningCut, 1, 3)]);
    }

    [Fact]
    public async Task Without_a_head_around_the_day_of_the_cut_nobody_can_know_and_it_says_so()
    {
        await DayAsync();
        await ShipAsync(2); // no head knows of these, and nobody signs anything before they are old
        Clock.Advance(TimeSpan.FromDays(5));
        await DayAsync();
        Store.Get<ActionArchive>().RemoveFiles(KeptFor).ShouldBe(2);
        var report = await VerifyAsync();
        (report.Holds, report.Beginning, report.From).ShouldBe((true, AuditBeginning.Unknown, 6));
    }

    [Fact]
    public async Task A_head_whose_file_was_changed_by_somebody_is_no_witness()
    {
        await DaysAsync(6);
        Store.Get<ActionArchive>().RemoveFiles(KeptFor);
        var heads = Directory.GetFiles(Folder, "wangcheng_log_head-*").Single();
        Rewrite(heads, lines => lines[3] = lines[3].Replace("\"first\":10", "\"first\":11", StringComparison.Ordinal));
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.HeadForged, 0, 0, heads, 4)]);
    }

    [Fact]
    public async Task What_the_archive_holds_is_not_missing_and_between_archive_and_files_retention_may_have_cut()
    {
        await DaysAsync(6);
        var archive = Path.Combine(Folder, "archive");
        await Store.Get<ActionArchive>().RunAsync(Clock.GetUtcNow() - KeptFor, Ct);
        Store.Get<ActionArchive>().RemoveFiles(KeptFor);
        var report = await VerifyAsync(archives: archive);
        (report.Holds, report.Beginning).ShouldBe((true, AuditBeginning.First));

        var file = ActionArchive.FilesIn(archive).Single();
        Rewrite(file, lines => lines.RemoveRange(4, lines.Count - 4));
        report = await VerifyAsync(archives: archive);
        (report.Holds, report.Beginning).ShouldBe((true, AuditBeginning.Kept), "rows leave the database much later than files are removed");
        Rewrite(file, lines => lines.RemoveRange(0, 2));
        (await VerifyAsync(archives: archive)).Faults.ShouldBe([new(AuditFaultKind.Removed, 1, 2)], "an archive is never cut");
    }

    [Fact]
    public async Task An_empty_folder_proves_nothing() => (await VerifyAsync()).Beginning.ShouldBe(AuditBeginning.Unknown);

    private async Task DaysAsync(int days)
    {
        for (var day = 0; day < days; day++) await DayAsync();
    }

    /// <summary>Three lines, an hour later a signed head, and the rest of the day.</summary>
    private async Task DayAsync()
    {
        var post = Store.Get<HeadPost>();
        Directory.CreateDirectory(Folder);
        await ShipAsync(3);
        Clock.Advance(TimeSpan.FromHours(1));
        (await post.RunDueAsync(Ct)).ShouldBe(1);
        Clock.Advance(TimeSpan.FromHours(23));
    }

    private Task<AuditReport> VerifyAsync(TimeSpan? keptFor = null, params string[] archives)
    {
        Directory.CreateDirectory(Folder);
        return Store.Get<AuditVerifier>().VerifyFilesAsync([Folder], archives, Clock.GetUtcNow() - (keptFor ?? KeptFor), Ct);
    }

    private static void Rewrite(string file, Action<List<string>> change)
    {
        var lines = File.ReadAllLines(file).ToList();
        change(lines);
        File.WriteAllLines(file, lines);
    }
}

/// <summary>Nothing is signed.</summary>
public sealed class BeginningWithoutKeyTests : ActionLogTest
{
    [Fact]
    public async Task Without_signed_heads_only_a_log_from_its_first_line_on_is_known_to_be_whole()
    {
        await ShipAsync(5);
        (await VerifyAsync()).Beginning.ShouldBe(AuditBeginning.First);
        var file = Path.Combine(Folder, Today);
        File.WriteAllLines(file, File.ReadAllLines(file)[2..]);
        var report = await VerifyAsync();
        (report.Holds, report.Beginning, report.From).ShouldBe((true, AuditBeginning.Unknown, 3));
    }

    private Task<AuditReport> VerifyAsync() => Store.Get<AuditVerifier>().VerifyFilesAsync([Folder], [], Clock.GetUtcNow() - TimeSpan.FromDays(180), Ct);
}
