using WangCheng.Bot.Servers;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>Made-up servers at every point of their leases, for sample cards.</summary>
internal sealed class SampleLeases(TimeProvider time)
{
    public static readonly ReminderId ReminderId = new(new Guid("01933f2a-1c00-7000-8000-0000000000aa"));

    private readonly SampleServers servers = new(time);
    private readonly DateTimeOffset now = time.GetUtcNow();

    public DateTimeOffset Now => now;

    public ServerView Running(string name = SampleWords.Name, int daysLeft = 3) => servers.Running(name, daysLeft: daysLeft);

    public ServerView Extended(int times) => With(Running(), lease => lease.Extensions = times);

    public ServerView Pinned() => With(Running(), lease => lease.IsPinned = true);

    /// <summary>Its end has come, and nobody has stopped it yet.</summary>
    public ServerView Late() => With(Running(), lease => lease.EndsAt = now.AddMinutes(-5));

    /// <summary>It is stopped for its end, and the notice of that has not arrived yet.</summary>
    public ServerView Ended() => With(servers.As(ServerState.Stopped), lease => (lease.EndsAt, lease.Stage) = (now.AddMinutes(-2), LeaseStage.Ended));

    public ServerView InGrace() => With(servers.As(ServerState.Stopped), lease => (lease.EndsAt, lease.Stage, lease.GraceEndsAt) = (now.AddHours(-2), LeaseStage.Grace, now.AddHours(22)));

    public ServerView Busy() => Running() with { BusyUntil = now.AddHours(3) };

    public ServerView Going() => servers.ToBeDeleted();

    public ServerView Gone() => Deleted(lease => (lease.EndsAt, lease.Stage) = (now.AddDays(-29), LeaseStage.Over));

    /// <summary>Its owner did not wait for its end.</summary>
    public ServerView GoneEarly() => Deleted(lease => lease.EndsAt = now.AddDays(-27));

    /// <summary>It was pinned until an administrator unpinned it.</summary>
    public ServerView Adopted()
    {
        var view = Running();
        return view with { Lease = new Lease { Server = view.Server.Id, Owner = view.Server.Owner, Length = TimeSpan.FromDays(3), Rule = LeaseRule.Adopted, StartsAt = now.AddDays(-40), EndsAt = now.AddDays(1) } };
    }

    public ServerView StartingAgain() => servers.Worked(ServerState.Stopped, ServerVerbs.Start, "wait", OperationState.Ready, null, "{}");

    /// <summary>What it costs is not known.</summary>
    public ServerView Priceless()
    {
        var view = Running();
        (view.Server.PricePerHour, view.Server.Currency) = (null, null);
        return view with { CostSoFar = null };
    }

    public ExtensionQuote Quote(ServerView view, Extension extension) => new(view.Server, view.Lease!, extension, now, MostExtensions: 3, Grace: TimeSpan.FromHours(24));

    public IReadOnlyList<ExtensionQuote> Quotes(ServerView view) => [.. ExtendCards.Usual.Select(extension => Quote(view, extension))];

    public LeaseCare Care(ServerView view, LeaseSight sight) =>
        new(view, view.Lease?.EndsAt ?? now, sight, sight is LeaseSight.Due or LeaseSight.Ended ? Quotes(view) : [], null, IsPaused: false, Grace: TimeSpan.FromHours(24));

    /// <summary>Their ends come one after the other.</summary>
    public IReadOnlyList<LeaseCare> Digest(int count) =>
        [.. Enumerable.Range(1, count).Select(n => Care(Running(n == 2 ? SampleWords.LongestName : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"web-{n}")), LeaseSight.Due) with { Told = now.AddHours(20 + n) })];

    /// <summary>A digest after a while, with one line for whatever can have become of a server.</summary>
    public IReadOnlyList<LeaseCare> Answered() =>
    [
        .. Digest(1), Care(Extended(1), LeaseSight.Moved), Care(InGrace(), LeaseSight.Ended), Care(Pinned(), LeaseSight.Pinned), Care(Going(), LeaseSight.Going), Care(Gone(), LeaseSight.Gone),
        Care(Running("db-1"), LeaseSight.NotTheirs), Care(Extended(3), LeaseSight.Due) with { Offers = [], WhyNot = new LeaseRefusals.NoMoreExtensions(3) },
    ];

    public static ShowReminder.View Reminder(IReadOnlyList<LeaseCare> lines) => new(ReminderId, SampleServers.Owner, lines);

    public ShowLeaseEnd.View End(LeaseCare care) => new(new LeaseEnd { Id = new(ReminderId.Value), Server = care.View.Server.Id, EndsAt = now, At = now }, care, SampleWords.Owner);

    private ServerView Deleted(Action<Lease> change)
    {
        var view = servers.Deleted();
        view.Server.DeletedAt = now.AddDays(-28);
        return With(view with { Lease = Running().Lease }, change);
    }

    private static ServerView With(ServerView view, Action<Lease> change)
    {
        change(view.Lease!);
        return view;
    }
}
