using System.Text;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Leases;
using WangCheng.Tests.Support;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Leases;

public sealed class DigestCardsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(30)]
    [InlineData(200)]
    public void However_many_end_soon_the_card_holds_what_fits_and_counts_the_rest(int servers)
    {
        var some = new SampleLeases(new ManualClock());
        foreach (var (reader, rest) in new[] { (Speaking.English, "… and {0} more"), (Speaking.Chinese, "……还有 {0} 台") })
        {
            var reply = new DigestCards(Speaking.Words).Draw(reader, SampleLeases.Reminder(some.Digest(servers)));
            var card = new ShownCard(reply.Json);
            var rows = card.Buttons.Count / 2;
            rows.ShouldBe(Math.Min(rows, servers));
            rows.ShouldBeGreaterThanOrEqualTo(Math.Min(servers, 8));
            Encoding.UTF8.GetByteCount(reply.Json.ToJsonString()).ShouldBeLessThanOrEqualTo(Card.MostBytes);
            var counted = string.Format(reader.Culture, rest, servers - rows);
            card.Texts.Any(text => text.StartsWith(counted, StringComparison.Ordinal)).ShouldBe(rows < servers, counted);
        }
    }
}
