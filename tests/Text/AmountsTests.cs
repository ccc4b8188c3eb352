using WangCheng.Bot.Text;

namespace WangCheng.Tests.Text;

public sealed class AmountsTests
{
    private readonly Words words = Speaking.Words;

    [Fact]
    public void Money_has_its_currency_and_unit()
    {
        Said(Amounts.PerHour(0.87m)).ShouldBe(("¥0.87/h", "¥0.87/小时"));
        Said(Amounts.PerHour(0.0042m)).ShouldBe(("¥0.0042/h", "¥0.0042/小时"));
        Said(Amounts.PerHour(0.4188m)).ShouldBe(("¥0.42/h", "¥0.42/小时"));
        Said(Amounts.Money(1234567m)).ShouldBe(("¥1,234,567.00", "¥1,234,567.00"));
        Said(Amounts.Money(3.1m, "SGD")).ShouldBe(("SGD 3.10", "SGD 3.10"));
        Said(Amounts.Until(62.64m, Speaking.Now.AddDays(3))).ShouldBe(("¥62.64 until Wed 25 Nov, 09:00", "到 11月25日 周三 09:00 共 ¥62.64"));
    }

    [Fact]
    public void Sizes_and_disks_name_their_units()
    {
        Said(Amounts.Size(4, 8)).ShouldBe(("4 vCPU, 8 GiB", "4 核 8 GiB"));
        Said(Amounts.GiB(999_999_999)).ShouldBe(("999,999,999 GiB", "999,999,999 GiB"));
        Said(Amounts.Servers(1)).ShouldBe(("1 server", "1 台服务器"));
        Said(Amounts.Servers(2)).ShouldBe(("2 servers", "2 台服务器"));
    }

    [Theory]
    [InlineData(3 * 1440, "3 days", "3 天")]
    [InlineData(1440, "1 day", "1 天")]
    [InlineData(36 * 60, "36 hours", "36 小时")]
    [InlineData(60, "1 hour", "1 小时")]
    [InlineData(90, "90 minutes", "90 分钟")]
    [InlineData(0, "0 days", "0 天")]
    public void A_length_is_told_exactly_in_its_largest_unit(int minutes, string english, string chinese) =>
        Said(Amounts.Length(TimeSpan.FromMinutes(minutes))).ShouldBe((english, chinese));

    private (string, string) Said(Sentence sentence) => (words.Say(Speaking.English, sentence), words.Say(Speaking.Chinese, sentence));
}
