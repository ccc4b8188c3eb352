using System.Globalization;
using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>How a difference between row and cloud is told: what it is about, and from what to what.</summary>
internal static class FindingSentences
{
    public static (Sentence Label, Sentence Value) Of(Drift drift) => drift.Kind switch
    {
        DriftKind.State => (ServerWords.StateLabel(), AdminWords.Changed(State(drift.Before), State(drift.After))),
        DriftKind.Frozen => (AdminWords.FrozenLabel(), AdminWords.Changed(YesOrNo(drift.Before), YesOrNo(drift.After))),
        DriftKind.Size => (ServerWords.SizeLabel(), Verbatim(drift)),
        DriftKind.PrivateAddress => (AdminWords.PrivateAddressLabel(), Verbatim(drift)),
        DriftKind.PublicAddress => (AdminWords.PublicAddressLabel(), Verbatim(drift)),
        DriftKind.Disks => (AdminWords.DisksLabel(), AdminWords.Changed(Disks(drift.Before), Disks(drift.After))),
        _ => throw new ArgumentOutOfRangeException(nameof(drift), drift.Kind, null),
    };

    private static Sentence Verbatim(Drift drift) => AdminWords.Changed(OrNothing(drift.Before), OrNothing(drift.After));

    /// <param name="text">How many, and how large together, as in <c>2:140</c>.</param>
    private static Sentence Disks(string text)
    {
        var numbers = text.Split(':').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return numbers[0] == 1 ? AdminWords.OneDisk(Amounts.GiB(numbers[1])) : AdminWords.ManyDisks(numbers[0], Amounts.GiB(numbers[1]));
    }

    private static Sentence OrNothing(string text) => text.Length == 0 ? AdminWords.Nothing() : UnitWords.Verbatim(text);

    private static Sentence State(string name) => ServerSentences.State(Enum.Parse<ServerState>(name));

    private static Sentence YesOrNo(string text) => bool.Parse(text) ? AdminWords.Yes() : AdminWords.No();
}
