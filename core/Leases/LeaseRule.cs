namespace WangCheng.Core.Leases;

/// <summary>What set the length of a lease.</summary>
public enum LeaseRule
{
    /// <summary>Nobody asked for one: the usual length of the settings.</summary>
    Default,

    /// <summary>Whoever ordered the server.</summary>
    Asked,

    /// <summary>An administrator took over a server that was running without a record.</summary>
    Adopted,
}

public static class LeaseRuleNames
{
    /// <summary>As in rows and in the action log.</summary>
    public static string Name(this LeaseRule rule) => rule switch
    {
        LeaseRule.Default => "default",
        LeaseRule.Asked => "asked",
        LeaseRule.Adopted => "adopted",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    internal static LeaseRule Read(string name) => Enum.GetValues<LeaseRule>().Single(rule => rule.Name() == name);
}
