namespace WangCheng.Bot.Text;

/// <summary>What administrators read about the switch that stops everything which happens by itself.</summary>
internal static class AutomationWords
{
    private static readonly WordPair Pair = new("Automation");

    // Commands
    public static Sentence ShowCommandTitle() => Pair.Say();
    public static Sentence ShowCommandHelp() => Pair.Say();
    public static Sentence ShowCommandExample() => Pair.Say();
    public static Sentence PauseCommandTitle() => Pair.Say();
    public static Sentence PauseCommandHelp() => Pair.Say();
    public static Sentence PauseCommandExample() => Pair.Say();
    public static Sentence ResumeCommandTitle() => Pair.Say();
    public static Sentence ResumeCommandHelp() => Pair.Say();
    public static Sentence ResumeCommandExample() => Pair.Say();

    // The switch
    public static Sentence RunningTitle() => Pair.Say();
    public static Sentence Running() => Pair.Say();
    public static Sentence Resumed() => Pair.Say();
    public static Sentence ResumedLabel() => Pair.Say();
    public static Sentence PausedTitle() => Pair.Say();
    public static Sentence Paused() => Pair.Say();
    public static Sentence PausedLabel() => Pair.Say();
    public static Sentence AfterResuming() => Pair.Say();
    public static Sentence ByAt(string who, DateTimeOffset at) => Pair.Say([who, at]);
    public static Sentence ReasonFact() => Pair.Say();
    public static Sentence ReasonLabel() => Pair.Say();
    public static Sentence ReasonHint() => Pair.Say();
}
