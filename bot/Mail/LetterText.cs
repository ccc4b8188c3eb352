using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Core.People;

namespace WangCheng.Bot.Mail;

/// <summary>Writes a letter from the card that its reader would have seen, in both languages, theirs first: whoever reads it may be reading for somebody else.</summary>
internal sealed class LetterText(IEnumerable<INoticeCard> cards, PeopleDirectory people, TurnPeople readers, Words words, TimeProvider time)
{
    private readonly Dictionary<Verb, INoticeCard> cards = cards.ToDictionary(card => card.Verb);

    /// <summary>Null when there is nothing to tell any more.</summary>
    public async Task<OutgoingMail?> WriteAsync(Letter letter, EmailAddress to, CancellationToken ct)
    {
        var theirs = readers.ReaderOf(await people.FindAsync(letter.Person, ct));
        Reader[] inTurn = [theirs, .. Languages.All.Where(language => language != theirs.Language).Select(language => theirs with { Language = language })];
        var unreached = letter.InPlaceOf is { } id ? (await people.FindAsync(id, ct))?.Name ?? id.Value : null;
        var (subject, parts) = ((string?)null, new List<string>());
        foreach (var reader in inTurn)
        {
            if (await cards[letter.Verb].DrawAsync(letter.Subject, reader, ct) is not { } card) return null;
            subject ??= card.Summary;
            parts.Add(string.Join("\n\n", About(letter, unreached).Select(sentence => words.Say(reader, sentence)).Concat(PlainCard.Lines(card.Json)).Append(words.Say(reader, MailWords.AnswerInTeams()))));
        }
        return new OutgoingMail(to, subject!, string.Join("\n\n――――――――\n\n", parts) + "\n", letter.Notice.ToString(), time.GetUtcNow());
    }

    private static IEnumerable<Sentence> About(Letter letter, string? unreached)
    {
        if (letter.MaybeTwice) yield return GeneralWords.MaybeTwice();
        yield return unreached is null ? MailWords.NotReachedInTeams() : MailWords.InPlaceOf(unreached);
    }
}
