using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Calendar;

namespace WangCheng.Bot.Calendar;

/// <summary>A year whose public holidays nobody has told us: what follows from that, and what to do.</summary>
internal sealed class CalendarCards(Words words)
{
    public Reply.Card Missing(Reader reader, ShowMissingYear.View view)
    {
        var card = new Card(words, reader, CalendarWords.MissingTitle(view.Year)).Heading(CalendarWords.MissingTitle(view.Year));
        if (view.IsKnown) return card.Text(CalendarWords.Known(view.Year)).ToReply();
        card.Warning(CalendarWords.MissingMeans(view.Year)).Text(view.Folder is null ? CalendarWords.NameFolder() : CalendarWords.PutFile());
        card.Facts([
            (CalendarWords.FileLabel(), UnitWords.Verbatim(view.File)),
            (CalendarWords.FolderLabel(), view.Folder is { } folder ? UnitWords.Verbatim(folder) : CalendarWords.NoFolder()),
        ]);
        return card.Text(CalendarWords.LooksLike(view.Year)).Note(CalendarWords.EveryInstance()).ToReply();
    }
}
