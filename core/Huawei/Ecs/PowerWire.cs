using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>How a server that runs is brought to an end.</summary>
public enum StopKind
{
    /// <summary>The guest is asked, and has the time that its image allows (60 s by default); after that it is forced.</summary>
    Soft,

    /// <summary>As pulling the plug: for a server that hangs. What was not written to disk is lost.</summary>
    Hard
}

/// <summary>The body of <c>cloudservers/action</c>; exactly one of the three.</summary>
internal sealed record PowerWire
{
    [JsonPropertyName("os-start")] public OrderPart? Start { get; init; }
    [JsonPropertyName("os-stop")] public OrderPart? Stop { get; init; }
    [JsonPropertyName("reboot")] public OrderPart? Reboot { get; init; }

    public static OrderPart Of(IReadOnlyCollection<string> serverIds, StopKind? kind) => new(
        kind switch { null => null, StopKind.Hard => "HARD", _ => "SOFT" }, [.. serverIds.Select(id => new ServerIdWire(id))]);

    internal sealed record OrderPart([property: JsonPropertyName("type")] string? Type, [property: JsonPropertyName("servers")] IReadOnlyList<ServerIdWire> Servers);
}

/// <summary>A server in a list of them.</summary>
internal sealed record ServerIdWire([property: JsonPropertyName("id")] string Id);
