using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>Which language to answer this person in, over what Teams says.</summary>
internal static class LanguageCommand
{
    public const string Verb = "language";

    public static readonly Command Declaration = new(Verb)
    {
        English = ["language", "lang", "speak"],
        Chinese = ["语言", "切换语言", "切换到", "换成"],
        Title = GeneralWords.LanguageTitle(),
        Help = GeneralWords.LanguageHelp(),
        Example = GeneralWords.LanguageExample(),
        Takes = ArgumentKinds.Language,
        Topic = HelpTopic.Settings,
        PersonalOnly = false,
    };
}
