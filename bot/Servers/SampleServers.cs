using System.Globalization;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Made-up servers in every situation, for sample cards. Their times lie around now, whenever that is; their ids are always the same.</summary>
internal sealed class SampleServers(TimeProvider time)
{
    public static readonly PersonId Owner = new("aaaaaaaa-0000-4000-8000-000000000001");
    public static readonly PersonId Nobody = new("aaaaaaaa-0000-4000-8000-000000000009");
    private readonly DateTimeOffset now = time.GetUtcNow();

    public ServerView Creating(string step, OperationState state = OperationState.Ready)
    {
        var (server, work) = (Server(SampleWords.Name, ServerState.Creating), Work(ServerVerbs.Create, step, state));
        work.InProgressOn = server.Id;
        return View(server, work) with { Lease = Lease(null) };
    }

    public ServerView Running(string name = SampleWords.Name, string? reason = null, int daysLeft = 3) => View(Server(name, ServerState.Running, reason), null) with { Lease = Lease(now.AddDays(daysLeft)) };

    public ServerView As(ServerState state, bool isFrozen = false)
    {
        var view = Running();
        (view.Server.State, view.Server.IsFrozen) = (state, isFrozen);
        return view;
    }

    public ServerView Private()
    {
        var view = Running("db-1");
        view.Server.PublicAddress = null;
        return view;
    }

    public ServerView Deleting(bool isSlow = false) => View(Server(SampleWords.Name, ServerState.Deleting), Work(ServerVerbs.Delete, "verify", OperationState.Ready, isSlow ? """{"IsSlow":true}""" : "{}")) with { Lease = Lease(now.AddDays(2)) };

    public ServerView Deleted() => View(Server(SampleWords.Name, ServerState.Deleted), Work(ServerVerbs.Delete, "verify", OperationState.Done));

    public ServerView ToBeDeleted()
    {
        var (view, work) = (Deleting(), Work(ServerVerbs.Delete, "wait", OperationState.Ready));
        (view.Server.DeleteAt, work.InProgressOn) = (now.AddMinutes(52), view.Server.Id);
        return view with { Operation = work };
    }

    public ServerView Restoring() => View(Server(SampleWords.Name, ServerState.Deleting), CalledOff(Work(ServerVerbs.Delete, "start", OperationState.Ready)));

    public ServerView NotStarted(string code)
    {
        var work = CalledOff(Work(ServerVerbs.Delete, "start", OperationState.Cancelled));
        work.Failure = code;
        return View(Server(SampleWords.Name, ServerState.Stopped), work) with { Lease = Lease(now.AddDays(2)) };
    }

    public ServerView Cancelling() => View(Server(SampleWords.Name, ServerState.Creating), CalledOff(Work(ServerVerbs.Create, "clean", OperationState.Ready))) with { Lease = Lease(null) };

    public ServerView Cancelled() => View(Server(SampleWords.Name, ServerState.Failed), CalledOff(Work(ServerVerbs.Create, "clean", OperationState.Cancelled)));

    public ServerView Failed(string code)
    {
        var work = Work(ServerVerbs.Create, "send", OperationState.Failed);
        work.Failure = code;
        return View(Server(SampleWords.Name, ServerState.Failed), work);
    }

    /// <summary>Something is, or was, done to it.</summary>
    public ServerView Worked(ServerState state, Verb verb, string step, OperationState work, string? failure, string memory)
    {
        var operation = Work(verb, step, work, memory);
        operation.Failure = failure;
        return As(state) with { Operation = operation };
    }

    public ListServers.View List(int total, int page) => List(total, new ListServers.Request(Page: page));

    public ListServers.View List(int total, ListServers.Request asked)
    {
        var from = (asked.Page - 1) * ListServers.PageSize;
        return new(asked, [.. Enumerable.Range(from + 1, Math.Min(ListServers.PageSize, total - from)).Select(Nth)], new Dictionary<PersonId, string> { [Owner] = SampleWords.Owner }, asked.Whose == ListServers.Whose.Team ? SampleWords.Team : null, total);
    }

    private ServerView Nth(int n) => n switch
    {
        2 => View(Server("build-2", ServerState.Creating), Work(ServerVerbs.Create, "build", OperationState.Ready)),
        3 => View(Server(SampleWords.ChineseName, ServerState.Deleting), Work(ServerVerbs.Delete, "verify", OperationState.Ready)) with { Lease = Lease(now.AddDays(1)) },
        4 => Running(SampleWords.LongestName, daysLeft: 10),
        _ => Running(string.Create(CultureInfo.InvariantCulture, $"web-{n}"), daysLeft: n % 9 + 1),
    };

    public Server Server(string name, ServerState state, string? reason = null) => new()
    {
        Id = new(Id(name.Length * 10 + name[^1] % 10)),
        Owner = Owner,
        Name = name,
        TakenName = state.IsLiving() ? name : null,
        State = state,
        Flavor = SampleCatalog.Large.Flavor,
        VCpus = SampleCatalog.Large.VCpus,
        MemoryMiB = SampleCatalog.Large.MemoryMiB,
        DiskGiB = 100,
        DiskType = "GPSSD",
        ImageId = SampleCatalog.Ubuntu.Id,
        ImageName = SampleCatalog.Ubuntu.ShortName,
        LoginName = SampleCatalog.Ubuntu.LoginName,
        Reason = reason,
        PricePerHour = 0.857m,
        Currency = "CNY",
        PrivateAddress = state == ServerState.Creating ? null : "192.168.0.17",
        PublicAddress = state == ServerState.Creating ? null : "203.0.113.17",
        AskedAt = now.AddMinutes(-3),
        RunningSince = state == ServerState.Creating ? null : now.AddMinutes(-1),
    };

    /// <summary>It was somebody else's, or nobody's, before we knew of it.</summary>
    public ServerView Adopted(ServerState state) => As(state) with { Lease = new() { Server = new(Id(0)), Owner = Owner, Length = TimeSpan.FromDays(3), Rule = LeaseRule.Adopted, StartsAt = now, EndsAt = now.AddDays(3), IsPinned = true } };

    private static ServerView View(Server server, Operation? operation) =>
        new(server, null, operation) { CostSoFar = server.State.IsThere() || server.State == ServerState.Deleted ? new Money(38.42m, "CNY") : null };

    private static Lease Lease(DateTimeOffset? ends) => new() { Server = new(Id(0)), Owner = Owner, Length = TimeSpan.FromDays(3), Rule = LeaseRule.Default, StartsAt = ends - TimeSpan.FromDays(3), EndsAt = ends };

    private Operation Work(Verb verb, string step, OperationState state, string memory = "{}") => new()
    {
        Id = new(Id(99)), Verb = verb, Server = new(Id(0)), Person = Owner, Door = Doors.Teams, State = state, Step = step, Memory = memory, StepSince = now, DueAt = now, CreatedAt = now,
    };

    private static Operation CalledOff(Operation work)
    {
        work.CancelKey = "made up";
        return work;
    }

    private static Guid Id(int n) => new(0x01933f2a, 0x1c00, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, (byte)n);
}
