using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Cards;

/// <summary>A card filled with made-up facts, to be looked at: on the contact sheet, in tests, in golden files. Drawn by the code that draws the real one.</summary>
internal sealed record CardSample(string Name, Func<Words, Reader, Reply.Card> Draw);

/// <summary>All sample cards. Every capability registers those of its own, one for each card it can send.</summary>
internal sealed class CardSamples
{
    public CardSamples(IEnumerable<CardSample> samples)
    {
        All = [.. samples.OrderBy(sample => sample.Name, StringComparer.Ordinal)];
        var twice = All.GroupBy(sample => sample.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        if (twice.Count > 0) throw new InvalidOperationException($"Sample cards need names of their own: {string.Join(", ", twice)}.");
    }

    public IReadOnlyList<CardSample> All { get; }
}
