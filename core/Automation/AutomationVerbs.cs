namespace WangCheng.Core.Automation;

public static class AutomationVerbs
{
    public static readonly Verb Show = new("automation.show");
    public static readonly Verb Pause = new("automation.pause");
    public static readonly Verb Plan = new("automation.plan");
    public static readonly Verb Resume = new("automation.resume");
}
