using Microsoft.Playwright;
using WangCheng.Bot.Text;

namespace WangCheng.Tests.Browser;

/// <summary>One way to look at a card: language, colours, and how wide the chat is, in CSS pixels.</summary>
internal sealed record Look(Language Language, ColorScheme Colours, string Device, int Width)
{
    public static readonly IReadOnlyList<Look> All =
    [
        .. from language in Languages.All
           from colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark]
           from device in ((string, int)[])[("desktop", 800), ("phone", 390)]
           select new Look(language, colours, device.Item1, device.Item2),
    ];

    public string Locale => Language == Language.Zh ? "zh-CN" : "en-US";

    public BrowserNewContextOptions Options => new()
    {
        Locale = Locale,
        ColorScheme = Colours,
        ViewportSize = new() { Width = Width, Height = 900 },
        TimezoneId = "Asia/Shanghai",
        ReducedMotion = ReducedMotion.Reduce,
    };

    /// <summary>As in <c>zh.dark.phone</c>.</summary>
    public override string ToString() => $"{Language}.{Colours}.{Device}".ToLowerInvariant();
}
