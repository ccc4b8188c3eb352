namespace WangCheng.Bot.Text;

/// <summary>What is said about how long servers are kept.</summary>
internal static class LeaseWords
{
    private static readonly WordPair Pair = new("Leases");

    // Commands
    public static Sentence ExtendCommandTitle() => Pair.Say();
    public static Sentence ExtendCommandHelp() => Pair.Say();
    public static Sentence ExtendCommandExample() => Pair.Say();
    public static Sentence BusyCommandTitle() => Pair.Say();
    public static Sentence BusyCommandHelp() => Pair.Say();
    public static Sentence BusyCommandExample() => Pair.Say();
    public static Sentence PinCommandTitle() => Pair.Say();
    public static Sentence PinCommandHelp() => Pair.Say();
    public static Sentence PinCommandExample() => Pair.Say();
    public static Sentence UnpinCommandTitle() => Pair.Say();
    public static Sentence UnpinCommandHelp() => Pair.Say();
    public static Sentence UnpinCommandExample() => Pair.Say();

    // How much longer
    public static Sentence Extend() => Pair.Say();
    public static Sentence OfferTitle(string name) => Pair.Say([name]);
    public static Sentence OfferTitleLate(string name) => Pair.Say([name]);
    public static Sentence LongerBy(Sentence length) => Pair.Say([length]);
    public static Sentence UntilFor(DateTimeOffset end, Sentence price) => Pair.Say([end, price]);
    public static Sentence UntilForUnknown(DateTimeOffset end) => Pair.Say([end]);
    public static Sentence ExtensionsLabel() => Pair.Say();
    public static Sentence ExtensionsLeft(int left, int most) => Pair.Say([left, most]);
    public static Sentence ExtendBy(Sentence length) => Pair.Say([length]);
    public static Sentence CustomLabel() => Pair.Say();
    public static Sentence CustomHint() => Pair.Say();
    public static Sentence CustomShow() => Pair.Say();

    // The facts before the button
    public static Sentence ConfirmTitle(string name) => Pair.Say([name]);
    public static Sentence OldEndLabel() => Pair.Say();
    public static Sentence NewEndLabel() => Pair.Say();
    public static Sentence PriceOf(Sentence total, Sentence perHour) => Pair.Say([total, perHour]);
    public static Sentence LeftAfter(int left) => Pair.Say([left]);
    public static Sentence LeftAfterLast() => Pair.Say();
    public static Sentence AtTheEnd(Sentence grace) => Pair.Say([grace]);
    public static Sentence StartsAgain() => Pair.Say();
    public static Sentence IsLate() => Pair.Say();
    public static Sentence ExtendYes() => Pair.Say();
    public static Sentence ExtendNo() => Pair.Say();
    public static Sentence FactsChanged() => Pair.Say();

    // Afterwards
    public static Sentence Extended(DateTimeOffset end) => Pair.Say([end]);
    public static Sentence EndsExtended(DateTimeOffset end, int times) => Pair.Say([end, times]);

    // Reminders
    public static Sentence RemindTitle(string name) => Pair.Say([name]);
    public static Sentence RemindSummary(string name, DateTimeOffset end) => Pair.Say([name, end]);
    public static Sentence RuleLabel() => Pair.Say();
    public static Sentence RuleDefault(Sentence length) => Pair.Say([length]);
    public static Sentence RuleAsked(Sentence length) => Pair.Say([length]);
    public static Sentence RuleAdopted(Sentence length) => Pair.Say([length]);
    public static Sentence CustomFold() => Pair.Say();
    public static Sentence BusyAsk() => Pair.Say();
    public static Sentence StopNow() => Pair.Say();
    public static Sentence DeleteNow() => Pair.Say();
    public static Sentence PausedBefore() => Pair.Say();
    public static Sentence MovedTitle(string name) => Pair.Say([name]);
    public static Sentence NotYours(string name) => Pair.Say([name]);

    // Several on one card
    public static Sentence DigestTitle(Sentence servers) => Pair.Say([servers]);
    public static Sentence DigestMeans(Sentence grace) => Pair.Say([grace]);
    public static Sentence LineDue(DateTimeOffset end, Sentence price) => Pair.Say([end, price]);
    public static Sentence LineEnded(DateTimeOffset end, Sentence price) => Pair.Say([end, price]);
    public static Sentence LineSoFar(Sentence cost, Sentence price) => Pair.Say([cost, price]);
    public static Sentence LineMoved(DateTimeOffset end) => Pair.Say([end]);
    public static Sentence LineNotYours() => Pair.Say();
    public static Sentence MoreLines(int count) => Pair.Say([count]);

    // When the end has come
    public static Sentence EndedTitle(string name) => Pair.Say([name]);
    public static Sentence EndedSummary(string name) => Pair.Say([name]);
    public static Sentence EndedLabel() => Pair.Say();
    public static Sentence DeletedAt(DateTimeOffset at) => Pair.Say([at]);
    public static Sentence DeletedAfter(Sentence grace) => Pair.Say([grace]);
    public static Sentence PausedAfter() => Pair.Say();
    public static Sentence ExtendStarts() => Pair.Say();
    public static Sentence DeletedForItsEnd(DateTimeOffset end, DateTimeOffset at) => Pair.Say([end, at]);

    // Not to be disturbed, and kept for good
    public static Sentence BusyTitle(string name) => Pair.Say([name]);
    public static Sentence BusyMeans() => Pair.Say();
    public static Sentence BusyLabel() => Pair.Say();
    public static Sentence BusyHint() => Pair.Say();
    public static Sentence BusyFor(Sentence length) => Pair.Say([length]);
    public static Sentence BusyWritten() => Pair.Say();
    public static Sentence BusyNo() => Pair.Say();
    public static Sentence Busy(DateTimeOffset until) => Pair.Say([until]);
    public static Sentence BusyFactLabel() => Pair.Say();
    public static Sentence Pinned() => Pair.Say();
    public static Sentence PinnedNow() => Pair.Say();
    public static Sentence UnpinnedNow(DateTimeOffset end) => Pair.Say([end]);

    // Saying no
    public static Sentence NotBegun() => Pair.Say();
    public static Sentence NeverEnds() => Pair.Say();
    public static Sentence Over() => Pair.Say();
    public static Sentence NoMoreExtensions(int most) => Pair.Say([most]);
    public static Sentence HasPassed(DateTimeOffset moment) => Pair.Say([moment]);
    public static Sentence EndsLater(DateTimeOffset end) => Pair.Say([end]);
    public static Sentence ExtensionTooShort(Sentence shortest) => Pair.Say([shortest]);
    public static Sentence ExtensionTooLong(Sentence longest, DateTimeOffset latest) => Pair.Say([longest, latest]);
    public static Sentence TotalTooLong(Sentence longest, DateTimeOffset latest) => Pair.Say([longest, latest]);
    public static Sentence HasEnded(DateTimeOffset end) => Pair.Say([end]);
    public static Sentence BusyTooLong(Sentence longest) => Pair.Say([longest]);
}
