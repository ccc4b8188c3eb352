using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Core.Keys;

namespace WangCheng.Bot.Keys;

/// <summary>How people tell us their SSH keys.</summary>
internal static class KeyCommands
{
    public static readonly Command Add = new(KeyVerbs.Add.Name)
    {
        English = ["key add", "add key", "add my key", "add ssh key", "add an ssh key", "add my ssh key", "ssh key add", "new key", "upload key", "upload my key", "register key"],
        Chinese = ["添加密钥", "密钥添加", "密钥 添加", "新增密钥", "增加密钥", "加密钥", "上传密钥", "添加公钥", "上传公钥", "添加ssh密钥", "添加 ssh 密钥"],
        Title = KeyWords.AddCommandTitle(),
        Help = KeyWords.AddCommandHelp(),
        Example = KeyWords.AddCommandExample(),
        Topic = HelpTopic.Access,
        Takes = ArgumentKinds.Raw,
    };

    public static readonly Command List = new(KeyVerbs.List.Name)
    {
        English = ["keys", "key list", "key", "my keys", "ssh keys", "ssh key", "my ssh keys", "list keys", "list my keys", "show keys", "show my keys"],
        Chinese = ["密钥", "我的密钥", "密钥列表", "密钥 列表", "查看密钥", "查看我的密钥", "看看我的密钥", "列出密钥", "公钥", "我的公钥", "ssh密钥", "ssh 密钥"],
        Title = KeyWords.ListCommandTitle(),
        Help = KeyWords.ListCommandHelp(),
        Example = KeyWords.ListCommandExample(),
        Topic = HelpTopic.Access,
    };

    public static readonly Command Remove = new(KeyVerbs.Remove.Name)
    {
        English = ["key remove", "key delete", "remove key", "remove my key", "delete key", "delete my key", "remove ssh key", "delete ssh key"],
        Chinese = ["删除密钥", "密钥删除", "密钥 删除", "移除密钥", "去掉密钥", "删除公钥", "移除公钥"],
        Title = KeyWords.RemoveCommandTitle(),
        Help = KeyWords.RemoveCommandHelp(),
        Example = KeyWords.RemoveCommandExample(),
        Topic = HelpTopic.Access,
        Takes = ArgumentKinds.Name,
        Destructive = true,
    };

    public static IReadOnlyList<Command> All => [Add, List, Remove];
}
