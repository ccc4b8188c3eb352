using WangCheng.Core.ActionLog;

namespace WangCheng.Tests.ActionLog;

public sealed class RecoveryTests : ActionLogTest
{
    private string FileOfToday => Path.Combine(Folder, Today);

    [Theory]
    [InlineData("{\"v\":1,\"event_id\":\"019")]
    [InlineData("{")]
    public async Task A_line_cut_by_a_crash_is_removed_and_written_whole(string half)
    {
        await ShipAsync(3);
        await RestartAsync();
        await File.AppendAllTextAsync(FileOfToday, half, Ct);

        await ShipAgainAsync(2);

        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_last_line_without_its_line_end_is_written_again_and_stands_once()
    {
        await ShipAsync(3);
        await RestartAsync();
        await ForgetShippedAsync(3);
        Shorten(by: 1);

        await ShipAgainAsync(0, repeated: 1);

        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_half_first_line_of_a_new_day_is_removed_too()
    {
        await ShipAsync(3);
        await RestartAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        await File.WriteAllTextAsync(Path.Combine(Folder, "wangcheng_log-20261123.jsonl"), "{\"v\":1,", Ct);

        await ShipAgainAsync(2);

        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task After_a_crash_between_append_and_mark_no_line_stands_twice_in_the_file()
    {
        await ShipAsync(5);
        await RestartAsync();
        await ForgetShippedAsync(3);

        await ShipAgainAsync(2, repeated: 3);

        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task After_a_crash_between_numbering_and_append_the_lines_are_written_as_they_were_fixed()
    {
        await ShipAsync(5);
        await RestartAsync();
        await ForgetShippedAsync(3);
        var fixedLines = (await RowsAsync()).Select(row => row.Line).ToList();
        await File.WriteAllLinesAsync(FileOfToday, (await File.ReadAllLinesAsync(FileOfToday, Ct)).Take(2), Ct);
        Clock.Advance(TimeSpan.FromDays(1));

        await ShipAgainAsync(0, repeated: 3);

        Lines(Folder).ShouldBe(fixedLines);
        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_last_line_that_was_changed_is_not_trusted_and_what_is_not_marked_is_repeated_to_the_byte()
    {
        await ShipAsync(4);
        await RestartAsync();
        await ForgetShippedAsync(3);
        var lines = await File.ReadAllLinesAsync(FileOfToday, Ct);
        await File.WriteAllLinesAsync(FileOfToday, [lines[0], lines[1], lines[2], lines[3].Replace("fact 4", "fact 9", StringComparison.Ordinal)], Ct);

        await ShipAgainAsync(0, repeated: 2);

        Lines(Folder).TakeLast(2).ShouldBe(lines.TakeLast(2));
        Lines(Folder).Length.ShouldBe(6);
    }

    [Fact]
    public async Task A_file_removed_while_open_is_noticed_and_later_lines_go_to_a_new_one()
    {
        await ShipAsync(3);
        File.Delete(FileOfToday);

        await ShipAsync(2);

        Lines(Folder).Select(Seq).ShouldBe([4, 5]);
    }

    [Fact]
    public async Task Half_a_line_that_somebody_else_wrote_while_the_file_was_open_does_not_damage_the_next()
    {
        await ShipAsync(3);
        // Longer than what follows: .NET writes at its own position, and would cover less.
        await File.AppendAllTextAsync(FileOfToday, new string('x', 5000), Ct);

        await ShipAsync(2);

        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_the_shipper_and_not_the_truth()
    {
        MakeFolderReadOnly();
        await CommitAsync(3);

        await Should.ThrowAsync<UnauthorizedAccessException>(() => Shipper.ShipDueAsync(Ct));
        var stopped = Store.Get<ActionLogStatus>().Stopped.ShouldNotBeNull();
        stopped.Since.ShouldBe(Clock.GetUtcNow());
        await CommitAsync(2);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<UnauthorizedAccessException>(() => Shipper.ShipDueAsync(Ct));
        Store.Get<ActionLogStatus>().Stopped!.Since.ShouldBe(stopped.Since);

        File.Delete(Folder);
        (await Shipper.ShipDueAsync(Ct)).ShouldBe(5);

        Store.Get<ActionLogStatus>().Stopped.ShouldBeNull();
        await ShouldHoldAsync(Lines(Folder));
    }

    [Fact]
    public async Task A_full_disk_stops_the_shipper_and_what_was_fixed_before_is_written_when_there_is_room()
    {
        Directory.CreateDirectory(Folder);
        // Every write to it says "no space left on device".
        File.CreateSymbolicLink(FileOfToday, "/dev/full");
        await CommitAsync(3);

        (await Should.ThrowAsync<Exception>(() => Shipper.ShipDueAsync(Ct))).ToString().ShouldContain("No space left");
        Store.Get<ActionLogStatus>().Stopped!.Why.ShouldContain("No space left");
        var fixedLines = (await RowsAsync()).Select(row => row.Line.ShouldNotBeNull()).ToList();
        (await RowsAsync()).ShouldAllBe(row => row.ShippedAt == null);
        File.Delete(FileOfToday);

        (await Shipper.ShipDueAsync(Ct)).ShouldBe(3);

        Lines(Folder).ShouldBe(fixedLines);
        await ShouldHoldAsync(Lines(Folder));
    }

    private async Task ShipAgainAsync(int facts, int repeated = 0)
    {
        await CommitAsync(facts);
        (await Shipper.ShipDueAsync(Ct)).ShouldBe(facts + repeated);
    }

    private void Shorten(int by)
    {
        using var file = File.OpenWrite(FileOfToday);
        file.SetLength(file.Length - by);
    }
}
