namespace WangCheng.Bot.Commands;

/// <summary>
/// The words that arguments are made of, in both languages. They are read, never shown. Lower case, half-width; longer ones are tried first.
/// </summary>
internal static class Vocabulary
{
    public static readonly string[] Cpu = Longest("c", "u", "core", "cores", "cpu", "cpus", "vcpu", "vcpus", "核", "核心", "个核", "核cpu");

    public static readonly (string Unit, long GiB)[] Capacity =
        Longest(("g", 1L), ("gb", 1L), ("gi", 1L), ("gib", 1L), ("个g", 1L), ("t", 1024L), ("tb", 1024L), ("tib", 1024L));

    public static readonly (string Unit, long Minutes)[] Length =
        Longest(
            ("min", 1L), ("mins", 1L), ("minute", 1L), ("minutes", 1L), ("分钟", 1L),
            ("h", 60L), ("hr", 60L), ("hrs", 60L), ("hour", 60L), ("hours", 60L), ("小时", 60L), ("个小时", 60L), ("钟头", 60L), ("个钟头", 60L),
            ("d", 1440L), ("day", 1440L), ("days", 1440L), ("天", 1440L),
            ("w", 10080L), ("wk", 10080L), ("week", 10080L), ("weeks", 10080L), ("fortnight", 20160L), ("周", 10080L), ("个周", 10080L), ("星期", 10080L), ("个星期", 10080L), ("礼拜", 10080L), ("个礼拜", 10080L),
            ("month", 43200L), ("months", 43200L), ("个月", 43200L));

    public static readonly string[] Memory = Longest("ram", "memory", "mem", "内存", "运存");

    public static readonly string[] Disk = Longest("disk", "hdd", "ssd", "storage", "硬盘", "磁盘", "系统盘", "云盘", "盘", "存储");

    /// <summary>What follows is the reason.</summary>
    public static readonly string[] ForReason = Longest("for", "because", "to", "reason", "用于", "用来", "因为", "为了", "理由", "理由是", "原因", "原因是", "用途", "用途是", "做", "跑");

    /// <summary>What follows is the name.</summary>
    public static readonly string[] ForName = Longest("named", "called", "name", "叫", "叫做", "名字", "名字叫", "名称", "名为", "取名", "起名", "命名为");

    /// <summary>What follows is the new name.</summary>
    public static readonly string[] ForNewName = Longest("to", "as", "into", "->", "→", "new name", "为", "叫", "叫做", "改成", "改为", "改叫", "命名为", "新名字", "新名字叫", "新名称");

    /// <summary>Without asking the guest: after a command, or right before one (force stop, 强制关机).</summary>
    public static readonly string[] Hard = Longest("--hard", "-hard", "\u2014hard", "\u2013hard", "hard", "--force", "-force", "\u2014force", "force", "forced", "forcefully", "forcibly", "by force", "强制", "强行", "硬");

    /// <summary>What is talked about stands before what is to be done with it: 把 web-1 改名为 api-1.</summary>
    public static readonly string[] Taking = Longest("把", "将");

    /// <summary>Carries no meaning of its own between arguments.</summary>
    public static readonly string[] Noise = Longest(
        "a", "an", "the", "one", "my", "me", "of", "on", "with", "and", "please", "pls", "thanks", "new", "server", "servers", "vm", "vms", "machine", "machines", "box", "instance", "cloud",
        "by", "more", "another", "longer", "再", "多", "再用", "多用", "再续", "再多用",
        "image", "os", "size", "lease", "running", "are", "which", "i", "have", "do", "it", "is", "us", "to", "for", "in", "from", "system", "details", "status", "long",
        "一台", "一个", "一下", "台", "个", "的", "云服务器", "服务器", "虚拟机", "云主机", "主机", "机器", "实例", "请", "谢谢", "吧", "呢", "吗", "呀", "啊", "了", "和", "与", "及", "加", "带", "配", "用",
        "来", "要", "租", "租期", "期限", "时长", "规格", "配置", "镜像", "系统", "操作系统", "大小", "状态", "详情", "信息", "情况", "我", "我的", "这台", "那台", "给", "新", "cpu");

    /// <summary>Stop it, restart it, delete it? They are asked.</summary>
    public static readonly string[] Vague = Longest("kill", "turn", "power", "switch", "bounce", "搞死", "杀掉", "弄死");

    /// <summary>What may still stand behind the second half of "turn web-1 on"; peeled off in this order.</summary>
    public static readonly string[] AtTheEnd = ["thanks", "please", "pls", "now", "again"];

    /// <summary>Politeness before the ask itself. Not before a destructive one: there the first word counts.</summary>
    public static readonly string[] Preamble = Longest(
        "hi", "hello", "hey", "please", "pls", "could you", "can you", "would you", "can i", "could i", "may i", "can we", "i want to", "i want", "i'd like to", "i'd like", "i would like to", "i would like",
        "we want to", "i have to", "i need to", "let me", "to", "just", "now", "ok", "and", "so", "give me", "get me", "you", "bot", "wangcheng", "me", "server", "vm",
        "你好", "您好", "在吗", "嗨", "请", "请问", "麻烦", "麻烦你", "劳烦", "帮我", "帮忙", "帮我再", "给", "给我", "替我", "我想要", "我想", "我要", "想要", "想", "能不能", "可不可以", "可以", "能", "我", "我们", "再", "那", "现在", "网程", "服务器");

