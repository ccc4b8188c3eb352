namespace WangCheng.Tests.Taps;

/// <summary>The daily jobs. A new command for everybody needs a line here: <see cref="TapsTests"/> asks for it.</summary>
internal static class Jobs
{
    private const string Which = "Which server do you mean?";
    private const string About = "About a server";
    private const string Power = "On and off";
    private const string Leases = "How long";
    private const string Access = "Login and keys";
    private const string Settings = "Lists and settings";

    public static IReadOnlyList<Job> All { get; } =
    [
        new("server.create", "ask for a server", ("new", "申请"), ["New server"], "Next: check the facts"),
        new("server.list", "see what I have", ("list", "我的服务器"), ["My servers"], "You have 1 server"),
        new("server.list", "see what my team has", ("list team", "列表 团队"), [Settings, "My team's servers"], "Team Platform has 1 server"),
        new("server.list", "see what is running", ("list running", "列表 运行中"), [Settings, "Running ones"], "Only those that are: running"),
        new("server.list", "see what is stopped", ("list stopped", "列表 已关机"), [Settings, "Stopped ones"], "Only those that are: stopped"),
        new("server.show", "look at a server", ("show web-1", "查看 web-1"), ["My servers", "web-1"], "web-1 is running") { FromServer = ["Refresh"], Ends = "web-1 is running" },
        new("server.start", "start a server", ("start web-1", "开机 web-1"), [Power, "Start a server"], Which) { Before = Before.Stopped, FromServer = ["Start"], Ends = "web-1 is starting" },
        new("server.stop", "stop a server", ("stop web-1", "关机 web-1"), [Power, "Stop a server"], Which) { FromServer = ["Stop", "Yes, stop web-1"], Ends = "web-1 is stopping" },
        new("server.reboot", "restart a server", ("restart web-1", "重启 web-1"), [Power, "Restart a server"], Which) { FromServer = ["Restart", "Yes, restart web-1"], Ends = "web-1 is restarting" },
        new("lease.extend", "keep it longer", ("extend web-1 3d", "续期 web-1 3天"), [Leases, "Extend a lease"], Which) { FromServer = ["Extend", "Extend 3 days"], Ends = "Extended: its lease now ends" },
        new("lease.busy", "not be disturbed", ("busy web-1 3h", "忙 web-1 3小时"), [Leases, "Do not disturb"], Which),
        new("offhours.set", "have it rest at night", ("off-hours web-1", "定时开关机 web-1"), [Power, "Off-hours"], Which) { FromServer = ["Off-hours", "Set off-hours"], Ends = "web-1 has off-hours" },
        new("offhours.remove", "let it run through again", ("off-hours off web-1", "取消定时开关机 web-1"), [Power, "No more off-hours"], Which),
        new("server.rename", "call it otherwise", ("rename web-1 api-1", "改名 web-1 api-1"), [About, "Rename a server"], "New name"),
        new("server.delete", "give a server back", ("delete web-1", "删除 web-1"), [About, "Delete a server"], Which) { FromServer = ["Delete", "Yes, delete web-1"], Ends = "web-1 is to be deleted" },
        new("server.restore", "keep it after all", ("restore web-1", "恢复 web-1"), [About, "Restore a server"], Which) { Before = Before.ToBeDeleted, FromServer = ["Restore"], Ends = "Restoring web-1" },
        new("server.cancel", "call an order off", ("cancel web-1", "取消 web-1"), [About, "Cancel an order"], Which) { Before = Before.BeingMade, FromServer = ["Cancel the order", "Yes, cancel it"], Ends = "Cancelling the order of web-1" },
        new("server.retry", "ask once more for what failed", ("retry web-1", "重试 web-1"), [About, "Try again"], Which) { Before = Before.NeverCame, FromServer = ["Try again", "Order it"], Ends = "On it: web-1" },
        new("server.login", "get into a server", ("login web-1", "登录 web-1"), [Access, "Log in"], Which) { FromServer = ["Log in"], Ends = "Log in to web-1" },
        new("server.password", "get a new password", ("password web-1", "重置密码 web-1"), [Access, "New password"], Which) { FromServer = ["Log in", "New password"], Ends = "New password for web-1?" },
        new("key.add", "add an SSH key", ("key add", "添加密钥"), [Access, "Add an SSH key"], "Paste the public half of your key"),
        new("key.list", "see my SSH keys", ("keys", "我的密钥"), [Access, "My SSH keys"], "You have no SSH key here yet"),
        new("key.remove", "remove an SSH key", ("key remove laptop", "删除密钥 laptop"), [Access, "Remove an SSH key"], "key"),
        new("language", "change the language", ("language zh", "语言 英文"), [Settings, "Language"], "Which language shall I use with you?"),
    ];
}
