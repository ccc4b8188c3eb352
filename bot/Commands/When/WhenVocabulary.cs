namespace WangCheng.Bot.Commands.When;

/// <summary>
/// The words that days and times are made of, in both languages. They are read, never shown. Lower case, half-width; longer ones are tried first.
/// </summary>
internal static class WhenVocabulary
{
    /// <summary>Carries no meaning of its own beside a day or a time.</summary>
    public static readonly string[] Noise = Longest(
        "until", "till", "til", "'til", "by", "at", "on", "before", "through", "up to", "up", "end", "no later than", "not later than", "another", "more", "extra", "additional", "again", "then", "lasts", "keep", "longer",
        "到", "直到", "至", "截止", "截止到", "截至", "延到", "续到", "延至", "延长", "延期", "为止", "之前", "以前", "前", "再", "多", "结束", "时候");

    /// <summary>The day, counted from today, and the part of it that the word names as well.</summary>
    public static readonly (string Word, (int Days, DayPart? Part) Value)[] Days = Longest<(int, DayPart?)>(
        ("today", (0, null)), ("tonight", (0, DayPart.Evening)), ("tomorrow", (1, null)), ("tmr", (1, null)), ("tmrw", (1, null)), ("tomorrow's", (1, null)),
        ("day after tomorrow", (2, null)), ("the day after tomorrow", (2, null)),
        ("今天", (0, null)), ("今日", (0, null)), ("今儿", (0, null)), ("今早", (0, DayPart.Morning)), ("今晚", (0, DayPart.Evening)), ("今夜", (0, DayPart.Evening)),
        ("明天", (1, null)), ("明日", (1, null)), ("明儿", (1, null)), ("明早", (1, DayPart.Morning)), ("明晚", (1, DayPart.Evening)),
        ("昨天", (-1, null)), ("前天", (-2, null)), ("yesterday", (-1, null)), ("后天", (2, null)), ("后日", (2, null)), ("大后天", (3, null)));

    /// <summary>3天后: so many days from today.</summary>
    public static readonly (string Word, int Value)[] DaysFromNow = Longest(
        ("天后", 1), ("天之后", 1), ("天以后", 1), ("周后", 7), ("周之后", 7), ("周以后", 7), ("个星期后", 7), ("星期后", 7),
        ("day from now", 1), ("days from now", 1), ("days from today", 1), ("week from now", 7), ("weeks from now", 7), ("weeks from today", 7));

    public static readonly string[] Year = ["年"];
    public static readonly string[] Month = ["月份", "月"];
    public static readonly string[] DayOfMonth = ["日", "号", "號"];
    public static readonly string[] MonthEnd = ["底", "末"];

    /// <summary>Behind 号 they make a number of a thing: 2号机.</summary>
    public const string AfterThingsNumber = "机服主楼线";

    /// <summary>Months counted from this one, before the day in them.</summary>
    public static readonly (string Word, int Value)[] MonthsAhead = Longest(("本月", 0), ("这个月", 0), ("这月", 0), ("当月", 0), ("下月", 1), ("下个月", 1), ("下下个月", 2), ("下下月", 2));

    /// <summary>The same in English, where it stands behind the day.</summary>
    public static readonly (string Word, int Value)[] OfMonthsAhead = Longest(("of this month", 0), ("this month", 0), ("of the month", 0), ("of next month", 1), ("next month", 1));

    /// <summary>The last day of the month, counted from this one.</summary>
    public static readonly (string Word, int Value)[] MonthEnds = Longest(
        ("月底", 0), ("月末", 0), ("本月底", 0), ("本月末", 0), ("这个月底", 0), ("这个月末", 0), ("当月底", 0), ("下月底", 1), ("下月末", 1), ("下个月底", 1), ("下个月末", 1),
        ("end of month", 0), ("end of the month", 0), ("end of this month", 0), ("month end", 0), ("month-end", 0), ("month's end", 0), ("eom", 0), ("last day of the month", 0), ("last of the month", 0),
        ("end of next month", 1), ("next month end", 1), ("next month's end", 1));

    /// <summary>Before the name of a month.</summary>
    public static readonly string[] EndOf = Longest("end of", "the end of", "last day of");

