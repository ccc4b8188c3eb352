using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>What people are told of the ends of their leases, and what these cards say when they are old.</summary>
internal static class LeaseSamples
{
    public static IServiceCollection AddLeaseSamples(this IServiceCollection services) => services
        .AddSample("lease.remind", some => some.Care(some.Running(), LeaseSight.Due))
        .AddSample("lease.remind.long", some => some.Care(some.Running(SampleWords.LongestName, 1), LeaseSight.Due))
        .AddSample("lease.remind.paused", some => some.Care(some.Running(), LeaseSight.Due) with { IsPaused = true })
        .AddSample("lease.remind.priceless", some => some.Care(some.Priceless(), LeaseSight.Due))
        .AddSample("lease.remind.no_more", some => some.Care(some.Extended(3), LeaseSight.Due) with { Offers = [], WhyNot = new LeaseRefusals.NoMoreExtensions(3) })
        .AddSample("lease.remind.extended", some => some.Care(some.Extended(1), LeaseSight.Moved))
        .AddSample("lease.remind.ended", some => some.Care(some.InGrace(), LeaseSight.Ended))
        .AddSample("lease.remind.pinned", some => some.Care(some.Pinned(), LeaseSight.Pinned))
        .AddSample("lease.remind.going", some => some.Care(some.Going(), LeaseSight.Going))
        .AddSample("lease.remind.month_old", some => some.Care(some.Gone(), LeaseSight.Gone))
        .AddSample("lease.remind.deleted_early", some => some.Care(some.GoneEarly(), LeaseSight.Gone))
        .AddSample("lease.remind.adopted", some => some.Care(some.Adopted(), LeaseSight.Due))
        .AddSample("lease.remind.not_theirs", some => some.Care(some.Running(), LeaseSight.NotTheirs))
        .AddEnd("lease.ended", some => some.Care(some.Ended(), LeaseSight.Ended))
        .AddEnd("lease.ended.grace", some => some.Care(some.InGrace(), LeaseSight.Ended))
        .AddEnd("lease.ended.paused", some => some.Care(some.InGrace(), LeaseSight.Ended) with { IsPaused = true })
        .AddEnd("lease.ended.no_more", some => some.Care(some.InGrace(), LeaseSight.Ended) with { Offers = [], WhyNot = new LeaseRefusals.NoMoreExtensions(3) })
        .AddEnd("lease.ended.extended", some => some.Care(some.StartingAgain(), LeaseSight.Moved))
        .AddEnd("lease.ended.deleted", some => some.Care(some.Gone(), LeaseSight.Gone))
        .AddDigest("lease.digest", some => some.Digest(3))
        .AddDigest("lease.digest.answered", some => some.Answered())
        .AddDigest("lease.digest.paused", some => [.. some.Digest(2).Select(line => line with { IsPaused = true })])
        .AddDigest("lease.digest.many", some => some.Digest(30))
        .AddCardSample("lease.digest.changed", (provider, words, reader) => new DigestCards(words).Draw(reader, SampleLeases.Reminder(Some(provider).Digest(2)), LeaseWords.FactsChanged()));

    public static IServiceCollection AddKeepSamples(this IServiceCollection services) => services
        .AddCardSample("lease.busy.ask", (provider, words, reader) => new KeepCards(words).HowLong(reader, Some(provider).Running(), null))
        .AddCardSample("lease.busy.not_understood", (provider, words, reader) => new KeepCards(words).HowLong(reader, Some(provider).Running(), WhenSentences.Examples(reader, Some(provider).Now)))
        .AddCardSample("lease.busy.done", (provider, words, reader) => new KeepCards(words).Kept(reader, Some(provider).Busy(), LeaseVerbs.Busy))
        .AddCardSample("lease.pin.done", (provider, words, reader) => new KeepCards(words).Kept(reader, Some(provider).Pinned(), LeaseVerbs.Pin))
        .AddCardSample("lease.unpin.done", (provider, words, reader) => new KeepCards(words).Kept(reader, Some(provider).Running(), LeaseVerbs.Unpin))
        .AddCardSample("server.refused.lease.has_ended", (provider, words, reader) => new ServerCards(words).Refused(reader, new LeaseRefusals.HasEnded(provider.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(-3)), LeaseVerbs.Busy.Name))
        .AddCardSample("server.refused.lease.busy_too_long", (provider, words, reader) => new ServerCards(words).Refused(reader, new LeaseRefusals.BusyTooLong(TimeSpan.FromDays(14)), LeaseVerbs.Busy.Name));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<SampleLeases, LeaseCare> care) =>
        services.AddCardSample(name, (provider, words, reader) => new LeaseCards(words).Remind(reader, care(Some(provider)), SampleLeases.ReminderId));

    private static IServiceCollection AddEnd(this IServiceCollection services, string name, Func<SampleLeases, LeaseCare> care) =>
        services.AddCardSample(name, (provider, words, reader) => new LeaseCards(words).Ended(reader, Some(provider).End(care(Some(provider)))));

    private static IServiceCollection AddDigest(this IServiceCollection services, string name, Func<SampleLeases, IReadOnlyList<LeaseCare>> lines) =>
        services.AddCardSample(name, (provider, words, reader) => new DigestCards(words).Draw(reader, SampleLeases.Reminder(lines(Some(provider)))));

    private static SampleLeases Some(IServiceProvider provider) => new(provider.GetRequiredService<TimeProvider>());
}
