namespace WangCheng.Core.Quotas;

/// <summary>What is counted. The order is the order of facts on cards.</summary>
public enum QuotaKind
{
    Servers,

    VCpus,

    /// <summary>In MiB.</summary>
    Memory,

    /// <summary>In GiB.</summary>
    Disk
}

/// <summary>How much of each kind something uses.</summary>
public sealed record QuotaAmounts(int Servers, int VCpus, int MemoryMiB, int DiskGiB)
{
    public int Of(QuotaKind kind) => kind switch
    {
        QuotaKind.Servers => Servers,
        QuotaKind.VCpus => VCpus,
        QuotaKind.Memory => MemoryMiB,
        QuotaKind.Disk => DiskGiB,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
