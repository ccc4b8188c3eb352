using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>How much longer, the facts before the button, and what has become of it.</summary>
internal sealed class ExtendCards(Words words)
{
    /// <summary>What most people want; anything else can be written.</summary>
    public static readonly IReadOnlyList<Extension> Usual = [Extension.By(TimeSpan.FromDays(1)), Extension.By(TimeSpan.FromDays(3))];

    /// <param name="reader">How they read.</param>
    /// <param name="quotes">Of the usual lengths, those that are possible; never none.</param>
    /// <param name="nonce">Of this card, whichever of its buttons is tapped.</param>
    /// <param name="problem">Why the last try led nowhere.</param>
    public Reply.Card Offer(Reader reader, IReadOnlyList<ExtensionQuote> quotes, string nonce, Sentence? problem)
    {
        var (quote, title) = (quotes[0], quotes[0].IsLate ? LeaseWords.OfferTitleLate(quotes[0].Server.Name) : LeaseWords.OfferTitle(quotes[0].Server.Name));
        var card = new Card(words, reader, title).Heading(title);
        if (problem is not null) card.Warning(problem);
        if (quote.StartsAgain) card.Text(LeaseWords.StartsAgain());
        return card.Facts([(LeaseWords.OldEndLabel(), UnitWords.At(Moment.At(quote.OldEnd))), .. quotes.Select(Line), (LeaseWords.ExtensionsLabel(), LeaseWords.ExtensionsLeft(quote.LeftAfter + 1, quote.MostExtensions))])
            .Inputs(CustomInput())
            .Buttons([.. quotes.Select(each => Yes(each, nonce)), Custom(quote), Back(quote)]).ToReply();
    }

    /// <summary>Everything the button will do, before it is there to be tapped.</summary>
    public Reply.Card Facts(Reader reader, ExtensionQuote quote, string nonce, IReadOnlyList<string> notUnderstood, bool changed)
    {
        var title = LeaseWords.ConfirmTitle(quote.Server.Name);
        var card = new Card(words, reader, title).Heading(title);
        if (changed) card.Warning(LeaseWords.FactsChanged());
        if (notUnderstood.Count > 0) card.Warning(GeneralWords.PartsNotUnderstood([.. notUnderstood.Select(UnitWords.Verbatim)]));
        if (quote.StartsAgain) card.Text(LeaseWords.StartsAgain());
        else if (quote.IsLate) card.Text(LeaseWords.IsLate());
        return card.Facts(Facts(quote)).Buttons(ExtendTaps.Yes(quote, LeaseWords.ExtendYes(), CardActionStyle.Primary, nonce), Back(quote)).ToReply();
    }

    /// <summary>The server with its new end, and, where it is started again, how far that is.</summary>
    public Reply.Card Extended(Reader reader, ServerView view) =>
        new ServerCards(words).Draw(reader, view, foreword: view is { Server: var server, Lease: { EndsAt: { } ends, IsPinned: false } } && server.State.IsThere() ? LeaseWords.Extended(ends) : null);

    /// <summary>What one more length means: until when, and for how much.</summary>
    public static (Sentence Label, Sentence Value) Line(ExtensionQuote quote) =>
        (LeaseWords.LongerBy(Amounts.Length(quote.Extension.Length!.Value)),
            quote.Price is { } price ? LeaseWords.UntilFor(quote.NewEnd, Amounts.Money(price.Amount, price.Currency)) : LeaseWords.UntilForUnknown(quote.NewEnd));

    public static CardAction Yes(ExtensionQuote quote, string nonce) =>
        ExtendTaps.Yes(quote, LeaseWords.ExtendBy(Amounts.Length(quote.Extension.Length!.Value)), CardActionStyle.Primary, nonce);

    public static CardInput CustomInput() => new TextInput(ExtendTaps.Custom, LeaseWords.CustomLabel()) { Placeholder = LeaseWords.CustomHint(), MaxLength = 60 };

    private static IEnumerable<(Sentence, Sentence)> Facts(ExtensionQuote quote)
    {
        yield return (LeaseWords.OldEndLabel(), UnitWords.At(Moment.At(quote.OldEnd)));
        yield return (LeaseWords.NewEndLabel(), UnitWords.At(Moment.At(quote.NewEnd)));
        yield return (ServerWords.PriceLabel(), quote is { Price: { } all, PricePerHour: { } hour } ? LeaseWords.PriceOf(Amounts.Money(all.Amount, all.Currency), Amounts.PerHour(hour.Amount, hour.Currency)) : ServerWords.PriceUnknown());
        yield return (LeaseWords.ExtensionsLabel(), quote.LeftAfter > 0 ? LeaseWords.LeftAfter(quote.LeftAfter) : LeaseWords.LeftAfterLast());
        yield return (ServerWords.AtTheEndLabel(), LeaseWords.AtTheEnd(Amounts.Length(quote.Grace)));
    }

    /// <summary>Shows what the length means that somebody wrote.</summary>
    public static CardAction Custom(ExtensionQuote quote) => Action(quote, LeaseWords.CustomShow(), ExtendTaps.StepFacts);

    private static CardAction Back(ExtensionQuote quote) => Action(quote, LeaseWords.ExtendNo(), ExtendTaps.StepNo) with { TakesInputs = false };

    private static CardAction Action(ExtensionQuote quote, Sentence title, string step) =>
        new(LeaseVerbs.Extend.Name, title, new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = step, ["server"] = quote.Server.Id.ToString() });
}
