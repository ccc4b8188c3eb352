using FsCheck.Fluent;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Text;
using WangCheng.Tests.Support;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Commands.When;

public sealed class MomentRulesTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // Pieces of days and times in random order reach far more of the grammar than random characters do.
    private static readonly string[] Pieces =
    [
        "extend ", "续期", "off-hours ", "web-1", " ", " ", "到", "until ", "12/1", "12", "1", "/", "-", ":", ".", "2026-12-01", "99999999", "0", "月", "日", "号", "十二", "一", "半", "个半", "点", "时", "下周", "周五", "周", "的",
        "下下", "friday", "next ", "dec ", "the ", "31", "st", "th", "pm", "am", "晚上", "今晚", "明天", "tonight", "noon", "月底", "end of ", "month", "天后", "3d", "3", " days", " more", "工作日", "每天", "关机", "开机", "stop ", "\"", "\0", "\uD800", "T08:30",
    ];

    [Fact]
    public void What_our_cards_print_is_understood_as_what_they_meant()
    {
        var looked = 0;
        var minutes = Gen.Choose(2, 9 * 365 * 1440).ToArbitrary();
        foreach (var zone in (TimeZoneInfo[])[Speaking.Shanghai, Berlin, TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns"), TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati"), TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe")])
            foreach (var language in Languages.All)
                Prop.ForAll(minutes, ahead =>
                {
                    var instant = Speaking.Now.AddMinutes(ahead);
                    var words = new Words(Lexicon.Load(), new TextOptions { TimeZone = zone.Id }, new ManualClock());
                    var printed = words.Say(new Reader(language, zone), UnitWords.At(Moment.On(instant)));
                    looked++;
                    Local(Reckon($"extend web-1 until {printed}", zone), zone).ShouldBe(Local(instant, zone), printed);
                    Local(Reckon($"续期web-1到{printed}", zone), zone).ShouldBe(Local(instant, zone), printed);
                }).Holds(times: 60);
        looked.ShouldBe(600);
    }

    [Fact]
    public void No_line_of_days_and_times_throws_and_what_is_understood_lies_ahead()
    {
        var (moments, refused, hours) = (0, 0, 0);
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), line =>
        {
            foreach (var start in (string[])["", "extend web-1 ", "续期web-1到", "off-hours web-1 "])
            {
                if (TheMoments.Parser.Parse(start + line) is not Parsed.Understood { Arguments: var arguments }) continue;
                if (arguments.Hours is not null) hours++;
                if (arguments.Until is not { } until) continue;
                foreach (var zone in (TimeZoneInfo[])[Speaking.Shanghai, Berlin])
                    switch (MomentRules.Reckon(until, Speaking.Now, zone))
                    {
                        case Reckoned.At at:
                            at.Instant.ShouldBeGreaterThan(Speaking.Now, line);
                            moments++;
                            break;
                        case Reckoned.Refused no:
                            foreach (var reader in Speaking.Readers) Speaking.Words.Say(reader, WhenSentences.For(no.Reason, reader, Speaking.Now)).ShouldNotBeNullOrWhiteSpace();
                            refused++;
                            break;
                    }
            }
        }).Holds(times: 3000);
        moments.ShouldBeGreaterThan(1000);
        refused.ShouldBeGreaterThan(300);
        hours.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("2026-11-27T17:59", "Friday", "2026-11-27T18:00")]
    [InlineData("2026-11-27T18:00", "Friday", "2026-12-04T18:00")]
    [InlineData("2026-11-27T12:00", "next Friday", "2026-12-04T18:00")]
    [InlineData("2026-11-27T12:00", "11/27", "2026-11-27T18:00")]
    [InlineData("2026-11-27T18:00", "11/27", "when.past")]
    [InlineData("2026-11-28T00:00", "11/27", "2027-11-27T18:00")]
    [InlineData("2026-11-27T18:00", "the 27th", "when.past")]
    [InlineData("2026-12-31T23:59", "tomorrow", "2027-01-01T18:00")]
    [InlineData("2026-12-31T12:00", "1/1", "2027-01-01T18:00")]
    [InlineData("2026-12-31T19:00", "month end", "when.past")]
    [InlineData("2026-01-30T12:00", "the 31st", "2026-01-31T18:00")]
    [InlineData("2026-02-01T12:00", "the 31st", "2026-03-31T18:00")]
    [InlineData("2028-02-28T12:00", "tomorrow", "2028-02-29T18:00")]
    [InlineData("2028-02-28T12:00", "month end", "2028-02-29T18:00")]
    public void Which_day_is_meant_depends_on_today(string now, string said, string meant) =>
        TheMoments.Notation($"extend web-1 until {said}", At(now, Speaking.Shanghai)).ShouldBe($"extend web-1 {meant}");

    [Fact]
    public void A_time_that_the_clock_skips_is_later_and_of_one_that_comes_twice_the_later_is_meant()
    {
        var winter = At("2027-03-20T12:00", Berlin);
        Reckon("extend web-1 until 2027-03-28 02:30", Berlin, winter).ShouldBe(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero));
        Reckon("extend web-1 until 2027-10-31 02:30", Berlin, winter).ShouldBe(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero));
        Reckon("extend web-1 until 2027-10-31 01:59", Berlin, winter).ShouldBe(new DateTimeOffset(2027, 10, 30, 23, 59, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Whatever_cannot_be_meant_is_answered_with_ways_of_saying_it_that_can_be_typed()
    {
        var words = Speaking.Words;
        foreach (var reader in Speaking.Readers)
        {
            var examples = words.Say(reader, WhenSentences.Examples(reader, Speaking.Now));
            foreach (var example in (string[])(reader.Language == Language.Zh ? ["3天", "36小时", "两周", "明天下午6点", "下周五", "11/29", "2026-11-29 18:00"] : ["3d", "36h", "2 weeks", "tomorrow 6pm", "next Friday", "11/29", "2026-11-29 18:00"]))
            {
                examples.ShouldContain(example);
                TheMoments.Notation($"extend web-1 {example}").ShouldMatch(@"^extend web-1 (\+\d+h|2026-\d\d-\d\dT18:00)$");
            }
            foreach (var refusal in (WhenRefusals[])[new WhenRefusals.Past(Speaking.Now), new WhenRefusals.Past(null), new WhenRefusals.TooFar(), new WhenRefusals.NoSuchDay(), new WhenRefusals.NoSuchTime(25, 0), new WhenRefusals.OtherWeekday(Speaking.Now)])
                words.Say(reader, WhenSentences.For(refusal, reader, Speaking.Now)).ShouldEndWith(examples);
        }
    }

    private static DateTimeOffset At(string there, TimeZoneInfo zone)
    {
        var clock = DateTime.ParseExact(there, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return new(clock, zone.GetUtcOffset(clock));
    }

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    private static DateTimeOffset Reckon(string line, TimeZoneInfo zone, DateTimeOffset? now = null)
    {
        var arguments = TheMoments.Parser.Parse(line).ShouldBeOfType<Parsed.Understood>().Arguments;
        arguments.Unknown.ShouldBeEmpty(line);
        return MomentRules.Reckon(arguments.Until.ShouldNotBeNull(line), now ?? Speaking.Now, zone).ShouldBeOfType<Reckoned.At>(line).Instant.ToUniversalTime();
    }
}
