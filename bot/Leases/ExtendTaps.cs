using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>How much longer, as it travels in a button or was written into a field. What comes back is a claim, and is worked out again.</summary>
internal static class ExtendTaps
{
    public const string StepFacts = "facts";
    public const string StepYes = "yes";
    public const string StepNo = "no";

    /// <summary>The field in which people write a length of their own.</summary>
    public const string Custom = "long";

    private const string Length = "by";
    private const string Until = "until";

    /// <summary>A button that extends as <paramref name="quote"/> shows.</summary>
    public static CardAction Yes(ExtensionQuote quote, Sentence title, CardActionStyle style, string nonce) =>
        new(LeaseVerbs.Extend.Name, title, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["step"] = StepYes,
            ["server"] = quote.Server.Id.ToString(),
            [quote.Extension.Length is null ? Until : Length] = Write(quote.Extension),
            ["shown"] = quote.Hash,
            ["nonce"] = nonce,
        }, style) { TakesInputs = false };

    /// <summary>Null when the button carries none that can be read.</summary>
    public static Extension? Carried(CardSubmission tap) =>
        TimeSpan.TryParseExact(tap.Data.GetValueOrDefault(Length), "c", CultureInfo.InvariantCulture, out var length) && length > TimeSpan.Zero ? Extension.By(length)
        : DateTimeOffset.TryParseExact(tap.Data.GetValueOrDefault(Until), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) ? Extension.To(until)
        : null;

    /// <summary>Null when nothing of it says how long.</summary>
    public static Extension? Read(Arguments arguments) => arguments.Lease is { } length ? Extension.By(length) : null;

    /// <summary>The same for what was written into <see cref="Custom"/>.</summary>
    public static Extension? Written(string text) => Read(ArgumentReader.Read(PlainText.Clean(text), LeaseCommands.Extend.Takes & ~ArgumentKinds.Name));

    private static string Write(Extension extension) =>
        extension.Length is { } length ? length.ToString("c", CultureInfo.InvariantCulture) : extension.Until!.Value.ToString("O", CultureInfo.InvariantCulture);
}
