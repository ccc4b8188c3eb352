using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The facts of one server, in the order people look for them: where is it, until when, what is it, what does it cost. How it is stands in the heading.</summary>
internal static class ServerFacts
{
    public static IEnumerable<(Sentence Label, Sentence Value)> Of(ServerView view)
    {
        var server = view.Server;
        if (server.State.IsThere())
        {
            yield return Address(server);
            yield return (ServerWords.LoginLabel(), UnitWords.Verbatim(server.LoginName));
        }
        if ((server.State == ServerState.Creating || server.State.IsThere()) && Lease(view) is { } lease) yield return lease;
        if (view.BusyUntil is { } busy) yield return (LeaseWords.BusyFactLabel(), UnitWords.At(Moment.At(busy)));
        if (server.State.IsThere() && view.OffHours is { } rest) yield return (OffHoursWords.Label(), OffHoursSentences.Of(rest.Times));
        yield return Size(server);
        yield return (ServerWords.DiskFactLabel(), Amounts.GiB(server.DiskGiB));
        yield return (ServerWords.ImageLabel(), UnitWords.Verbatim(server.ImageName));
        if (Price(view) is { } price) yield return (ServerWords.PriceLabel(), price);
        foreach (var cost in CostSentences.SoFar(view)) yield return cost;
        if (server.Reason is { } reason) yield return (ServerWords.ReasonLabel(), UnitWords.Verbatim(reason));
        if (view.OwnerName is { } owner) yield return (ServerWords.OwnerLabel(), UnitWords.Verbatim(owner));
    }

    /// <summary>As much as somebody needs to be sure that it is the right one.</summary>
    public static IEnumerable<(Sentence Label, Sentence Value)> ToRecognise(ServerView view)
    {
        yield return Address(view.Server);
        yield return Size(view.Server);
        if (Lease(view) is { } lease) yield return lease;
        if (view.Server.Reason is { } reason) yield return (ServerWords.ReasonLabel(), UnitWords.Verbatim(reason));
        if (view.OwnerName is { } owner) yield return (ServerWords.OwnerLabel(), UnitWords.Verbatim(owner));
    }

    private static (Sentence, Sentence) Address(Server server) => (ServerWords.AddressLabel(), UnitWords.Verbatim(server.PublicAddress ?? server.PrivateAddress ?? ""));

    private static (Sentence, Sentence) Size(Server server) => (ServerWords.SizeLabel(), ServerWords.SizeOfFlavor(ServerSentences.Size(server.VCpus, server.MemoryMiB), server.Flavor));

    private static (Sentence, Sentence)? Lease(ServerView view) => view.Lease switch
    {
        { IsPinned: true, EndsAt: not null } => (ServerWords.LeaseEndsLabel(), LeaseWords.Pinned()),
        { EndsAt: { } ends, Extensions: > 0 and var times } => (ServerWords.LeaseEndsLabel(), LeaseWords.EndsExtended(ends, times)),
        { EndsAt: { } ends } => (ServerWords.LeaseEndsLabel(), UnitWords.At(Moment.At(ends))),
        { } lease => (ServerWords.LeaseLabel(), ServerWords.LeaseFrom(Amounts.Length(lease.Length))),
        null => null,
    };

    private static Sentence? Price(ServerView view)
    {
        var running = view.Server is { PricePerHour: { } amount, Currency: { } currency } ? Amounts.PerHour(amount, currency) : null;
        if (view.Server.State != ServerState.Stopped || running is null) return running;
        if (view.CostWhileStopped is not { } cost) return PowerWords.PriceWhenRunning(running);
        var stopped = Amounts.PerHour(cost.Amount, cost.Currency);
        return view.Server.PublicAddress is null ? PowerWords.PriceWhileStopped(stopped, running) : PowerWords.PriceWhileStoppedWithIp(stopped, running);
    }
}