    public static readonly string[] YearEnd = Longest("年底", "年末", "年终", "今年底", "今年年底", "今年年末", "end of year", "end of the year", "end of this year", "year end", "year-end", "eoy");

    public static readonly (string Word, int Value)[] Months = Longest(
        ("jan", 1), ("january", 1), ("feb", 2), ("february", 2), ("mar", 3), ("march", 3), ("apr", 4), ("april", 4), ("may", 5), ("jun", 6), ("june", 6), ("jul", 7), ("july", 7), ("aug", 8), ("august", 8),
        ("sep", 9), ("sept", 9), ("september", 9), ("oct", 10), ("october", 10), ("nov", 11), ("november", 11), ("dec", 12), ("december", 12));

    public static readonly string[] Ordinal = ["st", "nd", "rd", "th"];
    public static readonly string[] The = ["the"];
    public static readonly string[] Of = ["of"];

    /// <summary>Between the date and the time of a timestamp.</summary>
    public const string TimeFollows = "Tt";

    public static readonly string[] Week = Longest("周", "星期", "礼拜");

    /// <summary>Weeks counted from this one, before the day in them.</summary>
    public static readonly (string Word, int? Value)[] WeeksAheadHan = Longest<int?>(("本", 0), ("这", 0), ("这个", 0), ("下", 1), ("下个", 1), ("下下", 2), ("下下个", 2), ("上", -1), ("上个", -1));

    public static readonly (string Word, DayOfWeek Value)[] WeekdaysHan =
        Longest(("一", DayOfWeek.Monday), ("二", DayOfWeek.Tuesday), ("三", DayOfWeek.Wednesday), ("四", DayOfWeek.Thursday), ("五", DayOfWeek.Friday), ("六", DayOfWeek.Saturday), ("日", DayOfWeek.Sunday), ("天", DayOfWeek.Sunday));

    /// <summary>下周的周五.</summary>
    public static readonly string[] Possessive = ["的"];

    public static readonly (string Word, int? Value)[] WeeksAhead = Longest<int?>(("this", 0), ("next", 1), ("coming", null), ("this coming", null), ("last", -1), ("next week", 1), ("next week on", 1), ("this week", 0), ("this week on", 0));

    /// <summary>Behind the day: Friday next week.</summary>
    public static readonly (string Word, int? Value)[] OfWeeksAhead = Longest<int?>(("next week", 1), ("of next week", 1), ("this week", 0), ("of this week", 0));

    public static readonly (string Word, DayOfWeek Value)[] Weekdays = Longest(
        ("mon", DayOfWeek.Monday), ("monday", DayOfWeek.Monday), ("tue", DayOfWeek.Tuesday), ("tues", DayOfWeek.Tuesday), ("tuesday", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday), ("wednesday", DayOfWeek.Wednesday),
        ("thu", DayOfWeek.Thursday), ("thur", DayOfWeek.Thursday), ("thurs", DayOfWeek.Thursday), ("thursday", DayOfWeek.Thursday), ("fri", DayOfWeek.Friday), ("friday", DayOfWeek.Friday),
        ("sat", DayOfWeek.Saturday), ("saturday", DayOfWeek.Saturday), ("sun", DayOfWeek.Sunday), ("sunday", DayOfWeek.Sunday));

    /// <summary>Before the hour.</summary>
    public static readonly (string Word, DayPart Value)[] PartsBefore = Longest(
        ("凌晨", DayPart.SmallHours), ("清晨", DayPart.Morning), ("早晨", DayPart.Morning), ("早上", DayPart.Morning), ("上午", DayPart.Morning), ("早", DayPart.Morning), ("晨", DayPart.Morning), ("中午", DayPart.Noon), ("正午", DayPart.Noon),
        ("下午", DayPart.Afternoon), ("午后", DayPart.Afternoon), ("傍晚", DayPart.Evening), ("晚上", DayPart.Evening), ("夜里", DayPart.Evening), ("夜晚", DayPart.Evening), ("晚", DayPart.Evening),
        ("morning at", DayPart.Morning), ("afternoon at", DayPart.Afternoon), ("evening at", DayPart.Evening), ("night at", DayPart.Evening));

