namespace WangCheng.Core.Automation;

public static class AutomationRefusals
{
    /// <summary>The plan looks ahead for a day at least, and not further than anybody can tell.</summary>
    public sealed record NotSoManyDays(int Most) : Refusal
    {
        public override string Code => "automation.not_so_many_days";
    }
}
