using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Core;
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

    private const string Digest = "reminder";
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
        }, style)
        { TakesInputs = false };

    /// <summary>The same on a card about several servers, which it remains.</summary>
    public static CardAction OnDigest(CardAction yes, ReminderId reminder) =>
        new(yes.Verb, yes.Title, new Dictionary<string, string>(yes.Data, StringComparer.Ordinal) { [Digest] = reminder.ToString() }) { TakesInputs = false };

    /// <summary>The card about several servers on which it was tapped; null on any other.</summary>
    public static ReminderId? DigestOf(CardSubmission tap) => ReminderId.From(tap.Data.GetValueOrDefault(Digest));

    /// <summary>Null when the button carries none that can be read.</summary>
    public static Extension? Carried(CardSubmission tap) =>
        TimeSpan.TryParseExact(tap.Data.GetValueOrDefault(Length), "c", CultureInfo.InvariantCulture, out var length) && length > TimeSpan.Zero ? Extension.By(length)
        : DateTimeOffset.TryParseExact(tap.Data.GetValueOrDefault(Until), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var until) ? Extension.To(until)
        : null;

    /// <summary>What somebody typed: how much longer, or what is wrong with that; neither where nothing of it says how long.</summary>
    public static (Extension? Extension, Sentence? Problem) Read(Arguments arguments, Reader reader, DateTimeOffset now) =>
        arguments.Until is { } until
            ? MomentRules.Reckon(until, now, reader.Zone) switch
            {
                Reckoned.At at => (Extension.To(at.Instant), null),
                Reckoned.Refused refused => (null, WhenSentences.For(refused.Reason, reader, now)),
                var other => throw new InvalidOperationException($"A moment cannot be {other}."),
            }
            : arguments.Lease is { } length ? (Extension.By(length), null)
            : (null, arguments.Unknown.Count > 0 ? WhenSentences.Examples(reader, now) : null);

    /// <summary>The same for what was written into <see cref="Custom"/>.</summary>
    public static (Extension? Extension, Sentence? Problem) Written(CardSubmission tap, Reader reader, DateTimeOffset now) =>
        Read(ArgumentReader.Read(PlainText.Clean(tap.Claim(Custom) ?? ""), LeaseCommands.Extend.Takes & ~ArgumentKinds.Name), reader, now) is var meant && (meant.Extension is not null || meant.Problem is not null)
            ? meant : (null, WhenSentences.Examples(reader, now));

    private static string Write(Extension extension) =>
        extension.Length is { } length ? length.ToString("c", CultureInfo.InvariantCulture) : extension.Until!.Value.ToString("O", CultureInfo.InvariantCulture);
}
