namespace WangCheng.Bot.Text;

/// <summary>What is said about days and times that people typed.</summary>
internal static class WhenWords
{
    private static readonly WordPair Pair = new("When");

    public static Sentence Examples(string date, string moment) => Pair.Say([date, moment]);
    public static Sentence Past(Moment at, Sentence examples) => Pair.Say([at, examples]);
    public static Sentence LongPast(Sentence examples) => Pair.Say([examples]);
    public static Sentence TooFar(Sentence examples) => Pair.Say([examples]);
    public static Sentence NoSuchDay(Sentence examples) => Pair.Say([examples]);
    public static Sentence NoSuchTime(string time, Sentence examples) => Pair.Say([time, examples]);
    public static Sentence OtherWeekday(Moment date, Sentence examples) => Pair.Say([date, examples]);
}
