using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.People;

/// <summary>The question which language to speak; each answer is written in its own.</summary>
internal sealed class LanguageCards(Words words)
{
    public Reply.Card Which(Reader reader) => new Card(words, reader, GeneralWords.LanguageWhich())
        .Text(GeneralWords.LanguageWhich())
        .Buttons(Choose("en", GeneralWords.LanguageEnglish()), Choose("zh", GeneralWords.LanguageChinese()))
        .ToReply();

    private static CardAction Choose(string code, Sentence title) => new(LanguageCommand.Verb, title, new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = code });
}
