using System.Runtime.CompilerServices;

namespace WangCheng.Core.ActionLog;

/// <summary>A line of a file as it stands there.</summary>
/// <param name="Number">Place in the file, from 1.</param>
/// <param name="Bytes">Without the line end, valid until the next line is asked for; empty when it is longer than any line of ours could be.</param>
/// <param name="IsWhole">False for what follows the last line end.</param>
internal readonly record struct FileLine(long Number, ReadOnlyMemory<byte> Bytes, bool IsWhole);

/// <summary>Reads lines in bounded memory, whatever the file holds, also while somebody appends to it.</summary>
internal static class FileLines
{
    private const int BufferSize = 64 * 1024;

    public static async IAsyncEnumerable<FileLine> ReadAsync(string path, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        var buffer = new byte[BufferSize];
        var (filled, tooLong) = (0, false);
        for (var number = 1L; ;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(filled), ct);
            if (read == 0)
            {
                if (filled > 0 || tooLong) yield return new FileLine(number, Content(0, filled), IsWhole: false);
                yield break;
            }
            filled += read;

            var start = 0;
            while (LineEnd(start, filled) is >= 0 and var length)
            {
                yield return new FileLine(number++, Content(start, length), IsWhole: true);
                tooLong = false;
                start += length + 1;
            }
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled < BufferSize) continue;
            (filled, tooLong) = (0, true);
        }

        int LineEnd(int start, int end) => buffer.AsSpan(start, end - start).IndexOf((byte)'\n');

        ReadOnlyMemory<byte> Content(int start, int length) => tooLong ? default : buffer.AsMemory(start, length);
    }
}
