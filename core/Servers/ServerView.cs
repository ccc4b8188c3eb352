using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>One server as a person may see it: the row, its lease, and what is under way or went wrong with it.</summary>
public sealed record ServerView(Server Server, Lease? Lease, Operation? Operation)
{
    /// <summary>Whose it is, where somebody else looks at it; their id while their name is not known. Null for the owner's own eyes.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Who asked for <see cref="Operation"/>, where that was not the owner.</summary>
    public string? ActorName { get; init; }

    /// <summary>What a stopped server goes on costing per hour: its disk and its public IP. Null while it is not stopped, and where it is not known, or is as much as when it runs.</summary>
    public Money? CostWhileStopped { get; init; }

    /// <summary>Somebody is busy on it until then, excluded; null where nobody is any more.</summary>
    public DateTimeOffset? BusyUntil { get; init; }

    /// <summary>When it rests; null when it stops and starts by hand only.</summary>
    public OffHoursSetting? OffHours { get; init; }

    /// <summary>What it has cost until now, at list prices; of a server that is gone, altogether. Null on cards that do not say it, and where part of it is not known.</summary>
    public Money? CostSoFar { get; init; }

    /// <summary>It was there before we knew of it: <see cref="CostSoFar"/> counts from when it was adopted.</summary>
    public bool IsAdopted => Lease?.Rule == LeaseRule.Adopted;

    /// <summary>Somebody called off what was under way, and it is being undone.</summary>
    public bool IsTurningBack => Operation is { IsCalledOff: true, State: OperationState.Ready };

    /// <summary>Nothing more happens to it until an administrator has looked.</summary>
    public bool IsStuck => Operation is { State: OperationState.Parked };

    /// <summary>It should have been gone long ago; the cloud does not do it, and it is still being tried.</summary>
    public bool IsStuckDeleting => Server.State == ServerState.Deleting && Operation is { } operation && DeleteServerOperation.IsSlow(operation);
}
