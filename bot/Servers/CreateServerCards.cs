using Microsoft.Extensions.Options;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The form for a new server and the facts before its button.</summary>
internal sealed class CreateServerCards(Words words, CatalogCache catalog, PriceBook prices, IOptionsMonitor<ServersOptions> servers, IOptionsMonitor<LeaseOptions> leases, TimeProvider time)
{
    private static readonly int[] Days = [1, 2, 3, 5, 7, 14];

    /// <summary>Filled with what is known already; <paramref name="problem"/> says what to mend.</summary>
    public Reply.Card Form(Reader reader, CreateForm form, string nonce, Sentence? problem)
    {
        if (catalog.Current is not { } current) return NotYet(reader, form, nonce);
        var card = new Card(words, reader, problem ?? ServerWords.CreateTitle()).Heading(ServerWords.CreateTitle());
        card = problem is null ? card.Text(ServerWords.CreateIntro()) : card.Warning(problem);
        card.Inputs(Inputs(form, current)).Buttons(
            Step(CreateServerTurns.StepFacts, ServerWords.LookAtFacts(), nonce, [], CardActionStyle.Primary),
            Step(CreateServerTurns.StepDrop, ServerWords.NotNow(), nonce, [], CardActionStyle.Plain) with { TakesInputs = false });
        return card.ToReply();
    }

    /// <summary>Everything the button will do, before it is there to be tapped.</summary>
    public Reply.Card Facts(Reader reader, CreateForm form, CreateQuote quote, string nonce, IReadOnlyList<string> notUnderstood, bool changed)
    {
        var title = ServerWords.ConfirmTitle(quote.Name);
        var card = new Card(words, reader, title).Heading(title);
        if (changed) card.Warning(ServerWords.FactsChanged());
        if (notUnderstood.Count > 0) card.Warning(GeneralWords.PartsNotUnderstood([.. notUnderstood.Select(UnitWords.Verbatim)]));
        card.Text(ServerWords.ConfirmIntro()).Facts(Facts(quote))
            .Facts(quote.Quota.Select(line => (ServerWords.QuotaLabel(ServerSentences.Kind(line.Kind)), ServerSentences.Change(line))));
        if (quote.Quota.Any(line => line.Source == QuotaSource.Default)) card.Note(ServerWords.QuotaDefault());
        // The quote decides what is ordered: a name or size that the rules chose travels as they chose it.
        (string, string)[] data = [.. (form with { Name = quote.Name, Flavor = quote.Size.Flavor, Image = quote.Image.ShortName }).Data(), ("shown", quote.Hash)];
        card.Buttons(
            Step(CreateServerTurns.StepOrder, ServerWords.Order(), nonce, data, CardActionStyle.Primary),
            Step(CreateServerTurns.StepForm, ServerWords.ChangeIt(), nonce, data, CardActionStyle.Plain),
            Step(CreateServerTurns.StepDrop, ServerWords.NotNow(), nonce, [], CardActionStyle.Plain));
        return card.ToReply();
    }

    public Reply.Card Dropped(Reader reader)
    {
        var card = new Card(words, reader, ServerWords.Dropped()).Text(ServerWords.Dropped()).Buttons(new CardAction(ServerCommands.Create.Verb, ServerWords.NewServer()));
        return card.ToReply();
    }

    public static Sentence NumberNeeded(string field) => GeneralWords.NumberNeeded(field switch
    {
        "disk" => ServerWords.DiskLabel(),
        "hours" => ServerWords.LeaseLabel(),
        _ => ServerWords.SizeLabel(),
    });

    /// <summary>Without a catalogue there is nothing to choose from; what was said already waits in the button.</summary>
    private Reply.Card NotYet(Reader reader, CreateForm form, string nonce) => new Card(words, reader, ServerWords.CatalogNotLoaded())
        .Heading(ServerWords.CreateTitle())
        .Warning(ServerWords.CatalogNotLoaded())
        .Buttons(
            Step(CreateServerTurns.StepForm, ServerWords.TryAgain(), nonce, form.Data(), CardActionStyle.Primary),
            Step(CreateServerTurns.StepDrop, ServerWords.NotNow(), nonce, [], CardActionStyle.Plain))
        .ToReply();

