using WangCheng.Bot.Text;

namespace WangCheng.Tests.Text;

public sealed class MomentsTests
{
    private readonly Words words = Speaking.Words;

    [Theory]
    [InlineData(2 * 60, "Sun 22 Nov, 11:00 (in 2 h)", "11月22日 周日 11:00（2 小时后）")]
    [InlineData(3 * 24 * 60, "Wed 25 Nov, 09:00 (in 3 d)", "11月25日 周三 09:00（3 天后）")]
    [InlineData(-5, "Sun 22 Nov, 08:55 (5 min ago)", "11月22日 周日 08:55（5 分钟前）")]
    [InlineData(0, "Sun 22 Nov, 09:00 (just now)", "11月22日 周日 09:00（此刻）")]
    [InlineData(60 * 24 * 60, "Thu 21 Jan 2027, 09:00 (in 60 d)", "2027年1月21日 周四 09:00（60 天后）")]
    public void An_instant_is_told_absolutely_and_from_now(int minutes, string english, string chinese)
    {
        var instant = UnitWords.At(Moment.At(Speaking.Now.AddMinutes(minutes)));
        words.Say(Speaking.English, instant).ShouldBe(english);
        words.Say(Speaking.Chinese, instant).ShouldBe(chinese);
    }

    [Fact]
    public void A_reader_elsewhere_reads_their_own_clock_with_its_zone()
    {
        var berlin = Reader.From("en", "Europe/Berlin", Speaking.Shanghai);
        var kolkata = Reader.From("zh-CN", "Asia/Kolkata", Speaking.Shanghai);
        var sentence = ServerWords.AtTheEnd(Speaking.Now.AddHours(2));
        words.Say(berlin, sentence).ShouldBe("lease ends Sun 22 Nov, 04:00 UTC+1 (in 2 h); please give it back by then");
        words.Say(kolkata, sentence).ShouldBe("租期到 11月22日 周日 08:30（UTC+5:30）（2 小时后）为止，请在那之前归还");
    }

    // Same clock under another name (Chongqing) is no reason to name a zone.
    [Fact]
    public void A_zone_with_the_same_clock_is_not_named() =>
        words.Say(Reader.From("en", "Asia/Chongqing", Speaking.Shanghai), ListWords.LeaseEnd(Moment.On(Speaking.Now))).ShouldBe("ends Sun 22 Nov, 09:00");

    [Fact]
    public void Only_from_now_is_told_where_only_that_is_asked() =>
        words.Say(Speaking.English, ListWords.LeaseEnd(Moment.FromNow(Speaking.Now.AddHours(40)))).ShouldBe("ends in 40 h");
}