    /// <summary>Without an hour.</summary>
    public static readonly (string Word, DayPart Value)[] PartsAlone = Longest(
        ("早晨", DayPart.Morning), ("早上", DayPart.Morning), ("上午", DayPart.Morning), ("中午", DayPart.Noon), ("下午", DayPart.Afternoon), ("傍晚", DayPart.Afternoon), ("晚上", DayPart.Evening), ("夜里", DayPart.Evening),
        ("morning", DayPart.Morning), ("afternoon", DayPart.Afternoon), ("evening", DayPart.Evening), ("night", DayPart.Evening));

    /// <summary>Behind the hour.</summary>
    public static readonly (string Word, DayPart Value)[] PartsAfter = Longest(
        ("am", DayPart.Am), ("a.m", DayPart.Am), ("a.m.", DayPart.Am), ("pm", DayPart.Pm), ("p.m", DayPart.Pm), ("p.m.", DayPart.Pm),
        ("in the morning", DayPart.Morning), ("in the afternoon", DayPart.Afternoon), ("in the evening", DayPart.Evening), ("at night", DayPart.Evening));

    public static readonly string[] Hour = ["点", "时", "點"];
    public static readonly string[] Minute = ["分"];
    public static readonly string[] Sharp = ["钟", "整"];
    public static readonly (string Word, int Value)[] Quarters = Longest(("半", 30), ("一刻", 15), ("三刻", 45));
    public static readonly string[] OClock = ["o'clock"];

    /// <summary>Times with a name of their own. The end of a day is the moment after its last.</summary>
    public static readonly (string Word, int Value)[] Named = Longest(
        ("noon", 12), ("midday", 12), ("正午", 12), ("midnight", 24), ("午夜", 24), ("半夜", 24), ("end of day", 18), ("end of the day", 18), ("end of business", 18), ("close of business", 18), ("eod", 18), ("cob", 18), ("下班", 18), ("下班前", 18));

    public static readonly (string Word, AskedDays Value)[] Rules = Longest(
        ("每天", AskedDays.Daily), ("每日", AskedDays.Daily), ("天天", AskedDays.Daily), ("每", AskedDays.Daily), ("every day", AskedDays.Daily), ("everyday", AskedDays.Daily), ("each day", AskedDays.Daily), ("daily", AskedDays.Daily),
        ("every night", AskedDays.Daily), ("every evening", AskedDays.Daily), ("nightly", AskedDays.Daily), ("all days", AskedDays.Daily),
        ("工作日", AskedDays.Workdays), ("上班日", AskedDays.Workdays), ("周一到周五", AskedDays.Workdays), ("周一至周五", AskedDays.Workdays), ("星期一到星期五", AskedDays.Workdays), ("星期一至星期五", AskedDays.Workdays),
        ("working days", AskedDays.Workdays), ("working day", AskedDays.Workdays), ("workdays", AskedDays.Workdays), ("work days", AskedDays.Workdays), ("workday", AskedDays.Workdays), ("weekdays", AskedDays.Workdays), ("weekday", AskedDays.Workdays),
        ("business days", AskedDays.Workdays), ("monday to friday", AskedDays.Workdays), ("mon to fri", AskedDays.Workdays), ("mon-fri", AskedDays.Workdays), ("monday-friday", AskedDays.Workdays));

    /// <summary>Beside a time: whether it is that of starting (else of stopping).</summary>
    public static readonly (string Word, bool Value)[] Switches = Longest(
        ("stop", false), ("stops", false), ("stop at", false), ("off", false), ("off at", false), ("power off", false), ("turn off", false), ("shut down", false), ("shutdown", false), ("from", false),
        ("start", true), ("starts", true), ("start at", true), ("on at", true), ("power on", true), ("turn on", true), ("boot", true), ("back on", true),
        ("关机", false), ("停机", false), ("停止", false), ("关闭", false), ("关掉", false), ("关", false), ("停", false), ("开机", true), ("启动", true), ("开启", true), ("打开", true), ("开", true));

    /// <summary>Between two times of a range.</summary>
    public const string Dashes = "-~\u2013\u2014\u301c\u2192";

    private static string[] Longest(params string[] words) => [.. words.OrderByDescending(word => word.Length)];

    private static (string, T)[] Longest<T>(params (string Word, T)[] words) => [.. words.OrderByDescending(entry => entry.Word.Length)];
}
