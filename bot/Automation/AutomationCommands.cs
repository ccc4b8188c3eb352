using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Core.Automation;

namespace WangCheng.Bot.Automation;

/// <summary>How administrators stop everything that happens by itself, and let it go on.</summary>
internal static class AutomationCommands
{
    public static readonly Command Show = new(AutomationVerbs.Show.Name)
    {
        English = ["automation", "automation show", "show automation", "automation status", "is automation paused"],
        Chinese = ["自动化", "查看自动化", "自动化状态", "自动化 状态"],
        Title = AutomationWords.ShowCommandTitle(),
        Help = AutomationWords.ShowCommandHelp(),
        Example = AutomationWords.ShowCommandExample(),
        Topic = HelpTopic.Settings,
        AdministratorsOnly = true,
    };

    public static readonly Command Pause = new(AutomationVerbs.Pause.Name)
    {
        English = ["pause automation", "automation pause", "stop automation", "hold automation", "suspend automation"],
        Chinese = ["暂停自动化", "自动化暂停", "自动化 暂停", "停止自动化", "停用自动化"],
        Title = AutomationWords.PauseCommandTitle(),
        Help = AutomationWords.PauseCommandHelp(),
        Example = AutomationWords.PauseCommandExample(),
        Topic = HelpTopic.Settings,
        Takes = ArgumentKinds.Raw,
        AdministratorsOnly = true,
    };

    public static readonly Command Resume = new(AutomationVerbs.Resume.Name)
    {
        English = ["resume automation", "automation resume", "continue automation", "restart automation"],
        Chinese = ["恢复自动化", "自动化恢复", "自动化 恢复", "继续自动化", "启用自动化"],
        Title = AutomationWords.ResumeCommandTitle(),
        Help = AutomationWords.ResumeCommandHelp(),
        Example = AutomationWords.ResumeCommandExample(),
        Topic = HelpTopic.Settings,
        AdministratorsOnly = true,
    };

    public static readonly Command Plan = new(AutomationVerbs.Plan.Name)
    {
        English = ["automation plan", "what will happen", "plan automation", "automation dry run"],
        Chinese = ["自动化计划", "自动化 计划", "将会发生什么", "接下来会发生什么"],
        Title = AutomationWords.PlanCommandTitle(),
        Help = AutomationWords.PlanCommandHelp(),
        Example = AutomationWords.PlanCommandExample(),
        Topic = HelpTopic.Settings,
        Takes = ArgumentKinds.Lease,
        AdministratorsOnly = true,
    };

    public static IReadOnlyList<Command> All => [Show, Plan, Pause, Resume];
}
