namespace WangCheng.Bot.Text;

/// <summary>What administrators are told about the company's calendar.</summary>
internal static class CalendarWords
{
    private static readonly WordPair Pair = new("Calendar");

    public static Sentence MissingTitle(int year) => Pair.Say([Year(year)]);
    public static Sentence MissingMeans(int year) => Pair.Say([Year(year)]);
    public static Sentence PutFile() => Pair.Say();
    public static Sentence NameFolder() => Pair.Say();
    public static Sentence FileLabel() => Pair.Say();
    public static Sentence FolderLabel() => Pair.Say();
    public static Sentence NoFolder() => Pair.Say();
    public static Sentence LooksLike(int year) => Pair.Say([Year(year)]);
    public static Sentence EveryInstance() => Pair.Say();
    public static Sentence Known(int year) => Pair.Say([Year(year)]);

    /// <summary>A year is no amount: no separator belongs into it.</summary>
    private static string Year(int year) => year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
