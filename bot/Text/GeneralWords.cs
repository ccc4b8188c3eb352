namespace WangCheng.Bot.Text;

/// <summary>What is said in every room: welcome, help, language, words not understood, refusals common to all.</summary>
internal static class GeneralWords
{
    private static readonly WordPair Pair = new("General");

    // Welcome and help
    public static Sentence WelcomeTitle() => Pair.Say();
    public static Sentence WelcomeText() => Pair.Say();
    public static Sentence WelcomeAllText() => Pair.Say();
    public static Sentence HelpTitle() => Pair.Say();
    public static Sentence HelpIntro() => Pair.Say();
    public static Sentence HelpExample(Sentence example) => Pair.Say([example]);
    public static Sentence HelpMore() => Pair.Say();
    public static Sentence HelpWords(IReadOnlyList<Sentence> words) => Pair.Say([words]);
    public static Sentence HelpTyped(string word) => Pair.Say([word]);
    public static Sentence HelpUnknownTopic(string topic) => Pair.Say([topic]);
    public static Sentence TopicServers() => Pair.Say();
    public static Sentence TopicServersIntro() => Pair.Say();
    public static Sentence TopicPower() => Pair.Say();
    public static Sentence TopicPowerIntro() => Pair.Say();
    public static Sentence TopicLeases() => Pair.Say();
    public static Sentence TopicLeasesIntro() => Pair.Say();
    public static Sentence TopicAccess() => Pair.Say();
    public static Sentence TopicAccessIntro() => Pair.Say();
    public static Sentence TopicSettings() => Pair.Say();
    public static Sentence TopicSettingsIntro() => Pair.Say();
    public static Sentence HelpCommandTitle() => Pair.Say();
    public static Sentence HelpCommandHelp() => Pair.Say();
    public static Sentence HelpCommandExample() => Pair.Say();

    // Language
    public static Sentence LanguageTitle() => Pair.Say();
    public static Sentence LanguageHelp() => Pair.Say();
    public static Sentence LanguageExample() => Pair.Say();
    public static Sentence LanguageNow() => Pair.Say();
    public static Sentence LanguageWhich() => Pair.Say();
    public static Sentence LanguageEnglish() => Pair.Say();
    public static Sentence LanguageChinese() => Pair.Say();

    // Not understood
    public static Sentence NotUnderstood() => Pair.Say();
    public static Sentence DidYouMean() => Pair.Say();
    public static Sentence PartsNotUnderstood(IReadOnlyList<Sentence> parts) => Pair.Say([parts]);

    // Refusals common to all
    public static Sentence SentPrivately() => Pair.Say();
    public static Sentence NotSentNow() => Pair.Say();
    public static Sentence NoChatYet() => Pair.Say();
    public static Sentence OnlyMembers() => Pair.Say();
    public static Sentence CannotTellWho() => Pair.Say();
    public static Sentence OldCard() => Pair.Say();
    public static Sentence BadForm() => Pair.Say();
    public static Sentence FieldNeeded() => Pair.Say();
    public static Sentence NumberNeeded(Sentence field) => Pair.Say([field]);
    public static Sentence SlowDown(int seconds) => Pair.Say([seconds]);
    public static Sentence SomethingWrong(string reference) => Pair.Say([reference]);
    public static Sentence MaybeTwice() => Pair.Say();

    // Buttons
    public static Sentence Help() => Pair.Say();
}
