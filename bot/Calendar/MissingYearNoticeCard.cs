using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Calendar;

namespace WangCheng.Bot.Calendar;

/// <summary>What administrators are told in December.</summary>
internal sealed class MissingYearNoticeCard(ShowMissingYear showMissingYear, CalendarCards cards) : INoticeCard
{
    public Verb Verb => CalendarVerbs.Missing;

    public Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        Task.FromResult(showMissingYear.Of(subject) is { } view ? cards.Missing(reader, view) : null);
}
