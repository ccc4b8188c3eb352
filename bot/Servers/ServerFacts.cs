using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The facts of one server, in the order people look for them: how is it, where is it, until when, what is it, what does it cost.</summary>
internal static class ServerFacts
{
    public static IEnumerable<(Sentence Label, Sentence Value)> Of(ServerView view)
    {
        var server = view.Server;
        yield return (ServerWords.StateLabel(), ServerSentences.State(server.State));
        if (server.State == ServerState.Running)
        {
            yield return (ServerWords.AddressLabel(), UnitWords.Verbatim(server.PublicAddress ?? server.PrivateAddress ?? ""));
            yield return (ServerWords.LoginLabel(), UnitWords.Verbatim(server.LoginName));
        }
        if (server.State is ServerState.Creating or ServerState.Running) yield return (ServerWords.LeaseEndsLabel(), LeaseEnd(view));
        yield return (ServerWords.SizeLabel(), ServerWords.SizeOfFlavor(ServerSentences.Size(server.VCpus, server.MemoryMiB), server.Flavor));
        yield return (ServerWords.DiskFactLabel(), Amounts.GiB(server.DiskGiB));
        yield return (ServerWords.ImageLabel(), UnitWords.Verbatim(server.ImageName));
        if (Price(server) is { } price) yield return (ServerWords.PriceLabel(), price);
        if (server.Reason is { } reason) yield return (ServerWords.ReasonLabel(), UnitWords.Verbatim(reason));
    }

    public static Sentence LeaseEnd(ServerView view) => view.Lease?.EndsAt is { } ends ? UnitWords.At(Moment.At(ends)) : ServerWords.LeaseNotStarted();

    private static Sentence? Price(Server server) => server is { PricePerHour: { } amount, Currency: { } currency } ? Amounts.PerHour(amount, currency) : null;
}
