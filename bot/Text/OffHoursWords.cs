namespace WangCheng.Bot.Text;

/// <summary>What is said about servers that stop for the night and start in the morning.</summary>
internal static class OffHoursWords
{
    private static readonly WordPair Pair = new("OffHours");

    // Commands
    public static Sentence SetCommandTitle() => Pair.Say();
    public static Sentence SetCommandHelp() => Pair.Say();
    public static Sentence SetCommandExample() => Pair.Say();
    public static Sentence RemoveCommandTitle() => Pair.Say();
    public static Sentence RemoveCommandHelp() => Pair.Say();
    public static Sentence RemoveCommandExample() => Pair.Say();

    // When
    public static Sentence Label() => Pair.Say();
    public static Sentence StopOnly(string stop) => Pair.Say([stop]);
    public static Sentence EveryDay(string stop, string start) => Pair.Say([stop, start]);
    public static Sentence OnWorkdays(string stop, string start) => Pair.Say([stop, start]);
    public static Sentence NextLabel() => Pair.Say();
    public static Sentence NextStop(DateTimeOffset at) => Pair.Say([at]);
    public static Sentence NextStart(DateTimeOffset at) => Pair.Say([at]);
    public static Sentence ZoneLabel() => Pair.Say();

    // Form
    public static Sentence FormTitle(string server) => Pair.Say([server]);
    public static Sentence FormIntro(string zone) => Pair.Say([zone]);
    public static Sentence StopLabel() => Pair.Say();
    public static Sentence StartLabel() => Pair.Say();
    public static Sentence DaysLabel() => Pair.Say();
    public static Sentence Workdays() => Pair.Say();
    public static Sentence Daily() => Pair.Say();
    public static Sentence Save() => Pair.Say();
    public static Sentence LeaveIt() => Pair.Say();

    // Set and taken away
    public static Sentence Button() => Pair.Say();
    public static Sentence SetTitle(string server) => Pair.Say([server]);
    public static Sentence ByHand() => Pair.Say();
    public static Sentence Change() => Pair.Say();
    public static Sentence Remove() => Pair.Say();
    public static Sentence ShowServer() => Pair.Say();
    public static Sentence RemovedTitle(string server) => Pair.Say([server]);
    public static Sentence Removed() => Pair.Say();

    // When it did not work
    public static Sentence StopFailed() => Pair.Say();
    public static Sentence StartFailed() => Pair.Say();

    // Saying no
    public static Sentence SameTime(string time) => Pair.Say([time]);
    public static Sentence NoDays() => Pair.Say();
    public static Sentence NotATime(string text) => Pair.Say([text]);
}
