namespace WangCheng.Core.ActionLog;

/// <summary>What an audit keeps of the archive: half a hash of every line, by number, sixteen bytes a line.</summary>
internal sealed class ArchivedLines
{
    private readonly List<UInt128> hashes = [];

    /// <summary>The highest number; 0 when nothing is archived.</summary>
    public long Last => hashes.Count;

    public void Add(long seq, string hash)
    {
        while (Last < seq - 1) hashes.Add(default);
        hashes.Add(Half(hash));
    }

    public bool Is(long seq, string hash) => seq >= 1 && seq <= Last && hashes[(int)seq - 1] == Half(hash);

    private static UInt128 Half(string hash) => UInt128.Parse(hash.AsSpan(0, 32), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
}
