using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Servers;

/// <summary>How people ask for servers, look at them and give them back.</summary>
internal static class ServerCommands
{
    public static readonly Command Create = new("server.create")
    {
        English = ["new", "create", "request", "order", "launch", "provision", "need", "i need", "borrow", "spin up"],
        Chinese = ["申请", "新建", "创建", "开一台", "来一台", "要一台", "我要一台", "我想要一台", "借一台", "需要", "新开"],
        Title = ServerWords.CreateCommandTitle(),
        Help = ServerWords.CreateCommandHelp(),
        Example = ServerWords.CreateCommandExample(),
        InMenu = true,
        Takes = ArgumentKinds.Size | ArgumentKinds.Disk | ArgumentKinds.Lease | ArgumentKinds.Image | ArgumentKinds.Name | ArgumentKinds.Reason,
    };

    public static readonly Command List = new("server.list")
    {
        English = ["list", "servers", "ls", "my servers", "show servers", "show my servers", "show me my servers", "what servers", "which servers"],
        Chinese = ["我的服务器", "列表", "列出", "服务器列表", "查看列表", "查看我的服务器", "看看我的服务器", "有哪些服务器", "我有哪些服务器", "我的机器"],
        Title = ServerWords.ListCommandTitle(),
        Help = ServerWords.ListCommandHelp(),
        Example = ServerWords.ListCommandExample(),
        Topic = HelpTopic.Settings,
        InMenu = true,
        Also =
        [
            new(ListWords.RunningLine(), ListWords.RunningTitle()), new(ListWords.StoppedLine(), ListWords.StoppedTitle()), new(ListWords.TeamLine(), ListWords.TeamTitle()),
            new(ListWords.AllLine(), ListWords.AllTitle(), AdministratorsOnly: true),
        ],
        Takes = ArgumentKinds.Scope | ArgumentKinds.State,
    };

    public static readonly Command Show = new("server.show")
    {
        English = ["show", "view", "info", "status", "details", "describe"],
        Chinese = ["查看", "看看", "看一下", "详情", "状态", "查询"],
        Title = ServerWords.ShowCommandTitle(),
        Help = ServerWords.ShowCommandHelp(),
        Example = ServerWords.ShowCommandExample(),
        Takes = ArgumentKinds.Name,
    };

    public static readonly Command Delete = new("server.delete")
    {
        English = ["delete", "destroy", "remove"],
        Chinese = ["删除", "销毁", "删掉"],
        Title = ServerWords.DeleteCommandTitle(),
        Help = ServerWords.DeleteCommandHelp(),
        Example = ServerWords.DeleteCommandExample(),
        Takes = ArgumentKinds.Name | ArgumentKinds.Now,
        Destructive = true,
    };

    public static readonly Command Reconcile = new("cloud.reconcile")
    {
        English = ["reconcile", "compare with the cloud"],
        Chinese = ["对账", "核对云端"],
        Title = AdminWords.ReconcileCommandTitle(),
        Help = AdminWords.ReconcileCommandHelp(),
        Example = AdminWords.ReconcileCommandExample(),
        Topic = HelpTopic.Settings,
        AdministratorsOnly = true,
    };

    public static IReadOnlyList<Command> All => [Create, List, Show, Delete, Reconcile];
}
