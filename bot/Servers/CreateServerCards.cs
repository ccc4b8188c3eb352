using Microsoft.Extensions.Options;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Catalog;
using WangCheng.Core.Keys;
using WangCheng.Core.Leases;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The form for a new server and the facts before its button.</summary>
internal sealed class CreateServerCards(
    Words words, CatalogCache catalog, SizeChoices sizes, ImageChoices images, PlaceInputs places, IOptionsMonitor<ServersOptions> servers, IOptionsMonitor<LeaseOptions> leases, TimeProvider time)
{
    /// <summary>On the card itself; a region may sell hundreds, and those are found by typing.</summary>
    private const int MostOnCard = 25;

    private static readonly int[] Days = [1, 2, 3, 5, 7, 14];

    /// <summary>Filled with what is known already; <paramref name="problem"/> says what to mend.</summary>
    public Reply.Card Form(Reader reader, CreateForm form, string nonce, Sentence? problem, bool offerAgain = false)
    {
        if (catalog.Current is not { } current) return NotYet(reader, form, nonce);
        var card = new Card(words, reader, problem ?? ServerWords.CreateTitle()).Heading(ServerWords.CreateTitle());
        card = problem is null ? card.Text(ServerWords.CreateIntro()) : card.Warning(problem);
        card.Inputs(Inputs(form, current)).Inputs(KeyInput(form)).Folded("more", ServerWords.MoreOptions(), PlaceInputs.AreFilled(form), places.Of(form, current));
        List<CardAction> buttons = [Step(CreateServerTurns.StepFacts, ServerWords.LookAtFacts(), nonce, [], CardActionStyle.Primary)];
        if (offerAgain) buttons.Add(Step(CreateServerTurns.StepAgain, ServerWords.SameAsLastTime(), nonce, [], CardActionStyle.Plain) with { TakesInputs = false });
        buttons.Add(Step(CreateServerTurns.StepDrop, ServerWords.NotNow(), nonce, [], CardActionStyle.Plain) with { TakesInputs = false });
        return card.Buttons(buttons).ToReply();
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
        if (quote.WithPassword) card.Note(LoginWords.PasswordComes());
        else if (form.LacksKey) card.Note(KeyWords.NoKeyOnServer());
        if (quote.InitScript is { } script) card.Inputs(PlaceInputs.Script(script));
        // The quote decides what is ordered: a name or size that the rules chose travels as they chose it.
        (string, string)[] data = [.. (form with { Name = quote.Name, Flavor = quote.Size.Flavor, Image = quote.Image.ShortName, DiskType = quote.DiskType }).Data(), ("shown", quote.Hash)];
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
        yield return (ServerWords.DiskFactLabel(), ServerWords.DiskOfType(Amounts.GiB(quote.DiskGiB), quote.DiskType));
        if (quote.Zone is { } zone) yield return (ServerWords.ZoneLabel(), UnitWords.Verbatim(zone));
        if (quote.PublicIpMbit is { } mbit) yield return (ServerWords.PublicIpLabel(), ServerWords.Mbit(mbit));
        yield return (ServerWords.LeaseLabel(), ServerWords.LeaseFrom(Amounts.Length(quote.Lease)));
        yield return (ServerWords.PriceLabel(), quote is { PricePerHour: { } hour, PriceOfLease: { } all }
            ? ServerWords.Price(Amounts.PerHour(hour.Amount, hour.Currency), Amounts.Money(all.Amount, all.Currency))
            : ServerWords.PriceUnknown());
        yield return (ServerWords.AtTheEndLabel(), ServerWords.AtTheEnd(time.GetUtcNow() + quote.Lease));
        yield return (ServerWords.ApprovalLabel(), ServerWords.ApprovalNotNeeded());
        if (quote.Reason is { } reason) yield return (ServerWords.ReasonLabel(), UnitWords.Verbatim(reason));
    }

    private static IEnumerable<CardInput> KeyInput(CreateForm form) =>
        form.LacksKey ? [new TextInput(CreateForm.KeyField, KeyWords.KeyForServerLabel()) { Multiline = true, MaxLength = SshKeyReader.Longest, Placeholder = KeyWords.KeyForServerHint() }, new ToggleInput("usePassword", LoginWords.PasswordInsteadLabel(), LoginWords.PasswordInstead()) { On = form.WantsPassword }] : [];

    private IEnumerable<CardInput> Inputs(CreateForm form, CloudCatalog current)
    {
        var options = servers.CurrentValue;
        var all = sizes.InStock().ToList();
        var typed = all.Find(size => $"{size.VCpus}" == form.VCpus && $"{size.MemoryMiB / 1024}" == form.Memory)?.Flavor;
        var flavor = Known(form.Flavor ?? typed, all.Select(size => size.Flavor)) ?? Known(options.DefaultFlavor, all.Select(size => size.Flavor));
        yield return new ChoiceInput("flavor", ServerWords.SizeLabel(), [.. OnCard(all, size => size.Flavor == flavor).Select(sizes.Choice)])
        {
            Dataset = SizeChoices.Name, Value = flavor, Required = true,
        };
        var image = Known(form.Image is { } asked ? current.ImageOf(asked)?.ShortName : null, current.Images.Select(i => i.ShortName)) ?? Known(options.DefaultImage, current.Images.Select(i => i.ShortName));
        yield return new ChoiceInput("image", ServerWords.ImageLabel(), [.. OnCard(images.All().ToList(), i => i.ShortName == image).Select(ImageChoices.Choice)])
        {
            Dataset = ImageChoices.Name, Value = image, Required = true,
        };
        yield return new NumberInput("disk", ServerWords.DiskLabel()) { Value = long.TryParse(form.Disk, out var disk) ? disk : options.DefaultDiskGiB, Min = 1, Max = options.LargestDiskGiB };
        yield return new ChoiceInput("hours", ServerWords.LeaseLabel(), [.. Lengths(form).Select(hours => (Amounts.Length(TimeSpan.FromHours(hours)), Invariant(hours)))])
        {
            Value = Hours(form) is { } wanted ? Invariant(wanted) : Invariant(leases.CurrentValue.Default.TotalHours), Required = true,
        };
        yield return new TextInput("name", ServerWords.NameLabel()) { Value = form.Name, Placeholder = ServerWords.NameHint(), MaxLength = ServerName.MaxLength };
        if (places.PublicIp(form) is { } publicIp) yield return publicIp;
        yield return new TextInput("reason", ServerWords.ReasonLabel()) { Value = form.Reason, Placeholder = ServerWords.ReasonHint() };
    }

    /// <summary>The first of them, and in any case the one that is chosen: a field shows the title of a choice only when it has that choice.</summary>
    private static IEnumerable<T> OnCard<T>(List<T> all, Predicate<T> chosen) =>
        all.Count <= MostOnCard || all.FindIndex(chosen) < MostOnCard ? all.Take(MostOnCard) : all.Take(MostOnCard - 1).Append(all.Find(chosen)!);

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
