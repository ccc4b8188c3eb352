namespace WangCheng.Bot.Text;

/// <summary>How times, lengths and amounts are told. <see cref="Moments"/> and <see cref="Amounts"/> choose among these.</summary>
internal static class UnitWords
{
    private static readonly WordPair Pair = new("Units");

    public static Sentence Verbatim(string text) => Pair.Say([text]);
    public static Sentence ListSeparator() => Pair.Say();
    public static Sentence Step(int step, int of) => Pair.Say([step, of]);

    // Instants
    public static Sentence At(Moment moment) => Pair.Say([moment]);
    public static Sentence Moment(Sentence absolute, Sentence relative) => Pair.Say([absolute, relative]);
    public static Sentence ClockThisYear(DateTime there) => Pair.Say([there]);
    public static Sentence ClockOtherYear(DateTime there) => Pair.Say([there]);
    public static Sentence ClockInZone(Sentence clock, string zone) => Pair.Say([clock, zone]);
    public static Sentence Now() => Pair.Say();
    public static Sentence InMinutes(int count) => Pair.Say([count]);
    public static Sentence InHours(int count) => Pair.Say([count]);
    public static Sentence InDays(int count) => Pair.Say([count]);
    public static Sentence MinutesAgo(int count) => Pair.Say([count]);
    public static Sentence HoursAgo(int count) => Pair.Say([count]);
    public static Sentence DaysAgo(int count) => Pair.Say([count]);

    // Lengths
    public static Sentence OneDay() => Pair.Say();
    public static Sentence ManyDays(long count) => Pair.Say([count]);
    public static Sentence OneHour() => Pair.Say();
    public static Sentence ManyHours(long count) => Pair.Say([count]);
    public static Sentence OneMinute() => Pair.Say();
    public static Sentence ManyMinutes(long count) => Pair.Say([count]);

    // Amounts
    public static Sentence Money(string currency, decimal amount) => Pair.Say([currency, amount]);
    public static Sentence PerHour(Sentence money) => Pair.Say([money]);
    public static Sentence Until(Sentence money, Moment end) => Pair.Say([money, end]);
    public static Sentence Size(long vcpus, long memoryGiB) => Pair.Say([vcpus, memoryGiB]);
    public static Sentence VCpus(long count) => Pair.Say([count]);
    public static Sentence GiB(long amount) => Pair.Say([amount]);
    public static Sentence OneServer() => Pair.Say();
    public static Sentence ManyServers(long count) => Pair.Say([count]);
}
