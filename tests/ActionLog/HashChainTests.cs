using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WangCheng.Core.ActionLog;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.ActionLog;

public sealed class HashChainTests
{
    [Fact]
    public void The_first_line_follows_zeros_and_the_second_the_first()
    {
        var (first, afterFirst) = HashChain.Next(ChainHead.Start, "{\"a\":1}", "wc");
        var (second, afterSecond) = HashChain.Next(afterFirst, "{\"a\":2}", "wc");

        first.ShouldBe("{\"a\":1,\"stream\":\"wc\",\"seq\":1,\"prev\":\"" + new string('0', 64) + "\"}");
        // printf '%s' LINE | sha256sum
        afterFirst.Hash.ShouldBe("ee876400f10e63880425c849298f92757331ca632bbcf0ba27ab7953c9adc783");
        second.ShouldBe("{\"a\":2,\"stream\":\"wc\",\"seq\":2,\"prev\":\"" + afterFirst.Hash + "\"}");
        afterSecond.ShouldBe(new ChainHead(2, HashChain.HashOf(second)));
    }

    [Fact]
    public void A_change_of_any_byte_of_any_line_breaks_the_chain()
    {
        var changed = 0;
        Prop.ForAll<NonEmptyArray<int>, (PositiveInt Line, PositiveInt At), byte>((values, where, with) =>
        {
            var (lines, head) = Chain(values.Get);
            Holds(lines, head).ShouldBeTrue();
            var bytes = lines[where.Line.Get % lines.Count];
            var at = where.At.Get % bytes.Length;
            if (bytes[at] == with) return true;
            bytes[at] = with;
            changed++;
            return !Holds(lines, head);
        }).Holds();
        changed.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[1,2]")]
    [InlineData("{\"seq\":\"1\",\"prev\":\"x\"}")]
    [InlineData("{\"seq\":1.5,\"prev\":\"x\"}")]
    [InlineData("{\"seq\":99999999999999999999,\"prev\":\"x\"}")]
    [InlineData("{\"seq\":1,\"prev\":7}")]
    [InlineData("{\"seq\":1}")]
    [InlineData("{\"inner\":{\"seq\":1,\"prev\":\"x\"}}")]
    [InlineData("{\"seq\":1,\"prev\":\"x\"")]
    public void What_is_no_line_of_ours_has_no_place(string text) => ChainLink.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void A_line_of_ours_has_a_place() => ChainLink.Read("{\"v\":1,\"seq\":7,\"prev\":\"x\"}"u8).ShouldBe(new ChainLink(7, "x"));

    private static (List<byte[]> Lines, ChainHead Head) Chain(int[] values)
    {
        var head = ChainHead.Start;
        var lines = new List<byte[]>();
        foreach (var value in values)
        {
            (var line, head) = HashChain.Next(head, $"{{\"value\":{value}}}", "wc");
            lines.Add(Encoding.UTF8.GetBytes(line));
        }
        return (lines, head);
    }

    /// <summary>The last line is held by the head, which is kept elsewhere.</summary>
    private static bool Holds(List<byte[]> lines, ChainHead end)
    {
        var head = ChainHead.Start;
        foreach (var line in lines)
        {
            if (!HashChain.Follows(head, line)) return false;
            head = new ChainHead(head.Seq + 1, HashChain.HashOf(line));
        }
        return head == end;
    }
}
