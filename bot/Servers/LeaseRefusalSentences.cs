using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Every refusal about leases as a sentence.</summary>
internal static class LeaseRefusalSentences
{
    /// <summary>Null for a refusal about something else.</summary>
    public static Sentence? Find(Refusal refusal) => refusal switch
    {
        LeaseRefusals.TooShort lease => ServerWords.LeaseTooShort(Amounts.Length(lease.Asked), Amounts.Length(lease.Shortest)),
        LeaseRefusals.TooLong lease => ServerWords.LeaseTooLong(Amounts.Length(lease.Asked), Amounts.Length(lease.Longest)),
        LeaseRefusals.NotBegun => LeaseWords.NotBegun(),
        LeaseRefusals.NeverEnds => LeaseWords.NeverEnds(),
        LeaseRefusals.Over => LeaseWords.Over(),
        LeaseRefusals.NoMoreExtensions none => LeaseWords.NoMoreExtensions(none.Most),
        LeaseRefusals.HasPassed past => LeaseWords.HasPassed(past.Moment),
        LeaseRefusals.EndsLater later => LeaseWords.EndsLater(later.EndsAt),
        LeaseRefusals.ExtensionTooShort little => LeaseWords.ExtensionTooShort(Amounts.Length(little.Shortest)),
        LeaseRefusals.ExtensionTooLong much => LeaseWords.ExtensionTooLong(Amounts.Length(much.Longest), much.Latest),
        LeaseRefusals.TotalTooLong much => LeaseWords.TotalTooLong(Amounts.Length(much.Longest), much.Latest),
        LeaseRefusals.HasEnded over => LeaseWords.HasEnded(over.EndsAt),
        LeaseRefusals.BusyTooLong much => LeaseWords.BusyTooLong(Amounts.Length(much.Longest)),
        ExtendRefusals.FactsChanged => LeaseWords.FactsChanged(),
        _ => null,
    };
}