    public static readonly (string Word, ListScope Scope)[] Scopes = Longest(
        ("mine", ListScope.Mine), ("自己的", ListScope.Mine), ("team", ListScope.Team), ("team's", ListScope.Team), ("团队", ListScope.Team), ("团队的", ListScope.Team), ("小组", ListScope.Team), ("我们组", ListScope.Team),
        ("all", ListScope.All), ("everyone", ListScope.All), ("everyone's", ListScope.All), ("everybody", ListScope.All), ("everybody's", ListScope.All), ("全部", ListScope.All), ("所有", ListScope.All), ("所有人", ListScope.All), ("所有人的", ListScope.All), ("大家的", ListScope.All), ("全公司", ListScope.All));

    public static readonly (string Word, StateAsked State)[] States = Longest(
        ("running", StateAsked.Running), ("started", StateAsked.Running), ("powered on", StateAsked.Running), ("switched on", StateAsked.Running), ("that are on", StateAsked.Running),
        ("运行", StateAsked.Running), ("运行中", StateAsked.Running), ("运行中的", StateAsked.Running), ("正在运行", StateAsked.Running), ("正在运行的", StateAsked.Running), ("在跑的", StateAsked.Running), ("开着的", StateAsked.Running), ("已开机", StateAsked.Running),
        ("stopped", StateAsked.Stopped), ("powered off", StateAsked.Stopped), ("switched off", StateAsked.Stopped), ("shut down", StateAsked.Stopped), ("that are off", StateAsked.Stopped), ("off", StateAsked.Stopped),
        ("关机", StateAsked.Stopped), ("已关机", StateAsked.Stopped), ("已关机的", StateAsked.Stopped), ("关机的", StateAsked.Stopped), ("已停止", StateAsked.Stopped), ("已停止的", StateAsked.Stopped), ("停止的", StateAsked.Stopped), ("停了的", StateAsked.Stopped), ("关着的", StateAsked.Stopped),
        ("creating", StateAsked.Creating), ("being created", StateAsked.Creating), ("创建中", StateAsked.Creating), ("正在创建", StateAsked.Creating), ("正在创建的", StateAsked.Creating),
        ("broken", StateAsked.Broken), ("faulty", StateAsked.Broken), ("故障", StateAsked.Broken), ("有故障的", StateAsked.Broken), ("异常", StateAsked.Broken), ("坏了的", StateAsked.Broken),
        ("deleting", StateAsked.Deleting), ("being deleted", StateAsked.Deleting), ("删除中", StateAsked.Deleting), ("正在删除", StateAsked.Deleting), ("正在删除的", StateAsked.Deleting));

    public static readonly (string Word, Text.Language Language)[] Languages = Longest(
        ("en", Text.Language.En), ("english", Text.Language.En), ("英文", Text.Language.En), ("英语", Text.Language.En),
        ("zh", Text.Language.Zh), ("zh-cn", Text.Language.Zh), ("chinese", Text.Language.Zh), ("中文", Text.Language.Zh), ("汉语", Text.Language.Zh), ("简体中文", Text.Language.Zh));

    /// <summary>At once. A phone makes one long dash of two.</summary>
    public static readonly string[] Now = Longest("--now", "—now", "–now", "-now", "now", "right now", "immediately", "at once", "立即", "立刻", "马上", "现在");

    /// <summary>Families of images: a word that is one, or one and a version, is an image.</summary>
    public static readonly string[] Images = Longest(
        "ubuntu", "debian", "centos", "rocky", "rockylinux", "alma", "almalinux", "fedora", "suse", "opensuse", "euleros", "openeuler", "hce", "windows", "kylin", "uos", "anolis", "coreos", "redhat", "rhel", "freebsd");

    public static readonly (string Word, decimal Number)[] EnglishNumbers =
        Longest(("half a", 0.5m), ("half an", 0.5m), ("half", 0.5m), ("a", 1), ("an", 1), ("another", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10));

    public const string HanDigits = "零一二三四五六七八九";
    public const char HanTwo = '两';
    public const char HanTen = '十';
    public const char HanHundred = '百';
    public const char HanHalf = '半';

    /// <summary>Between a number and its unit: 一个半小时.</summary>
    public const string AndHalf = "个半";

    /// <summary>Between a number and its unit: 3 more days.</summary>
    public const string More = "more";

    private static string[] Longest(params string[] words) => [.. words.OrderByDescending(word => word.Length)];

    private static (string, T)[] Longest<T>(params (string Word, T)[] words) => [.. words.OrderByDescending(entry => entry.Word.Length)];
}
