using WangCheng.Core.Leases;
using WangCheng.Core.Quotes;

namespace WangCheng.Core.Servers;

/// <summary>What exactly an extension will do when its button is pressed, and what it means: the facts before the button.</summary>
/// <param name="Server">As it is.</param>
/// <param name="Lease">As it is, begun and not over.</param>
/// <param name="Extension">As asked for.</param>
/// <param name="Now">When it was looked at.</param>
/// <param name="MostExtensions">How often a lease can be extended.</param>
/// <param name="Grace">Between the notice of the end and the deletion.</param>
public sealed record ExtensionQuote(Server Server, Lease Lease, Extension Extension, DateTimeOffset Now, int MostExtensions, TimeSpan Grace)
{
    /// <summary>The end so far, excluded.</summary>
    public DateTimeOffset OldEnd => Lease.EndsAt!.Value;

    public DateTimeOffset NewEnd => Extension.To(OldEnd, Now);

    /// <summary>It has ended, and goes on from now.</summary>
    public bool IsLate => OldEnd <= Now;

    /// <summary>It was stopped for its end, and is started again.</summary>
    public bool StartsAgain => Lease.Stage is LeaseStage.Ended or LeaseStage.Grace && Server.State != ServerState.Running;

    /// <summary>How often it can be extended after this.</summary>
    public int LeftAfter => MostExtensions - Lease.Extensions - 1;

    public Money? PricePerHour => Server is { PricePerHour: { } amount, Currency: { } currency } ? new(amount, currency) : null;

    /// <summary>List price of the time that is added; null where it is not known.</summary>
    public Money? Price => PricePerHour * (decimal)(NewEnd - Extension.From(OldEnd, Now)).TotalHours;

    /// <summary>Travels with the tap; the commit computes it anew. A lease that has ended goes on from the moment of the tap: that it has is part of the facts, the moment is not.</summary>
    public string Hash => QuoteHash.Of(
        Server.Id, OldEnd.UtcTicks, Extension.Length?.Ticks, Extension.Until?.UtcTicks, IsLate, StartsAgain, PricePerHour?.Amount, PricePerHour?.Currency, LeftAfter);

    /// <summary>The facts, or why there are none.</summary>
    internal static (ExtensionQuote? Quote, Refusal? Refusal) Of(Server server, Lease lease, Extension extension, DateTimeOffset now, LeaseOptions options) =>
        LeaseRules.WhyNotExtend(lease, extension, now, options) is { } why ? (null, why) : (new(server, lease, extension, now, options.FreeExtensions, options.Grace), null);
}
