using System.Text;
using FsCheck.Fluent;
using WangCheng.Core.ActionLog;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.ActionLog;

/// <summary>
/// Random tampering, several deeds at a time, against an oracle that knows nothing of numbers and hashes: the log is true if, without lines that stood before, it is to the
/// byte what was written.
/// </summary>
public sealed class AuditPropertyTests : ActionLogTest
{
    private const int Written = 30;

    private enum Deed { Edit, Remove, Insert, Move, Swap, Repeat, CutTail }

    private sealed record Tampering(Deed Deed, int At, int To, int Byte);

    [Fact]
    public async Task Whatever_is_done_to_the_files_is_found_and_nothing_else_is()
    {
        await ShipAsync(Written);
        var path = Path.Combine(Folder, Today);
        var original = await File.ReadAllBytesAsync(path, Ct);
        var verifier = Store.Get<AuditVerifier>();
        var (found, clean) = (0, 0);

        var deeds =
            from deed in Gen.Elements(Enum.GetValues<Deed>())
            from at in Gen.Choose(0, Written - 1)
            from to in Gen.Choose(0, Written - 1)
            from offset in Gen.Choose(0, 2000)
            select new Tampering(deed, at, to, offset);
        Prop.ForAll(deeds.ListOf().ToArbitrary(), async tamperings =>
        {
            var changed = tamperings.Aggregate(original, Apply);
            await File.WriteAllBytesAsync(path, changed, Ct);

            var report = await verifier.VerifyAsync([Folder], null, Ct);

            var isTrue = WithoutRepeats(changed).AsSpan().SequenceEqual(original);
            if (isTrue) clean++;
            else found++;
            return report.Holds == isTrue;
        }).Holds(times: 300);

        found.ShouldBeGreaterThan(100);
        clean.ShouldBeGreaterThan(5);
    }

    private static byte[] Apply(byte[] file, Tampering tampering)
    {
        var lines = Lines(file);
        if (lines.Count == 0) return file;
        var (at, to) = (tampering.At % lines.Count, tampering.To % lines.Count);
        var line = lines[at];
        switch (tampering.Deed)
        {
            case Deed.Edit: lines[at] = [.. line[..(tampering.Byte % line.Length)], (byte)'!', .. line[((tampering.Byte % line.Length) + 1)..]]; break;
            case Deed.Remove: lines.RemoveAt(at); break;
            case Deed.Insert: lines.Insert(at, Encoding.UTF8.GetBytes($"{{\"v\":1,\"seq\":{tampering.To},\"prev\":\"made up\"}}\n")); break;
            case Deed.Move: lines.RemoveAt(at); lines.Insert(Math.Min(to, lines.Count), line); break;
            case Deed.Swap: (lines[at], lines[to]) = (lines[to], lines[at]); break;
            case Deed.Repeat: lines.Insert(Math.Max(at, to) + 1, line); break;
            case Deed.CutTail: return file[..Math.Max(0, file.Length - tampering.Byte)];
        }
        return [.. lines.SelectMany(bytes => bytes)];
    }

    private static byte[] WithoutRepeats(byte[] file) => [.. Lines(file).DistinctBy(Encoding.Latin1.GetString).SelectMany(bytes => bytes)];

    /// <summary>Lines with their line ends; the last may have none.</summary>
    private static List<byte[]> Lines(byte[] file)
    {
        var lines = new List<byte[]>();
        for (var start = 0; start < file.Length;)
        {
            var end = Array.IndexOf(file, (byte)'\n', start);
            var next = end < 0 ? file.Length : end + 1;
            lines.Add(file[start..next]);
            start = next;
        }
        return lines;
    }
}
