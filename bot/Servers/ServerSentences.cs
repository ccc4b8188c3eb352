using WangCheng.Bot.Text;
using WangCheng.Core.Catalog;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>How the things of the core are called.</summary>
internal static class ServerSentences
{
    public static Sentence Size(int vcpus, int memoryMiB) => Amounts.Size(vcpus, memoryMiB / 1024);

    public static Sentence Size(CatalogSize size) => Size(size.VCpus, size.MemoryMiB);

    public static Sentence State(ServerState state) => state switch
    {
        ServerState.Creating => ServerWords.StateCreating(),
        ServerState.Running => ServerWords.StateRunning(),
        ServerState.Stopped => ServerWords.StateStopped(),
        ServerState.Broken => ServerWords.StateBroken(),
        ServerState.Deleting => ServerWords.StateDeleting(),
        ServerState.Deleted => ServerWords.StateDeleted(),
        ServerState.Failed => ServerWords.StateFailed(),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>With the time that a server still has, where it has one.</summary>
    public static Sentence State(Server server) => server.DeleteAt is { } at ? UndoWords.StateToBeDeleted(at) : State(server.State);

    public static Sentence Kind(QuotaKind kind) => kind switch
    {
        QuotaKind.Servers => ServerWords.KindServers(),
        QuotaKind.VCpus => ServerWords.KindVCpus(),
        QuotaKind.Memory => ServerWords.KindMemory(),
        QuotaKind.Disk => ServerWords.KindDisk(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Sentence Amount(QuotaKind kind, int amount) => kind switch
    {
        QuotaKind.Servers => Amounts.Servers(amount),
        QuotaKind.VCpus => Amounts.VCpus(amount),
        QuotaKind.Memory or QuotaKind.Disk => Amounts.GiB(Number(kind, amount)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Use before and after, and the limit. Where the limit comes from is said only when it is not the one for everyone.</summary>
    public static Sentence Change(QuotaLine line)
    {
        var (before, after, limit) = (Number(line.Kind, line.Before), Number(line.Kind, line.After), Amount(line.Kind, line.Limit));
        return line.Source == QuotaSource.Default ? ServerWords.QuotaChange(before, after, limit) : ServerWords.QuotaChangeOf(before, after, limit, Source(line.Source));
    }

    /// <summary>In the unit that people read: memory is kept in MiB and read in GiB.</summary>
    private static int Number(QuotaKind kind, int amount) => kind == QuotaKind.Memory ? amount / 1024 : amount;

    public static Sentence Source(QuotaSource source) => source switch
    {
        QuotaSource.Default => ServerWords.LimitDefault(),
        QuotaSource.Person => ServerWords.LimitPerson(),
        QuotaSource.Company => ServerWords.LimitCompany(),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
