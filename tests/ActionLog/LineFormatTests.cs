using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.ActionLog;

public sealed class LineFormatTests
{
    private static readonly DateTimeOffset LateEvening = new(2026, 11, 30, 16, 30, 0, TimeSpan.Zero);

    private static readonly ActionLineFormat Format = new(Options.Create(new ActionLogOptions { Folder = "unused", TimeZone = "Asia/Shanghai" }));

    [Fact]
    public void Day_month_and_times_are_the_companys()
    {
        var line = Line(new ActionRecord { Verb = new("lease.extend"), Phase = ActionPhase.Done, LeaseEnds = LateEvening });

        line.GetProperty("ts").GetString().ShouldBe("2026-12-01T00:30:00.000+08:00");
        line.GetProperty("day").GetString().ShouldBe("2026-12-01");
        line.GetProperty("month").GetString().ShouldBe("2026-12");
        line.GetProperty("lease_ends").GetString().ShouldBe("2026-12-01T00:30:00+08:00");
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var line = Line(new ActionRecord { Verb = new("server.list"), Phase = ActionPhase.Done });

        line.EnumerateObject().Select(field => field.Name).ShouldBe(["v", "event_id", "ts", "day", "month", "verb", "phase"]);
    }

    [Fact]
    public void A_text_is_cut_between_characters_and_never_inside_one()
    {
        var line = Line(new ActionRecord { Verb = new("server.create"), Phase = ActionPhase.Refused, Detail = new string('x', 499) + "😀 and more" });

        line.GetProperty("detail").GetString().ShouldBe(new string('x', 499) + "…");
    }

    [Fact]
    public void No_line_is_longer_than_8_KiB_whatever_a_person_typed()
    {
        var worst = 0;
        Prop.ForAll<string[], PositiveInt>((texts, times) =>
        {
            var line = HashChain.Next(new ChainHead(long.MaxValue - 1, ChainHead.Start.Hash), Fields(Everything(texts, times.Get)), new string('s', 64)).Line;
            worst = Math.Max(worst, Encoding.UTF8.GetByteCount(line) + 1);
            JsonDocument.Parse(line).RootElement.EnumerateObject().Count().ShouldBe(ActionFields.All.Count + 8);
            return worst <= ActionLineFormat.MaxBytes;
        }).Holds();
        worst.ShouldBeGreaterThan(ActionLineFormat.MaxBytes / 2, "nothing long was tried");
    }

    private static ActionRecord Everything(string[] texts, int times)
    {
        var next = 0;
        // Control characters take six bytes each in JSON: the dearest there are.
        string Text() => string.Concat(Enumerable.Repeat((texts.Length == 0 ? null : texts[next++ % texts.Length]) ?? "\u0001中", times * 20));
        return new ActionRecord
        {
            Verb = new(Text()),
            Phase = ActionPhase.Undeliverable,
            Actor = new(Text()),
            Door = Text(),
            Rule = Text(),
            Operation = new OperationId(Guid.NewGuid()),
            Server = new ServerId(Guid.NewGuid()),
            ServerName = Text(),
            Owner = new(Text()),
            CloudId = Text(),
            Flavor = Text(),
            VCpus = int.MaxValue,
            MemoryMiB = int.MinValue,
            DiskGiB = int.MaxValue,
            Image = Text(),
            Zone = Text(),
            Lease = TimeSpan.MaxValue,
            LeaseEnds = DateTimeOffset.MaxValue,
            LeaseRule = Text(),
            LeaseEnd = new LeaseEndId(Guid.NewGuid()),
            NotifiedAt = DateTimeOffset.MaxValue,
            PricePerHour = decimal.MinValue,
            Cost = decimal.MinValue,
            Currency = Text(),
            Step = Text(),
            Attempt = int.MaxValue,
            Reason = Text(),
            Detail = Text(),
            RequestId = Text(),
        };
    }

    private static string Fields(ActionRecord record) => Format.Fields(Guid.NewGuid(), LateEvening, record);

    private static JsonElement Line(ActionRecord record) => JsonDocument.Parse(Fields(record)).RootElement;
}
