namespace WangCheng.Core.Quotas;

/// <summary>How much a person may have at a time: section <c>Quotas</c>. What a person's own entry leaves out comes from the default.</summary>
public sealed class QuotaOptions
{
    public const string Section = "Quotas";

    public QuotaLimits Default { get; set; } = new();

    /// <summary>By Entra object id.</summary>
    public Dictionary<string, QuotaLimits> People { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Holds in addition, for everybody together; a kind left out is not limited.</summary>
    public QuotaLimits Company { get; set; } = new();
}

/// <summary>One limit per kind; null means "not said here".</summary>
public sealed class QuotaLimits
{
    public int? Servers { get; set; }

    public int? VCpus { get; set; }

    public int? MemoryGiB { get; set; }

    public int? DiskGiB { get; set; }

    public int? Of(QuotaKind kind) => kind switch
    {
        QuotaKind.Servers => Servers,
        QuotaKind.VCpus => VCpus,
        QuotaKind.Memory => MemoryGiB * 1024,
        QuotaKind.Disk => DiskGiB,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
