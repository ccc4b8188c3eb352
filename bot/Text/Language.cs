namespace WangCheng.Bot.Text;

/// <summary>The languages people are answered in. Each sentence exists in all of them.</summary>
internal enum Language
{
    En,

    /// <summary>Simplified Chinese.</summary>
    Zh,
}

internal static class Languages
{
    public static readonly IReadOnlyList<Language> All = [Language.En, Language.Zh];

    /// <summary>From the <c>locale</c> of a Teams activity (zh-CN, zh-Hant-TW, en-US …): every Chinese is <see cref="Language.Zh"/>, everything else English.</summary>
    public static Language FromLocale(string? locale) =>
        locale is not null && (locale.Equals("zh", StringComparison.OrdinalIgnoreCase)
            || locale.StartsWith("zh-", StringComparison.OrdinalIgnoreCase)
            || locale.StartsWith("zh_", StringComparison.OrdinalIgnoreCase))
            ? Language.Zh
            : Language.En;
}
