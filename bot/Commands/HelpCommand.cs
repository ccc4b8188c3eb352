using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>What can be asked for. The parser answers it with <see cref="Parsed.Help"/>, so that asking how to delete never deletes.</summary>
internal static class HelpCommand
{
    public const string Verb = "help";

    public static readonly Command Declaration = new(Verb)
    {
        English = ["help", "?", "menu", "how", "commands"],
        Chinese = ["帮助", "菜单", "怎么", "如何", "使用说明"],
        Title = GeneralWords.HelpCommandTitle(),
        Help = GeneralWords.HelpCommandHelp(),
        Example = GeneralWords.HelpCommandExample(),
        Topic = HelpTopic.Settings,
        PersonalOnly = false,
    };
}
