namespace WangCheng.Core.ActionLog;

/// <summary>The last whole line of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Seq">The number the line gives itself; 0 when it is none of ours.</param>
/// <param name="Hash">Hash of its bytes.</param>
internal readonly record struct FileTail(string Path, long Seq, string Hash)
{
    /// <summary>
    /// Finds where the log ends, and cuts a half line after it. Only the file that was written last can have one for an honest reason, so only that one is cut, and files
    /// in which no line is whole; anything else is left as it is for the audit to find. Usually the last file is the newest, but a clock may have been set back.
    /// </summary>
    public static FileTail? Mend(IReadOnlyList<string> files)
    {
        var ends = files.Select(path => (Path: path, End: EndOfLastLine(path))).ToList();
        foreach (var (path, nothing) in ends.Where(file => file.End == 0)) Cut(path, nothing);
        var tails = ends.Where(file => file.End > 0).Select(file => (Tail: Read(file.Path, file.End), file.End)).ToList();
        if (tails.Count == 0) return null;
        var (last, end) = tails.MaxBy(file => file.Tail.Seq);
        Cut(last.Path, end);
        return last;
    }

    /// <summary>Takes a half line away from the end of <paramref name="path"/>, so that the next line stands by itself.</summary>
    public static void CutHalfLine(string path)
    {
        if (File.Exists(path)) Cut(path, EndOfLastLine(path));
    }

    private static FileTail Read(string path, long end)
    {
        using var stream = File.OpenRead(path);
        var start = LastLineEnd(stream, end - 1);
        if (end - start > ActionLineFormat.MaxBytes) return new FileTail(path, 0, "");
        var line = new byte[end - start - 1];
        stream.Position = start;
        stream.ReadExactly(line);
        return new FileTail(path, ChainLink.Read(line)?.Seq ?? 0, HashChain.HashOf(line));
    }

    private static long EndOfLastLine(string path)
    {
        using var stream = File.OpenRead(path);
        return LastLineEnd(stream, stream.Length);
    }

    /// <summary>Position after the last line end before <paramref name="before"/>; 0 when there is none. Reads backwards, so a long file costs no more than a short one.</summary>
    private static long LastLineEnd(FileStream stream, long before)
    {
        Span<byte> block = stackalloc byte[4096];
        while (before > 0)
        {
            var from = Math.Max(0, before - block.Length);
            var part = block[..(int)(before - from)];
            stream.Position = from;
            stream.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var at) return from + at + 1;
            before = from;
        }
        return 0;
    }

    private static void Cut(string path, long end)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (stream.Length > end) stream.SetLength(end);
        stream.Flush(flushToDisk: true);
    }
}
