using WangCheng.Bot.Text;

namespace WangCheng.Bot.Cards;

/// <summary>What a field can be filled with, found while somebody types. Reads from memory only: an answer is awaited after every few letters.</summary>
internal interface IChoiceSource
{
    /// <summary>As <see cref="ChoiceInput.Dataset"/> names it.</summary>
    string Dataset { get; }

    /// <summary>Everything that matches, best first; for an empty text, everything.</summary>
    IEnumerable<(Sentence Title, string Value)> Find(string text);
}
