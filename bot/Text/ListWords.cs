namespace WangCheng.Bot.Text;

/// <summary>What is said when servers are listed: mine, my team's, everybody's.</summary>
internal static class ListWords
{
    private static readonly WordPair Pair = new("Lists");

    // What is listed
    public static Sentence Mine(Sentence count) => Pair.Say([count]);
    public static Sentence Team(string team, Sentence count) => Pair.Say([team, count]);
    public static Sentence All(Sentence count) => Pair.Say([count]);
    public static Sentence NoneOfMine() => Pair.Say();
    public static Sentence NoneOfTeam(string team) => Pair.Say([team]);
    public static Sentence NoneOfAll() => Pair.Say();
    public static Sentence NoneFits() => Pair.Say();
    public static Sentence OnlyState(Sentence state) => Pair.Say([state]);
    public static Sentence OnlyFound(string words) => Pair.Say([words]);
    public static Sentence OnlyStateFound(Sentence state, string words) => Pair.Say([state, words]);

    // One of them
    public static Sentence Line(Sentence state, Sentence size) => Pair.Say([state, size]);
    public static Sentence LineUntil(Sentence state, Sentence end, Sentence size) => Pair.Say([state, end, size]);
    public static Sentence LineOf(string owner, Sentence line) => Pair.Say([owner, line]);
    public static Sentence LeaseEnd(Moment end) => Pair.Say([end]);

    // Turning pages, opening one
    public static Sentence Range(int from, int to, int of) => Pair.Say([from, to, of]);
    public static Sentence Next() => Pair.Say();
    public static Sentence Previous() => Pair.Say();
    public static Sentence Everything() => Pair.Say();
    public static Sentence WhichToOpen() => Pair.Say();
    public static Sentence ChoiceOf(string name, string owner) => Pair.Say([name, owner]);
    public static Sentence Open() => Pair.Say();
    public static Sentence NoneForThis() => Pair.Say();

    // As typed
    public static Sentence TeamTitle() => Pair.Say();
    public static Sentence TeamLine() => Pair.Say();
    public static Sentence AllTitle() => Pair.Say();
    public static Sentence AllLine() => Pair.Say();
    public static Sentence RunningTitle() => Pair.Say();
    public static Sentence RunningLine() => Pair.Say();
    public static Sentence StoppedTitle() => Pair.Say();
    public static Sentence StoppedLine() => Pair.Say();

    // Saying no
    public static Sentence NoTeam() => Pair.Say();
}
