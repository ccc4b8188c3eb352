namespace WangCheng.Bot.Text;

/// <summary>What is said about switching servers on and off, about their names, and to owners whose server an administrator touched.</summary>
internal static class PowerWords
{
    private static readonly WordPair Pair = new("Power");

    // Commands
    public static Sentence StartCommandTitle() => Pair.Say();
    public static Sentence StartCommandHelp() => Pair.Say();
    public static Sentence StartCommandExample() => Pair.Say();
    public static Sentence StopCommandTitle() => Pair.Say();
    public static Sentence StopCommandHelp() => Pair.Say();
    public static Sentence StopCommandExample() => Pair.Say();
    public static Sentence RebootCommandTitle() => Pair.Say();
    public static Sentence RebootCommandHelp() => Pair.Say();
    public static Sentence RebootCommandExample() => Pair.Say();
    public static Sentence RenameCommandTitle() => Pair.Say();
    public static Sentence RenameCommandHelp() => Pair.Say();
    public static Sentence RenameCommandExample() => Pair.Say();

    // Buttons
    public static Sentence Start() => Pair.Say();
    public static Sentence Stop() => Pair.Say();
    public static Sentence Reboot() => Pair.Say();
    public static Sentence Rename() => Pair.Say();

    // Before it is done
    public static Sentence StopTitle(string name) => Pair.Say([name]);
    public static Sentence StopMeans() => Pair.Say();
    public static Sentence StopHardMeans() => Pair.Say();
    public static Sentence StopYes(string name) => Pair.Say([name]);
    public static Sentence StopYesIt() => Pair.Say();
    public static Sentence RebootTitle(string name) => Pair.Say([name]);
    public static Sentence RebootMeans() => Pair.Say();
    public static Sentence RebootHardMeans() => Pair.Say();
    public static Sentence RebootYes(string name) => Pair.Say([name]);
    public static Sentence RebootYesIt() => Pair.Say();
    public static Sentence LeaveIt() => Pair.Say();
    public static Sentence ItHangs() => Pair.Say();

    // While it lasts
    public static Sentence StartingTitle(string name) => Pair.Say([name]);
    public static Sentence StoppingTitle(string name) => Pair.Say([name]);
    public static Sentence RebootingTitle(string name) => Pair.Say([name]);
    public static Sentence StageAsked() => Pair.Say();
    public static Sentence StageStarting() => Pair.Say();
    public static Sentence StageStopping() => Pair.Say();
    public static Sentence StageStoppingHard() => Pair.Say();
    public static Sentence StageRebooting() => Pair.Say();
    public static Sentence StageRebootingHard() => Pair.Say();
    public static Sentence FollowsAlong() => Pair.Say();

    // Afterwards
    public static Sentence WasRunning() => Pair.Say();
    public static Sentence WasStopped() => Pair.Say();
    public static Sentence Rebooted() => Pair.Say();
    public static Sentence PriceWhileStopped(Sentence disk, Sentence running) => Pair.Say([disk, running]);
    public static Sentence PriceWhileStoppedWithIp(Sentence both, Sentence running) => Pair.Say([both, running]);
    public static Sentence PriceWhenRunning(Sentence running) => Pair.Say([running]);
    public static Sentence ByAdministrator(string administrator, Sentence deed) => Pair.Say([administrator, deed]);

    // When it was not done
    public static Sentence StartFailedTitle(string name) => Pair.Say([name]);
    public static Sentence StopFailedTitle(string name) => Pair.Say([name]);
    public static Sentence RebootFailedTitle(string name) => Pair.Say([name]);
    public static Sentence FailedSoldOut() => Pair.Say();
    public static Sentence FailedBalance() => Pair.Say();
    public static Sentence FailedClock() => Pair.Say();
    public static Sentence FailedSlow() => Pair.Say();
    public static Sentence FailedGone() => Pair.Say();
    public static Sentence FailedNotRunning() => Pair.Say();

    // Another name
    public static Sentence RenameTitle() => Pair.Say();
    public static Sentence RenameTitleOf(string name) => Pair.Say([name]);
    public static Sentence ServerLabel() => Pair.Say();
    public static Sentence NewNameLabel() => Pair.Say();
    public static Sentence NewNameHint() => Pair.Say();
    public static Sentence KeepTheName() => Pair.Say();

    // Saying no
    public static Sentence NotRunning(string name) => Pair.Say([name]);
    public static Sentence BeingStarted() => Pair.Say();
    public static Sentence BeingStopped() => Pair.Say();
    public static Sentence BeingRebooted() => Pair.Say();
    public static Sentence BeingRenamed() => Pair.Say();
    public static Sentence BeingReleased() => Pair.Say();
    public static Sentence LeaseHasEnded(string name, DateTimeOffset at) => Pair.Say([name, at]);
}
