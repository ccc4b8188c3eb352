using WangCheng.Bot.Servers;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>Made-up servers at every point of their leases, for sample cards.</summary>
internal sealed class SampleLeases(TimeProvider time)
{
    private readonly SampleServers servers = new(time);
    private readonly DateTimeOffset now = time.GetUtcNow();

    public ServerView Running(string name = SampleWords.Name, int daysLeft = 3) => servers.Running(name, daysLeft: daysLeft);

    public ServerView Extended(int times) => With(Running(), lease => lease.Extensions = times);

    public ServerView Pinned() => With(Running(), lease => lease.IsPinned = true);

    /// <summary>Its end has come, and nobody has stopped it yet.</summary>
    public ServerView Late() => With(Running(), lease => lease.EndsAt = now.AddMinutes(-5));

    public ServerView InGrace()
    {
        var view = With(servers.As(ServerState.Stopped), lease => (lease.EndsAt, lease.Stage, lease.GraceEndsAt) = (now.AddHours(-2), LeaseStage.Grace, now.AddHours(22)));
        return view;
    }

    public ServerView StartingAgain() => servers.Worked(ServerState.Stopped, ServerVerbs.Start, "wait", OperationState.Ready, null, "{}");

    /// <summary>What it costs is not known.</summary>
    public ServerView Priceless()
    {
        var view = Running();
        (view.Server.PricePerHour, view.Server.Currency) = (null, null);
        return view;
    }

    public ExtensionQuote Quote(ServerView view, Extension extension) => new(view.Server, view.Lease!, extension, now, MostExtensions: 3, Grace: TimeSpan.FromHours(24));

    public IReadOnlyList<ExtensionQuote> Quotes(ServerView view) => [.. ExtendCards.Usual.Select(extension => Quote(view, extension))];

    private static ServerView With(ServerView view, Action<Lease> change)
    {
        change(view.Lease!);
        return view;
    }
}
