using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Cards;

/// <summary>Fields that search: the set of choices they name is asked, and the piece of it that the client wants goes back. A set that nobody knows any more has nothing in it.</summary>
internal sealed class RouteSearch(IEnumerable<IChoiceSource> sources, Words words) : ITurnRoute
{
    private readonly Dictionary<string, IChoiceSource> sources = sources.ToDictionary(source => source.Dataset, StringComparer.Ordinal);

    public Task<Reply?> TryAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Activity.Name != InvokeNames.Search || SearchRequest.Read(turn.Activity.Value) is not { } asked) return Task.FromResult<Reply?>(null);
        var found = sources.TryGetValue(asked.Dataset, out var source) ? source.Find(asked.Text) : [];
        return Task.FromResult<Reply?>(new Reply.Choices([.. found.Skip(asked.Skip).Take(asked.Top).Select(choice => new SearchChoice(words.Say(turn.Reader, choice.Title), choice.Value))]));
    }
}
