using WangCheng.Core.ActionLog;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>What the action log says about a server: the same facts whatever happened to it.</summary>
internal static class ServerRecords
{
    public static ActionRecord Of(Verb verb, ActionPhase phase, Server server) => new()
    {
        Verb = verb,
        Phase = phase,
        Server = server.Id,
        ServerName = server.Name,
        Owner = server.Owner,
        CloudId = server.CloudId,
        Flavor = server.Flavor,
        VCpus = server.VCpus,
        MemoryMiB = server.MemoryMiB,
        DiskGiB = server.DiskGiB,
        Image = server.ImageName,
        Zone = server.Zone,
        PricePerHour = server.PricePerHour,
        Currency = server.Currency,
    };

    /// <summary>The server is no more, and this is what it came to.</summary>
    public static ActionRecord Gone(ActionRecord record, Money? cost) => cost is { } sum ? record with { Cost = Math.Round(sum.Amount, 4, MidpointRounding.AwayFromZero), Currency = sum.Currency } : record;

    public static ActionRecord Of(Operation operation, ActionPhase phase, Server server) =>
        Of(operation.Verb, phase, server) with { Actor = operation.Person == PersonId.Program ? null : operation.Person, Door = operation.Door, Operation = operation.Id, Step = operation.Step };
}
