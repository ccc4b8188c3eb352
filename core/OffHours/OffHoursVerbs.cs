namespace WangCheng.Core.OffHours;

public static class OffHoursVerbs
{
    public static readonly Verb Set = new("offhours.set");
    public static readonly Verb Remove = new("offhours.remove");

    /// <summary>What an owner is told when an automatic stop or start failed; its subject is the operation.</summary>
    public static readonly Verb Failed = new("offhours.failed");

    /// <summary>As <c>rule</c> in the action log: nobody asked for it, off-hours did.</summary>
    public const string Rule = "offhours";
}
