namespace WangCheng.Bot.Text;

/// <summary>What is said about SSH keys.</summary>
internal static class KeyWords
{
    private static readonly WordPair Pair = new("Keys");

    // Commands
    public static Sentence AddCommandTitle() => Pair.Say();
    public static Sentence AddCommandHelp() => Pair.Say();
    public static Sentence AddCommandExample() => Pair.Say();
    public static Sentence ListCommandTitle() => Pair.Say();
    public static Sentence ListCommandHelp() => Pair.Say();
    public static Sentence ListCommandExample() => Pair.Say();
    public static Sentence RemoveCommandTitle() => Pair.Say();
    public static Sentence RemoveCommandHelp() => Pair.Say();
    public static Sentence RemoveCommandExample() => Pair.Say();

    // My keys
    public static Sentence KeysTitle() => Pair.Say();
    public static Sentence NoKeysTitle() => Pair.Say();
    public static Sentence NoKeys() => Pair.Say();
    public static Sentence KeyLine(string type, string fingerprint, DateTimeOffset added) => Pair.Say([type, fingerprint, added]);
    public static Sentence OnNewServers() => Pair.Say();

    // One more
    public static Sentence AddTitle() => Pair.Say();
    public static Sentence AddIntro() => Pair.Say();
    public static Sentence KeyLabel() => Pair.Say();
    public static Sentence KeyHint() => Pair.Say();
    public static Sentence NameLabel() => Pair.Say();
    public static Sentence NameHint() => Pair.Say();
    public static Sentence AddIt() => Pair.Say();
    public static Sentence AddedTitle(string name) => Pair.Say([name]);
    public static Sentence Added() => Pair.Say();
    public static Sentence TypeLabel() => Pair.Say();
    public static Sentence FingerprintLabel() => Pair.Say();

    // One less
    public static Sentence RemoveOne(string name) => Pair.Say([name]);
    public static Sentence RemoveTitle(string name) => Pair.Say([name]);
    public static Sentence RemoveWarning() => Pair.Say();
    public static Sentence RemoveYes(string name) => Pair.Say([name]);
    public static Sentence RemoveYesIt() => Pair.Say();
    public static Sentence RemoveNo() => Pair.Say();
    public static Sentence RemovedTitle(string name) => Pair.Say([name]);
    public static Sentence Removed() => Pair.Say();

    // With a new server
    public static Sentence KeyForServerLabel() => Pair.Say();
    public static Sentence KeyForServerHint() => Pair.Say();
    public static Sentence NoKeyOnServer() => Pair.Say();

    // Saying no
    public static Sentence PrivateKey() => Pair.Say();
    public static Sentence KeyEmpty() => Pair.Say();
    public static Sentence NotAKey() => Pair.Say();
    public static Sentence SeveralLines() => Pair.Say();
    public static Sentence TypeNotAccepted(string type) => Pair.Say([type]);
    public static Sentence Damaged() => Pair.Say();
    public static Sentence TooWeak(int bits, int least) => Pair.Say([bits, least]);
    public static Sentence TooMany(int most) => Pair.Say([most]);
    public static Sentence NameNotAllowed(string name, int longest) => Pair.Say([name, longest]);
    public static Sentence NameTaken(string name) => Pair.Say([name]);
    public static Sentence AlreadyThere(string name) => Pair.Say([name]);
    public static Sentence NotFound(string name) => Pair.Say([name]);
}
