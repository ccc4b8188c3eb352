using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What a server has cost, where all of it is known; of one that was adopted, since then.</summary>
internal static class CostSentences
{
    /// <summary>As a fact; none where it is not known.</summary>
    public static IEnumerable<(Sentence Label, Sentence Value)> SoFar(ServerView view) =>
        view.CostSoFar is { } cost ? [(view.IsAdopted ? ServerWords.CostSinceAdoptedLabel() : ServerWords.CostSoFarLabel(), Amounts.Money(cost.Amount, cost.Currency))] : [];

    /// <summary>When it is gone.</summary>
    public static Sentence? Altogether(ServerView view)
    {
        if (view.CostSoFar is not { } cost) return null;
        var money = Amounts.Money(cost.Amount, cost.Currency);
        return view.IsAdopted ? ServerWords.CostSinceAdopted(money) : ServerWords.CostAltogether(money);
    }
}
