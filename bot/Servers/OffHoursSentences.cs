using System.Globalization;
using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.OffHours;

namespace WangCheng.Bot.Servers;

/// <summary>What is said about when a server rests.</summary>
internal static class OffHoursSentences
{
    /// <summary>Stops at 20:00, starts at 08:30 on working days.</summary>
    public static Sentence Of(OffHoursTimes times) => times switch
    {
        { StartAt: null } => OffHoursWords.StopOnly(Clock(times.StopAt)),
        { StartAt: { } start, Days: OffHoursDays.EveryDay } => OffHoursWords.EveryDay(Clock(times.StopAt), Clock(start)),
        { StartAt: { } start } => OffHoursWords.OnWorkdays(Clock(times.StopAt), Clock(start)),
    };

    public static Sentence Of(OffHoursTurn turn) => turn.Deed == OffHoursDeed.Stop ? OffHoursWords.NextStop(turn.At) : OffHoursWords.NextStart(turn.At);

    /// <summary>20:00, in every language.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH\\:mm", CultureInfo.InvariantCulture);

    /// <returns>Null for a refusal of another room.</returns>
    public static Sentence? Find(Refusal refusal) => refusal switch
    {
        OffHoursRefusals.SameTime same => OffHoursWords.SameTime(Clock(same.At)),
        OffHoursRefusals.NoDays => OffHoursWords.NoDays(),
        OffHoursRefusals.NotATime time => OffHoursWords.NotATime(time.Text),
        _ => null,
    };
}
