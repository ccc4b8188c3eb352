using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

/// <summary>Where the stream stands is signed once a day, so that a lost, older or rewritten database can be told.</summary>
public sealed class HeadTests : ActionLogTest
{
    private protected override (string Key, string Value)[] Settings => [("ActionLog:HeadKey", "made-up-key-of-more-than-32-characters")];

    private string HeadFile => Path.Combine(Folder, "wangcheng_log_head-2026.jsonl");

    private string FileOfToday => Path.Combine(Folder, Today);

    [Fact]
    public async Task Once_a_day_the_end_of_the_stream_is_signed_and_the_audit_looks_at_it()
    {
        (await PostAsync()).ShouldBe(0, "nothing was written yet");
        await ShipAsync(5);
        (await PostAsync()).ShouldBe(1);
        (await Store.Get<HeadPost>().RunDueAsync(Ct)).ShouldBe(0, "today's is there");
        await ShipAsync(2);
        (await PostAsync()).ShouldBe(1);
        File.ReadAllLines(HeadFile).Select(Seq).ShouldBe([5, 7]);
        var report = await VerifyAsync();
        (report.Holds, report.Heads).ShouldBe((true, 2));
    }

    [Fact]
    public async Task An_older_database_that_was_put_back_with_files_that_fit_is_found()
    {
        await ShipAsync(5);
        await PostAsync();
        await GoBackToAsync(3);
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.HeadAhead, 5, 5, HeadFile, 1)]);
        await ShipAsync(4);
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.HeadDiffers, 5, 5, HeadFile, 1)], "other lines have taken their numbers");
    }

    [Fact]
    public async Task A_head_that_nobody_signed_is_found()
    {
        await ShipAsync(5);
        await PostAsync();
        await File.WriteAllTextAsync(HeadFile, (await File.ReadAllTextAsync(HeadFile, Ct)).Replace("\"seq\":5", "\"seq\":4", StringComparison.Ordinal) + "nonsense\n", Ct);
        (await VerifyAsync()).Faults.ShouldBe([new(AuditFaultKind.HeadForged, 0, 0, HeadFile, 1), new(AuditFaultKind.HeadForged, 0, 0, HeadFile, 2)]);
    }

    [Fact]
    public async Task Without_the_database_the_files_are_held_against_themselves_and_the_heads()
    {
        await ShipAsync(10);
        await PostAsync();
        var whole = await File.ReadAllLinesAsync(FileOfToday, Ct);
        (await FilesAsync()).Holds.ShouldBeTrue();

        File.WriteAllLines(FileOfToday, whole[..8]);
        (await FilesAsync()).Faults.ShouldBe([new(AuditFaultKind.HeadAhead, 10, 10, HeadFile, 1)]);
        File.WriteAllLines(FileOfToday, [.. whole[..4], .. whole[5..]]);
        (await FilesAsync()).Faults.ShouldBe([new(AuditFaultKind.Removed, 5, 5)]);
        File.WriteAllLines(FileOfToday, whole.Select(line => line.Replace("fact 5", "fact X", StringComparison.Ordinal)));
        (await FilesAsync()).Faults.ShouldBe([new(AuditFaultKind.ChainBroken, 6, 6)]);
        File.WriteAllLines(FileOfToday, whole.Select(line => line.Replace("fact 10", "fact X", StringComparison.Ordinal)));
        (await FilesAsync()).Faults.ShouldBe([new(AuditFaultKind.HeadDiffers, 10, 10, HeadFile, 1)], "only the head knows the last line");
        File.WriteAllLines(FileOfToday, [.. whole, whole[9]]);
        var report = await FilesAsync();
        (report.Holds, report.Repeats).ShouldBe((true, 1));
    }

    private Task<int> PostAsync()
    {
        var post = Store.Get<HeadPost>();
        Clock.Advance(TimeSpan.FromDays(1));
        return post.RunDueAsync(Ct);
    }

    private Task<AuditReport> VerifyAsync() => Store.Get<AuditVerifier>().VerifyAsync([Folder], null, Ct);

    private Task<AuditReport> FilesAsync() => Store.Get<AuditVerifier>().VerifyFilesAsync([Folder], [], keptSince: null, Ct);

    /// <summary>Rows, head and files as they were after so many lines.</summary>
    private async Task GoBackToAsync(long seq)
    {
        await Shipper.LetGoAsync(Ct);
        var last = (await RowsAsync()).Single(row => row.Seq == seq).Line!;
        await Store.Database.WriteAsync(async db =>
        {
            await db.ActionRows.Where(row => row.Seq > seq).ExecuteDeleteAsync(Ct);
            return await db.ActionLogHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Seq, seq).SetProperty(head => head.Hash, HashChain.HashOf(last)), Ct);
        }, Ct);
        File.WriteAllLines(FileOfToday, File.ReadAllLines(FileOfToday)[..(int)seq]);
    }
}
