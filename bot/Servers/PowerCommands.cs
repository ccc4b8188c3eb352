using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Servers;

/// <summary>How people ask for a server to be started, stopped, restarted, or called otherwise.</summary>
internal static class PowerCommands
{
    public static readonly Command Start = new("server.start")
    {
        English = ["start", "power on", "turn on", "switch on", "boot", "boot up", "start up", "wake up"],
        Chinese = ["开机", "启动", "开启", "打开"],
        Topic = HelpTopic.Power,
        Title = PowerWords.StartCommandTitle(),
        Help = PowerWords.StartCommandHelp(),
        Example = PowerWords.StartCommandExample(),
        Takes = ArgumentKinds.Name,
    };

    public static readonly Command Stop = new("server.stop")
    {
        English = ["stop", "shut down", "shutdown", "power off", "turn off", "switch off", "halt"],
        Chinese = ["关机", "停止", "停机", "关闭", "关掉", "停掉"],
        Topic = HelpTopic.Power,
        Title = PowerWords.StopCommandTitle(),
        Help = PowerWords.StopCommandHelp(),
        Example = PowerWords.StopCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Hard,
        Destructive = true,
    };

    public static readonly Command Reboot = new("server.reboot")
    {
        English = ["restart", "reboot", "power cycle"],
        Chinese = ["重启", "重新启动", "重新开机"],
        Topic = HelpTopic.Power,
        Title = PowerWords.RebootCommandTitle(),
        Help = PowerWords.RebootCommandHelp(),
        Example = PowerWords.RebootCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Hard,
        Destructive = true,
    };

    public static readonly Command Rename = new("server.rename")
    {
        English = ["rename", "change the name of", "change name of"],
        Chinese = ["改名", "改名为", "改名成", "改名叫", "重命名", "重命名为", "更名", "更名为", "名字改为", "名字改成", "名字改叫"],
        Title = PowerWords.RenameCommandTitle(),
        Help = PowerWords.RenameCommandHelp(),
        Example = PowerWords.RenameCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.NewName,
    };

    public static IReadOnlyList<Command> All => [Start, Stop, Reboot, Rename];
}
