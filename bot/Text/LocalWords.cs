namespace WangCheng.Bot.Text;

/// <summary>What a newcomer reads in the terminal after the first command.</summary>
internal static class LocalWords
{
    private static readonly WordPair Pair = new("Local");

    public static Sentence Running() => Pair.Say();
    public static Sentence NothingLeaves() => Pair.Say();
    public static Sentence OpenChat() => Pair.Say();
    public static Sentence AndType() => Pair.Say();
    public static Sentence TypeNew(string word, string other) => Pair.Say([word, other]);
    public static Sentence PeopleThere() => Pair.Say();
    public static Sentence Developer(string name) => Pair.Say([name]);
    public static Sentence Approver(string name) => Pair.Say([name]);
    public static Sentence Administrator(string name) => Pair.Say([name]);
    public static Sentence Bot() => Pair.Say();
    public static Sentence Cloud() => Pair.Say();
    public static Sentence Data() => Pair.Say();
    public static Sentence ActionLog() => Pair.Say();
    public static Sentence Stop() => Pair.Say();
}
