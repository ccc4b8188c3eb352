using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>A heading under which help gathers commands: one card with a button for each, so that every job is two taps from the menu.</summary>
/// <param name="English">What is typed after "help"; no command's word.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Title">On its button and its card.</param>
/// <param name="Intro">What these jobs have in common.</param>
internal sealed record HelpTopic(string English, string Chinese, Sentence Title, Sentence Intro)
{
    public static readonly HelpTopic Servers = new("servers", "服务器", GeneralWords.TopicServers(), GeneralWords.TopicServersIntro());
    public static readonly HelpTopic Power = new("power", "开关机", GeneralWords.TopicPower(), GeneralWords.TopicPowerIntro());
    public static readonly HelpTopic Leases = new("leases", "租期", GeneralWords.TopicLeases(), GeneralWords.TopicLeasesIntro());
    public static readonly HelpTopic Access = new("access", "登录与密钥", GeneralWords.TopicAccess(), GeneralWords.TopicAccessIntro());
    public static readonly HelpTopic Settings = new("settings", "列表与设置", GeneralWords.TopicSettings(), GeneralWords.TopicSettingsIntro());

    /// <summary>In the order of the menu.</summary>
    public static readonly IReadOnlyList<HelpTopic> All = [Servers, Power, Leases, Access, Settings];

    public static HelpTopic? Find(string text) => All.FirstOrDefault(topic => text.Equals(topic.English, StringComparison.OrdinalIgnoreCase) || text == topic.Chinese);

    /// <summary>The topic of a line that begins with a word which may mean several of its jobs; guessing one would be wrong half of the time.</summary>
    public static HelpTopic? MeantBy(string line) => Vocabulary.Vague.Any(word => PlainText.BeginsWith(line, word)) ? Power : null;

    public string WordIn(Language language) => language == Language.Zh ? Chinese : English;
}

/// <summary>A line of a command's that many people want, and that gets a button of its own.</summary>
/// <param name="Line">As it would be typed.</param>
/// <param name="Title">On the button.</param>
/// <param name="AdministratorsOnly">Shown to nobody else.</param>
internal sealed record Shortcut(Sentence Line, Sentence Title, bool AdministratorsOnly = false);
