using System.Globalization;

namespace WangCheng.Bot.Text;

/// <summary>How one person reads: the language, and the zone in which times mean something to them.</summary>
internal sealed record Reader(Language Language, TimeZoneInfo Zone)
{
    /// <summary>Who they are to their client, as in <c>29:…</c>: a card that names them asks anew when they look at it. Null when it is not known.</summary>
    public string? User { get; init; }

    // en-GB for its dates (Fri 27 Nov, 18:00); its words and separators are those of any English.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans-CN");

    public CultureInfo Culture => Language == Language.Zh ? Chinese : English;

    /// <summary>From an activity's <c>locale</c> and IANA <c>localTimezone</c>; a zone that is absent or unknown here becomes <paramref name="usual"/>.</summary>
    public static Reader From(string? locale, string? zone, TimeZoneInfo usual) =>
        new(Languages.FromLocale(locale), zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own) ? own : usual);
}
