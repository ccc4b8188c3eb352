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

    public static Sentence PlanCommandTitle() => Pair.Say();
    public static Sentence PlanCommandHelp() => Pair.Say();
    public static Sentence PlanCommandExample() => Pair.Say();

    // What will happen
    public static Sentence PlanTitle(Sentence length) => Pair.Say([length]);
    public static Sentence PlanIntro() => Pair.Say();
    public static Sentence PlanIsEmpty() => Pair.Say();
    public static Sentence PlanIsPaused() => Pair.Say();
    public static Sentence PlannedFor(string server, string owner, Sentence deed) => Pair.Say([server, owner, deed]);
    public static Sentence PlannedRemind() => Pair.Say();
    public static Sentence PlannedEnd() => Pair.Say();
    public static Sentence PlannedDelete() => Pair.Say();
    public static Sentence PlannedAnnounce() => Pair.Say();
    public static Sentence PlannedRest() => Pair.Say();
    public static Sentence PlannedWake() => Pair.Say();
    public static Sentence PlanGoesOn(int more) => Pair.Say([more]);
    public static Sentence DeletedAfterNotice(Sentence grace) => Pair.Say([grace]);
    public static Sentence FirstTurnOnly() => Pair.Say();
    public static Sentence UntoldLabel() => Pair.Say();
    public static Sentence Untold(string servers) => Pair.Say([servers]);
    public static Sentence PinnedLabel() => Pair.Say();
    public static Sentence NotSoManyDays(int most) => Pair.Say([most]);

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
