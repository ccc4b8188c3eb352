namespace WangCheng.Core.ActionLog;

/// <summary>
/// One fact about what people asked for and what became of it, as it will stand in the action log: flat, without secrets, people named by id.
/// What is null is left out of the line.
/// </summary>
public sealed record ActionRecord
{
    /// <summary>What it was about, as in <c>server.create</c>.</summary>
    public required Verb Verb { get; init; }

    /// <summary>What happened to it.</summary>
    public required ActionPhase Phase { get; init; }

    /// <summary>Who acted; null when the program acted by itself.</summary>
    public PersonId? Actor { get; init; }

    /// <summary>The door they came through: <c>teams</c>, <c>pipeline</c>, <c>operator</c>, <c>timer</c>; <c>mail</c> for what was told by e-mail.</summary>
    public string? Door { get; init; }

    /// <summary>Which of the program's rules acted where nobody asked, as in <c>offhours</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>The piece of work it belongs to; all lines of one request share it.</summary>
    public OperationId? Operation { get; init; }

    /// <summary>Our id of the server, the same from the first wish to the last trace.</summary>
    public ServerId? Server { get; init; }

    /// <summary>What people call the server.</summary>
    public string? ServerName { get; init; }

    /// <summary>Whose server it is.</summary>
    public PersonId? Owner { get; init; }

    /// <summary>The server's id at the cloud; of a disk or a public IP that was left over its own.</summary>
    public string? CloudId { get; init; }

    /// <summary>The cloud's name of the size.</summary>
    public string? Flavor { get; init; }

    /// <summary>Virtual processors.</summary>
    public int? VCpus { get; init; }

    /// <summary>Memory in MiB.</summary>
    public int? MemoryMiB { get; init; }

    /// <summary>All disks together in GiB.</summary>
    public int? DiskGiB { get; init; }

    /// <summary>What the server started from.</summary>
    public string? Image { get; init; }

    /// <summary>Availability zone at the cloud.</summary>
    public string? Zone { get; init; }

    /// <summary>Length of the lease, in hours.</summary>
    public TimeSpan? Lease { get; init; }

    /// <summary>When the lease ends (exclusive).</summary>
    public DateTimeOffset? LeaseEnds { get; init; }

    /// <summary>Which rule set the lease, as in <c>default</c> or <c>asked</c>; of what is done because the lease has ended.</summary>
    public string? LeaseRule { get; init; }

    /// <summary>Which end of the lease it follows; the notice of the deletion carries the same.</summary>
    public LeaseEndId? LeaseEnd { get; init; }

    /// <summary>When that notice was delivered; nothing is deleted for the end of a lease before the grace after it is over.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>List price while it runs, per hour, in <see cref="Currency"/>.</summary>
    public decimal? PricePerHour { get; init; }

    /// <summary>What the server cost from its first running moment, or from when it was adopted, at list prices, in <see cref="Currency"/>: in the line that says it is gone, where all of it is known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Of price and cost, as in <c>CNY</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>The step of the operation, as in <c>wait</c>.</summary>
    public string? Step { get; init; }

    /// <summary>Which attempt of the step or message it was, from 1.</summary>
    public int? Attempt { get; init; }

    /// <summary>Code of a refusal or failure, as in <c>quota.over</c> or <c>cloud.sold_out</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>Facts behind <see cref="Reason"/>, and what the person gave as theirs. Never a secret.</summary>
    public string? Detail { get; init; }

    /// <summary>The other side's request id, for their support.</summary>
    public string? RequestId { get; init; }
}

/// <summary>What happened, in the order it usually does.</summary>
public enum ActionPhase
{
    /// <summary>Somebody asked and nothing was changed, because of <see cref="ActionRecord.Reason"/>.</summary>
    Refused,

    /// <summary>It was written down and will be carried out.</summary>
    Accepted,

    /// <summary>A step at the cloud is done.</summary>
    Progressed,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed for good; what it held is released.</summary>
    Failed,

    /// <summary>It was called off; what it held is released or as it was before.</summary>
    Cancelled,

    /// <summary>It was parked after too many surprises and waits for an administrator.</summary>
    Parked,

    /// <summary>A person was told.</summary>
    Told,

    /// <summary>A person could not be told.</summary>
    Undeliverable,
}
