namespace WangCheng.Bot.Text;

/// <summary>Amounts with their unit, as sentences that fit into others. Money always carries currency and unit; memory and disk are GiB.</summary>
internal static class Amounts
{
    /// <summary>¥62.64. What is worth less than a tenth keeps up to four places, or small prices would all look alike.</summary>
    public static Sentence Money(decimal amount, string currency = "CNY") => UnitWords.Money(Symbol(currency), Math.Round(amount, Math.Abs(amount) < 0.1m ? 4 : 2, MidpointRounding.AwayFromZero));

    /// <summary>¥0.87/h.</summary>
    public static Sentence PerHour(decimal amount, string currency = "CNY") => UnitWords.PerHour(Money(amount, currency));

    /// <summary>¥62.64 until Fri 27 Nov, 18:00.</summary>
    public static Sentence Until(decimal amount, DateTimeOffset end, string currency = "CNY") => UnitWords.Until(Money(amount, currency), Moment.On(end));

    /// <summary>4 vCPU, 8 GiB.</summary>
    public static Sentence Size(long vcpus, long memoryGiB) => UnitWords.Size(vcpus, memoryGiB);

    public static Sentence VCpus(long count) => UnitWords.VCpus(count);

    public static Sentence GiB(long amount) => UnitWords.GiB(amount);

    public static Sentence Servers(long count) => count == 1 ? UnitWords.OneServer() : UnitWords.ManyServers(count);

    /// <summary>A length of time in the largest unit that tells it exactly: 3 days, 36 hours, 90 minutes.</summary>
    public static Sentence Length(TimeSpan length)
    {
        var minutes = (long)length.TotalMinutes;
        return (minutes % 1440, minutes % 60) switch
        {
            (0, _) => minutes == 1440 ? UnitWords.OneDay() : UnitWords.ManyDays(minutes / 1440),
            (_, 0) => minutes == 60 ? UnitWords.OneHour() : UnitWords.ManyHours(minutes / 60),
            _ => minutes == 1 ? UnitWords.OneMinute() : UnitWords.ManyMinutes(minutes),
        };
    }

    private static string Symbol(string currency) => currency switch
    {
        "CNY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        _ => currency + " ",
    };
}