    private IEnumerable<(Sentence, Sentence)> Facts(CreateQuote quote)
    {
        yield return (ServerWords.SizeLabel(), ServerWords.SizeOfFlavor(ServerSentences.Size(quote.Size), quote.Size.Flavor));
        yield return (ServerWords.ImageLabel(), UnitWords.Verbatim(quote.Image.ShortName));
        yield return (ServerWords.DiskFactLabel(), Amounts.GiB(quote.DiskGiB));
        yield return (ServerWords.LeaseLabel(), ServerWords.LeaseFrom(Amounts.Length(quote.Lease)));
        yield return (ServerWords.PriceLabel(), quote is { PricePerHour: { } hour, PriceOfLease: { } all }
            ? ServerWords.Price(Amounts.PerHour(hour.Amount, hour.Currency), Amounts.Money(all.Amount, all.Currency))
            : ServerWords.PriceUnknown());
        yield return (ServerWords.AtTheEndLabel(), ServerWords.AtTheEnd(time.GetUtcNow() + quote.Lease));
        yield return (ServerWords.ApprovalLabel(), ServerWords.ApprovalNotNeeded());
        if (quote.Reason is { } reason) yield return (ServerWords.ReasonLabel(), UnitWords.Verbatim(reason));
    }

    private IEnumerable<CardInput> Inputs(CreateForm form, CloudCatalog current)
    {
        var options = servers.CurrentValue;
        var sizes = current.Sizes.Where(size => size.ZonesInStock.Count > 0).ToList();
        var typed = sizes.Find(size => $"{size.VCpus}" == form.VCpus && $"{size.MemoryMiB / 1024}" == form.Memory)?.Flavor;
        yield return new ChoiceInput("flavor", ServerWords.SizeLabel(), [.. sizes.Select(size => (ServerWords.SizeChoice(ServerSentences.Size(size), PerHour(size), size.Flavor), size.Flavor))])
        {
            Value = Known(form.Flavor ?? typed, sizes.Select(size => size.Flavor)) ?? Known(options.DefaultFlavor, sizes.Select(size => size.Flavor)), Required = true,
        };
        yield return new ChoiceInput("image", ServerWords.ImageLabel(), [.. current.Images.Select(image => (UnitWords.Verbatim(image.ShortName), image.ShortName))])
        {
            Value = Known(form.Image is { } image ? current.ImageOf(image)?.ShortName : null, current.Images.Select(i => i.ShortName)) ?? Known(options.DefaultImage, current.Images.Select(i => i.ShortName)), Required = true,
        };
        yield return new NumberInput("disk", ServerWords.DiskLabel()) { Value = long.TryParse(form.Disk, out var disk) ? disk : options.DefaultDiskGiB, Min = 1, Max = options.LargestDiskGiB };
        yield return new ChoiceInput("hours", ServerWords.LeaseLabel(), [.. Lengths(form).Select(hours => (Amounts.Length(TimeSpan.FromHours(hours)), Invariant(hours)))])
        {
            Value = Hours(form) is { } asked ? Invariant(asked) : Invariant(leases.CurrentValue.Default.TotalHours), Required = true,
        };
        yield return new TextInput("name", ServerWords.NameLabel()) { Value = form.Name, Placeholder = ServerWords.NameHint(), MaxLength = ServerName.MaxLength };
        yield return new TextInput("reason", ServerWords.ReasonLabel()) { Value = form.Reason, Placeholder = ServerWords.ReasonHint() };
    }

    private Sentence PerHour(CatalogSize size) =>
        prices.PerHour(size.Flavor, servers.CurrentValue.DiskType, 0) is { } price ? Amounts.PerHour(price.Amount, price.Currency) : ServerWords.PriceUnknown();

    private IEnumerable<double> Lengths(CreateForm form)
    {
        var limits = leases.CurrentValue;
        var offered = Days.Select(days => days * 24.0).Append(limits.Default.TotalHours);
        if (Hours(form) is { } asked) offered = offered.Append(asked);
        return offered.Where(hours => hours >= limits.Shortest.TotalHours && hours <= limits.Longest.TotalHours).Distinct().Order();
    }

    private double? Hours(CreateForm form) => double.TryParse(form.Hours, System.Globalization.CultureInfo.InvariantCulture, out var hours)
        && hours >= leases.CurrentValue.Shortest.TotalHours && hours <= leases.CurrentValue.Longest.TotalHours ? hours : null;

    private static string Invariant(double number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Known(string? value, IEnumerable<string> all) => value is null ? null : all.FirstOrDefault(known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase));

    private static CardAction Step(string step, Sentence title, string nonce, IEnumerable<(string Key, string Value)> data, CardActionStyle style)
    {
        var all = data.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        (all["step"], all["nonce"]) = (step, nonce);
        return new CardAction(ServerCommands.Create.Verb, title, all, style);
    }
}
