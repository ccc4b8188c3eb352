using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Core.OffHours;

namespace WangCheng.Bot.OffHours;

/// <summary>How people say when a server rests.</summary>
internal static class OffHoursCommands
{
    public static readonly Command Set = new(OffHoursVerbs.Set.Name)
    {
        English = ["off-hours", "off hours", "offhours", "set off-hours", "set off hours", "auto stop", "auto-stop"],
        Chinese = ["定时开关机", "定时关机", "定时开机", "自动开关机", "自动关机", "自动开机", "下班关机", "设置定时开关机", "设定时开关机"],
        Topic = HelpTopic.Power,
        Title = OffHoursWords.SetCommandTitle(),
        Help = OffHoursWords.SetCommandHelp(),
        Example = OffHoursWords.SetCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Hours,
    };

    public static readonly Command Remove = new(OffHoursVerbs.Remove.Name)
    {
        English = ["off-hours off", "off-hours remove", "no off-hours", "no more off-hours", "remove off-hours", "remove the off-hours of", "cancel off-hours", "delete off-hours", "off hours off", "offhours off"],
        Chinese = ["取消定时开关机", "取消定时关机", "取消定时开机", "取消自动开关机", "取消自动关机", "取消定时", "关闭定时开关机", "删除定时开关机", "不要定时开关机", "不再定时开关机"],
        Topic = HelpTopic.Power,
        Title = OffHoursWords.RemoveCommandTitle(),
        Help = OffHoursWords.RemoveCommandHelp(),
        Example = OffHoursWords.RemoveCommandExample(),
        Takes = ArgumentKinds.Name,
    };

    public static IReadOnlyList<Command> All => [Set, Remove];
}
