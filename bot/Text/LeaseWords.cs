namespace WangCheng.Bot.Text;

/// <summary>What is said about how long servers are kept.</summary>
internal static class LeaseWords
{
    private static readonly WordPair Pair = new("Leases");

    // Commands
    public static Sentence ExtendCommandTitle() => Pair.Say();
    public static Sentence ExtendCommandHelp() => Pair.Say();
    public static Sentence ExtendCommandExample() => Pair.Say();

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
    public static Sentence CustomNeeded() => Pair.Say();

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
}
