using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands.When;

/// <summary>Why a moment was not understood or is not possible, always with ways of saying one that would be.</summary>
internal static class WhenSentences
{
    public static Sentence For(WhenRefusals refusal, Reader reader, DateTimeOffset now) => refusal switch
    {
        WhenRefusals.Past { At: { } at } => WhenWords.Past(Moment.On(at), Examples(reader, now)),
        WhenRefusals.Past => WhenWords.LongPast(Examples(reader, now)),
        WhenRefusals.TooFar => WhenWords.TooFar(Examples(reader, now)),
        WhenRefusals.NoSuchDay => WhenWords.NoSuchDay(Examples(reader, now)),
        WhenRefusals.NoSuchTime time => WhenWords.NoSuchTime(time.Facts, Examples(reader, now)),
        WhenRefusals.OtherWeekday other => WhenWords.OtherWeekday(Moment.On(other.Date), Examples(reader, now)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Code, "This refusal has no sentence."),
    };

    /// <summary>Ways of saying a length or a moment that could be typed just so today.</summary>
    public static Sentence Examples(Reader reader, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, reader.Zone).DateTime).AddDays(7);
        return WhenWords.Examples(FormattableString.Invariant($"{day.Month}/{day.Day}"), FormattableString.Invariant($"{day:yyyy-MM-dd} 18:00"));
    }
}
