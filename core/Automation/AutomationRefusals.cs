namespace WangCheng.Core.Automation;

public static class AutomationRefusals
{
    /// <summary>It concerns everybody's servers.</summary>
    public sealed record OnlyAdministrators : Refusal
    {
        public override string Code => "automation.only_administrators";
    }
}
