using Microsoft.Extensions.Options;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Core.Catalog;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The sizes that can be had now, for the form: all of them, or those that match what was typed (<c>4c8g</c>, <c>4 8</c>, <c>s6</c>, <c>c7.large</c>).</summary>
internal sealed class SizeChoices(CatalogCache catalog, PriceBook prices, IOptionsMonitor<ServersOptions> servers) : IChoiceSource
{
    public const string Name = "sizes";

    public string Dataset => Name;

    public IEnumerable<(Sentence Title, string Value)> Find(string text) =>
        InStock().Where(size => Matching.All(text, size.Flavor, $"{size.VCpus}c{size.MemoryMiB / 1024}g", $"{size.VCpus} vcpu", $"{size.MemoryMiB / 1024} gib", $"{size.VCpus}核{size.MemoryMiB / 1024}g")).Select(Choice);

    public IEnumerable<CatalogSize> InStock() => catalog.Current?.Sizes.Where(size => size.ZonesInStock.Count > 0) ?? [];

    public (Sentence Title, string Value) Choice(CatalogSize size) => (ServerWords.SizeChoice(ServerSentences.Size(size), PerHour(size), size.Flavor), size.Flavor);

    private Sentence PerHour(CatalogSize size) =>
        prices.PerHour(size.Flavor, servers.CurrentValue.DiskType, 0) is { } price ? Amounts.PerHour(price.Amount, price.Currency) : ServerWords.PriceUnknown();
}
