using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>Leases that are extended, and those that are not.</summary>
internal static class ExtendSamples
{
    private static readonly Extension ThreeDays = Extension.By(TimeSpan.FromDays(3));

    public static IServiceCollection AddExtendSamples(this IServiceCollection services) => services
        .AddSample("lease.extend.offer", (cards, some, reader) => cards.Offer(reader, some.Quotes(some.Running()), "nonce", null))
        .AddSample("lease.extend.offer.grace", (cards, some, reader) => cards.Offer(reader, some.Quotes(some.InGrace()), "nonce", null))
        .AddSample("lease.extend.offer.not_understood", (cards, some, reader) => cards.Offer(reader, some.Quotes(some.Running(SampleWords.LongestName)), "nonce", WhenSentences.Examples(reader, some.Now)))
        .AddSample("lease.extend.sure", (cards, some, reader) => cards.Facts(reader, some.Quote(some.Running(), ThreeDays), "nonce", [], changed: false))
        .AddSample("lease.extend.sure.last", (cards, some, reader) => cards.Facts(reader, some.Quote(some.Extended(2), ThreeDays), "nonce", [SampleWords.Please], changed: false))
        .AddSample("lease.extend.sure.changed", (cards, some, reader) => cards.Facts(reader, some.Quote(some.Priceless(), ThreeDays), "nonce", [], changed: true))
        .AddSample("lease.extend.sure.grace", (cards, some, reader) => cards.Facts(reader, some.Quote(some.InGrace(), ThreeDays), "nonce", [], changed: false))
        .AddSample("lease.extend.sure.late", (cards, some, reader) => cards.Facts(reader, some.Quote(some.Late(), ThreeDays), "nonce", [], changed: false))
        .AddSample("lease.extend.done", (cards, some, reader) => cards.Extended(reader, some.Extended(1)))
        .AddSample("lease.extend.done.starting", (cards, some, reader) => cards.Extended(reader, some.StartingAgain()))
        .AddRefusal(_ => new LeaseRefusals.NotBegun())
        .AddRefusal(_ => new LeaseRefusals.NeverEnds())
        .AddRefusal(_ => new LeaseRefusals.Over())
        .AddRefusal(_ => new LeaseRefusals.NoMoreExtensions(3))
        .AddRefusal(now => new LeaseRefusals.HasPassed(now.AddDays(-9)))
        .AddRefusal(now => new LeaseRefusals.EndsLater(now.AddDays(2)))
        .AddRefusal(_ => new LeaseRefusals.ExtensionTooShort(TimeSpan.FromHours(1)))
        .AddRefusal(now => new LeaseRefusals.ExtensionTooLong(TimeSpan.FromDays(14), now.AddDays(16)))
        .AddRefusal(now => new LeaseRefusals.TotalTooLong(TimeSpan.FromDays(60), now.AddDays(9)))
        .AddCardSample("server.refused.lease.facts_changed", (provider, words, reader) =>
        {
            var some = new SampleLeases(provider.GetRequiredService<TimeProvider>());
            return new ServerCards(words).Refused(reader, new ExtendRefusals.FactsChanged(some.Quote(some.Running(), ThreeDays)), LeaseVerbs.Extend.Name);
        });

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<ExtendCards, SampleLeases, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new ExtendCards(words), new SampleLeases(provider.GetRequiredService<TimeProvider>()), reader));

    private static IServiceCollection AddRefusal(this IServiceCollection services, Func<DateTimeOffset, Refusal> refusal) =>
        services.AddCardSample($"server.refused.{refusal(DateTimeOffset.UnixEpoch.AddYears(30)).Code}", (provider, words, reader) =>
            new ServerCards(words).Refused(reader, refusal(provider.GetRequiredService<TimeProvider>().GetUtcNow()), LeaseVerbs.Extend.Name));
}
