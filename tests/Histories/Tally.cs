using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace WangCheng.Tests.Histories;

/// <summary>How often what happened: a generator that never gets somewhere proves nothing about it.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<(string What, string How), int> counts = new();

    public int this[string what, string how] => counts.GetValueOrDefault((what, how));

    public void Count(string what, string how, int times = 1) => counts.AddOrUpdate((what, how), times, (_, before) => before + times);

    /// <summary>One line for each thing, with all the ways in which it happened.</summary>
    public override string ToString()
    {
        var table = new StringBuilder();
        foreach (var row in counts.GroupBy(count => count.Key.What).OrderBy(row => row.Key, StringComparer.Ordinal))
            table.Append(CultureInfo.InvariantCulture, $"{row.Key,-24}").AppendJoin("  ", row.OrderBy(count => count.Key.How, StringComparer.Ordinal).Select(count => $"{count.Key.How} {count.Value}")).AppendLine();
        return table.ToString();
    }
}
