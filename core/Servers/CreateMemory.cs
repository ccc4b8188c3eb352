using System.Text.Json;
using System.Text.Json.Serialization;
using WangCheng.Core.Huawei;

namespace WangCheng.Core.Servers;

/// <summary>What the steps of a creation remember. The client token is stored before it is sent: sent again, it cannot make a second server.</summary>
internal sealed record CreateMemory
{
    /// <summary>From 1; a new attempt is another zone after a definite failure.</summary>
    public required int Attempt { get; init; }

    public required string Zone { get; init; }

    /// <summary>Zones still to be tried.</summary>
    public required IReadOnlyList<string> ZonesLeft { get; init; }

    public required Guid ClientToken { get; init; }

    public required DateTimeOffset TokenMadeAt { get; init; }

    public string? JobId { get; init; }

    /// <summary>Ids the cloud gave out in this attempt.</summary>
    public IReadOnlyList<string> CloudIds { get; init; } = [];

    [JsonIgnore]
    public string? CloudId => CloudIds.Count == 0 ? null : CloudIds[0];

    /// <summary>Something was sent and nobody knows what became of it: until lists can be trusted again, a server may still turn up.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>Why this attempt failed, while its remains are taken away.</summary>
    public string? Failure { get; init; }

    public string? FailureDetail { get; init; }

    public string? FailureRequestId { get; init; }

    public static string First(IReadOnlyList<string> zones, TimeProvider time) => Start(1, zones[0], [.. zones.Skip(1)], time).Write();

    /// <summary>The next zone with a new token; null when none is left.</summary>
    public CreateMemory? NextZone(TimeProvider time) => ZonesLeft.Count == 0 ? null : Start(Attempt + 1, ZonesLeft[0], [.. ZonesLeft.Skip(1)], time);

    public string Write() => JsonSerializer.Serialize(this, ServerMemoryJson.Default.CreateMemory);

    public CreateMemory Because(string reason, string? detail, string? requestId) => this with { Failure = reason, FailureDetail = detail, FailureRequestId = requestId };

    public CreateMemory Because(HuaweiFailure failure) => Because(CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure), failure.RequestId);

    public static CreateMemory Read(string json) => JsonSerializer.Deserialize(json, ServerMemoryJson.Default.CreateMemory)!;

    private static CreateMemory Start(int attempt, string zone, IReadOnlyList<string> left, TimeProvider time) =>
        new() { Attempt = attempt, Zone = zone, ZonesLeft = left, ClientToken = Guid.NewGuid(), TokenMadeAt = time.GetUtcNow() };
}

/// <summary>What the steps of a deletion remember.</summary>
/// <param name="IsSlow">It has taken so long that people were told.</param>
/// <param name="Orphan">What is taken away is not the row's own server but one that the row says must not exist.</param>
/// <param name="WasRunning">It ran when somebody asked to delete it, and runs again when that is called off.</param>
/// <param name="IsStarting">The job is that of its start, after the deletion was called off.</param>
/// <param name="BegunAt">When the time to call it off was over; null where there was none.</param>
internal sealed record DeleteMemory(string? JobId, bool IsSlow = false, OrphanToDelete? Orphan = null, bool WasRunning = false, bool IsStarting = false, DateTimeOffset? BegunAt = null)
{
    public static string First(bool wasRunning) => new DeleteMemory(JobId: null, WasRunning: wasRunning).Write();

    public string Write() => JsonSerializer.Serialize(this, ServerMemoryJson.Default.DeleteMemory);

    public static DeleteMemory Read(string json) => JsonSerializer.Deserialize(json, ServerMemoryJson.Default.DeleteMemory)!;
}

/// <summary>A server at the cloud that must not exist, its disks, and the finding under which administrators were told of it.</summary>
internal sealed record OrphanToDelete(string CloudId, IReadOnlyList<string> Volumes, Guid Finding);

[JsonSerializable(typeof(CreateMemory))]
[JsonSerializable(typeof(DeleteMemory))]
internal sealed partial class ServerMemoryJson : JsonSerializerContext;
