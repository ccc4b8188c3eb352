namespace WangCheng.Bot.Text;

/// <summary>What is said about getting into a server: addresses, keys, the console.</summary>
internal static class LoginWords
{
    private static readonly WordPair Pair = new("Login");

    // Commands
    public static Sentence LoginCommandTitle() => Pair.Say();
    public static Sentence LoginCommandHelp() => Pair.Say();
    public static Sentence LoginCommandExample() => Pair.Say();
    public static Sentence PasswordCommandTitle() => Pair.Say();
    public static Sentence PasswordCommandHelp() => Pair.Say();
    public static Sentence PasswordCommandExample() => Pair.Say();

    // Getting in
    public static Sentence LoginTitle(string name) => Pair.Say([name]);
    public static Sentence LoginNameLabel() => Pair.Say();
    public static Sentence PublicAddressLabel() => Pair.Say();
    public static Sentence PrivateAddressLabel() => Pair.Say();
    public static Sentence KeysLabel() => Pair.Say();
    public static Sentence KeysOnIt(IReadOnlyList<Sentence> names) => Pair.Say([names]);
    public static Sentence NoKeysOnIt() => Pair.Say();
    public static Sentence Reachable() => Pair.Say();
    public static Sentence ReachableByDesktop() => Pair.Say();
    public static Sentence NotYetThere() => Pair.Say();
    public static Sentence IsStopped() => Pair.Say();
    public static Sentence IsGoing() => Pair.Say();
    public static Sentence ShowServer() => Pair.Say();

    // Its screen
    public static Sentence ConsoleButton() => Pair.Say();
    public static Sentence ConsoleTitle(string name) => Pair.Say([name]);
    public static Sentence Console() => Pair.Say();
    public static Sentence OpenConsole() => Pair.Say();
    public static Sentence AnotherLink() => Pair.Say();
    public static Sentence Back() => Pair.Say();
    public static Sentence ConsoleNeedsRunning(string name) => Pair.Say([name]);
    public static Sentence ConsoleSlow() => Pair.Say();
    public static Sentence ConsoleFailed(Sentence why) => Pair.Say([why]);
    public static Sentence BeingGivenPassword() => Pair.Say();

    // A new password
    public static Sentence PasswordTitle(string name) => Pair.Say([name]);
    public static Sentence PasswordWarning() => Pair.Say();
    public static Sentence PasswordYes(string name) => Pair.Say([name]);
    public static Sentence PasswordYesIt() => Pair.Say();
    public static Sentence PasswordNo() => Pair.Say();
    public static Sentence PasswordOnItsWayTitle(string name) => Pair.Say([name]);
    public static Sentence PasswordAsked() => Pair.Say();
    public static Sentence PasswordSet() => Pair.Say();
    public static Sentence PasswordToldTitle(string name) => Pair.Say([name]);
    public static Sentence PasswordTold() => Pair.Say();
    public static Sentence PasswordTakenAway() => Pair.Say();
    public static Sentence PasswordMessage(string name, string login, string password) => Pair.Say([name, login, password]);
    public static Sentence PasswordMessageAfterRestart(string name, string login, string password) => Pair.Say([name, login, password]);
    public static Sentence PasswordFailedTitle(string name) => Pair.Say([name]);
    public static Sentence PasswordNoPlugIn() => Pair.Say();
    public static Sentence PasswordServerGone() => Pair.Say();
    public static Sentence PasswordLostTitle(string name) => Pair.Say([name]);
    public static Sentence PasswordLost() => Pair.Say();
    public static Sentence PasswordDropped() => Pair.Say();

    // With a new server
    public static Sentence PasswordInsteadLabel() => Pair.Say();
    public static Sentence PasswordInstead() => Pair.Say();
    public static Sentence PasswordComes() => Pair.Say();
    public static Sentence ScriptNeedsKey() => Pair.Say();
    public static Sentence PasswordSealBroken() => Pair.Say();
}
