namespace WangCheng.Bot.Text;

/// <summary>What is said when something is taken back: a deletion, an order, a failure.</summary>
internal static class UndoWords
{
    private static readonly WordPair Pair = new("Undo");

    // Commands
    public static Sentence RestoreCommandTitle() => Pair.Say();
    public static Sentence RestoreCommandHelp() => Pair.Say();
    public static Sentence RestoreCommandExample() => Pair.Say();
    public static Sentence CancelCommandTitle() => Pair.Say();
    public static Sentence CancelCommandHelp() => Pair.Say();
    public static Sentence CancelCommandExample() => Pair.Say();
    public static Sentence RetryCommandTitle() => Pair.Say();
    public static Sentence RetryCommandHelp() => Pair.Say();
    public static Sentence RetryCommandExample() => Pair.Say();

    // Deleting, with time to think again
    public static Sentence DeleteWithin(Sentence window) => Pair.Say([window]);
    public static Sentence DeleteNow() => Pair.Say();
    public static Sentence ToBeDeletedTitle(string name) => Pair.Say([name]);
    public static Sentence ToBeDeleted(DateTimeOffset at) => Pair.Say([at]);
    public static Sentence StateToBeDeleted(DateTimeOffset at) => Pair.Say([at]);
    public static Sentence AlreadyToBeDeleted(string name, DateTimeOffset at) => Pair.Say([name, at]);
    public static Sentence Restore() => Pair.Say();

    // Restoring
    public static Sentence RestoringTitle(string name) => Pair.Say([name]);
    public static Sentence Restoring() => Pair.Say();
    public static Sentence NotStarted(string reference) => Pair.Say([reference]);
    public static Sentence NotStartedSoldOut() => Pair.Say();
    public static Sentence NothingToRestore(string name, Sentence state) => Pair.Say([name, state]);
    public static Sentence TooLateToRestore(string name) => Pair.Say([name]);

    // Calling off an order
    public static Sentence Cancel() => Pair.Say();
    public static Sentence CancelTitle(string name) => Pair.Say([name]);
    public static Sentence CancelMeans() => Pair.Say();
    public static Sentence CancelYes() => Pair.Say();
    public static Sentence CancelNo() => Pair.Say();
    public static Sentence CancellingTitle(string name) => Pair.Say([name]);
    public static Sentence Cancelling() => Pair.Say();
    public static Sentence CancelledTitle(string name) => Pair.Say([name]);
    public static Sentence Cancelled() => Pair.Say();
    public static Sentence NothingToCancel(string name, Sentence state) => Pair.Say([name, state]);

    // Asking again
    public static Sentence Retry() => Pair.Say();
    public static Sentence NothingToRetry(string name, Sentence state) => Pair.Say([name, state]);

    // Told to its owner
    public static Sentence CalledOffByAdministrator() => Pair.Say();
    public static Sentence HurriedByAdministrator() => Pair.Say();
}
