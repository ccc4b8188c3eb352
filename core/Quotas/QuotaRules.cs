namespace WangCheng.Core.Quotas;

/// <summary>Which limit holds for whom, and whether something still fits. Pure.</summary>
public static class QuotaRules
{
    public static readonly IReadOnlyList<QuotaKind> Kinds = Enum.GetValues<QuotaKind>();

    /// <summary>
    /// Every limit that a request of <paramref name="person"/> is tested against, most shared last: that is also the order rows are locked in, so that two requests
    /// never wait for each other. A person's own limit beats the default; the company's holds in addition.
    /// </summary>
    public static IReadOnlyList<QuotaLimit> LimitsFor(PersonId person, QuotaOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var own = options.People.GetValueOrDefault(person.Value);
        var limits = new List<QuotaLimit>();
        foreach (var kind in Kinds)
        {
            var mine = own?.Of(kind);
            if ((mine ?? options.Default.Of(kind)) is { } limit) limits.Add(new(QuotaHolder.Person(person), kind, limit, mine is null ? QuotaSource.Default : QuotaSource.Person));
        }
        foreach (var kind in Kinds)
        {
            if (options.Company.Of(kind) is { } limit) limits.Add(new(QuotaHolder.Company, kind, limit, QuotaSource.Company));
        }
        return limits;
    }

    /// <summary>A request is tested only against kinds it uses more of: being over on memory does not stop what needs none.</summary>
    public static bool Fits(int used, int more, int limit) => more <= 0 || (long)used + more <= limit;
}

/// <summary>Whose book a use stands in.</summary>
public readonly record struct QuotaHolder(string Key)
{
    public static readonly QuotaHolder Company = new("company");

    public static QuotaHolder Person(PersonId person) => new("person:" + person.Value);

    public override string ToString() => Key;
}

/// <summary>Where a limit comes from; people are told.</summary>
public enum QuotaSource
{
    Default,
    Person,
    Company
}

/// <param name="Limit">In the kind's unit; including it is still allowed.</param>
public sealed record QuotaLimit(QuotaHolder Holder, QuotaKind Kind, int Limit, QuotaSource Source);

/// <summary>One line of facts before the button: use before, use after, and the limit it is held against.</summary>
public sealed record QuotaLine(QuotaKind Kind, int Before, int After, int Limit, QuotaSource Source)
{
    public bool Fits => QuotaRules.Fits(Before, After - Before, Limit);
}
