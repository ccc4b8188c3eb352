using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Notices;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Tests.Conventions;

namespace WangCheng.Tests.Mail;

public sealed class MustArriveTests
{
    /// <summary>Something is deleted after it, so it goes by e-mail where Teams fails; and a letter is written from a card.</summary>
    [Fact]
    public async Task The_end_of_a_lease_must_arrive_and_whatever_must_has_a_card()
    {
        await using var host = new TestHost();
        var verbs = host.App.Services.GetServices<MustArrive>().Select(one => one.Verb).ToList();
        verbs.ShouldContain(LeaseVerbs.Ended);
        verbs.ShouldBeSubsetOf(host.App.Services.GetServices<INoticeCard>().Select(card => card.Verb));
    }
}
