using Microsoft.Extensions.Options;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Core.Catalog;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The fields of the form that say where a server stands and how it is reached, and what runs on it first. Most people leave them as they are.</summary>
internal sealed class PlaceInputs(PriceBook prices, InitScriptTemplates templates, IOptionsMonitor<ServersOptions> servers)
{
    private const string AnyZone = "";
    private const int LongestScript = 6_000;

    public static bool AreFilled(CreateForm form) => new[] { form.Zone, form.DiskType, form.Template, form.Script }.Any(field => !string.IsNullOrWhiteSpace(field));

    public IEnumerable<CardInput> Of(CreateForm form, CloudCatalog catalog)
    {
        var types = catalog.DiskTypes.Where(type => type.ZonesInStock.Count > 0).ToList();
        if (types.Count > 0)
            yield return new ChoiceInput("diskType", ServerWords.DiskTypeLabel(), [.. types.Select(type => (Priced(type.Name), type.Name))])
            {
                Value = types.Find(type => type.Name == form.DiskType)?.Name ?? types.Find(type => type.Name == servers.CurrentValue.DiskType)?.Name,
            };
        var zones = catalog.Zones.ToList();
        yield return new ChoiceInput("zone", ServerWords.ZoneLabel(), [(ServerWords.AnyZone(), AnyZone), .. zones.Select(zone => (UnitWords.Verbatim(zone), zone))]) { Value = zones.Find(zone => zone == form.Zone) ?? AnyZone };
        if (templates.Names.ToList() is { Count: > 0 } names)
            yield return new ChoiceInput("template", ServerWords.TemplateLabel(), [(ServerWords.NoTemplate(), ""), .. names.Select(name => (UnitWords.Verbatim(name), name))]) { Value = names.Find(name => name == form.Template) ?? "" };
        yield return Script(form.Script);
    }

    /// <summary>Null when nobody may have one.</summary>
    public CardInput? PublicIp(CreateForm form) => !servers.CurrentValue.PublicIp.Offered ? null : new ToggleInput("publicIp", ServerWords.PublicIpLabel(), Offer()) { On = form.WantsPublicIp };

    public static TextInput Script(string? script) => new("script", ServerWords.ScriptLabel()) { Value = script, Placeholder = ServerWords.ScriptHint(), MaxLength = LongestScript, Multiline = true };

    private Sentence Offer()
    {
        var mbit = servers.CurrentValue.PublicIp.BandwidthMbit;
        return prices.PublicIpHour is { } price ? ServerWords.PublicIpOffer(mbit, Amounts.PerHour(price.Amount, price.Currency)) : ServerWords.PublicIpOffer(mbit, ServerWords.PriceUnknown());
    }

    private Sentence Priced(string diskType) =>
        ServerWords.DiskTypeChoice(diskType, prices.GiBHour(diskType) is { } price ? ServerWords.For100GiB(Amounts.PerHour(price.Amount * 100, price.Currency)) : ServerWords.PriceUnknown());
}
