using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Catalog;

namespace WangCheng.Bot.Servers;

/// <summary>The form, the facts before the button, and what comes of not tapping it.</summary>
internal static class CreateServerSamples
{
    private const string Script = "#!/bin/bash\nset -e\napt-get update\napt-get install -y docker.io\n";

    private static readonly CreateForm Filled = new(SampleWords.Name, "s6.xlarge.2", null, null, "100", "ubuntu-22.04", "72", SampleWords.Reason);

    public static IServiceCollection AddCreateServerSamples(this IServiceCollection services) => services
        .AddSample("server.create.form", (cards, reader) => cards.Form(reader, CreateForm.Empty, "nonce", null))
        .AddSample("server.create.form.no-key", (cards, reader) => cards.Form(reader, CreateForm.Empty with { LacksKey = true }, "nonce", null))
        .AddSample("server.create.facts.no-key", (cards, reader) => cards.Facts(reader, Filled with { LacksKey = true }, SampleCatalog.Quote(), "nonce", [], changed: false))
        .AddSample("server.create.form.filled", (cards, reader) => cards.Form(reader, Filled, "nonce", null))
        .AddSample("server.create.form.no-number", (cards, reader) => cards.Form(reader, Filled with { Disk = "plenty" }, "nonce", CreateServerCards.NumberNeeded("disk")))
        .AddSample("server.create.form.no-catalogue", SampleCatalog.NotLoaded, (cards, reader) => cards.Form(reader, CreateForm.Empty, "nonce", null))
        .AddSample("server.create.facts", (cards, reader) => cards.Facts(reader, Filled, SampleCatalog.Quote(), "nonce", [], changed: false))
        .AddSample("server.create.facts.all", (cards, reader) => cards.Facts(reader, Filled, SampleCatalog.Quote(SampleWords.LongestName, SampleWords.Reason), "nonce", [], changed: false))
        .AddSample("server.create.facts.no-price", (cards, reader) => cards.Facts(reader, Filled, SampleCatalog.Quote() with { PricePerHour = null }, "nonce", [], changed: false))
        .AddSample("server.create.facts.words-left", (cards, reader) => cards.Facts(reader, Filled, SampleCatalog.Quote(), "nonce", [SampleWords.Please, SampleWords.Soon], changed: false))
        .AddSample("server.create.facts.changed", (cards, reader) => cards.Facts(reader, Filled, SampleCatalog.Quote(), "nonce", [], changed: true))
        .AddSample("server.create.form.again", (cards, reader) => cards.Form(reader, CreateForm.Empty, "nonce", null, offerAgain: true))
        .AddSample("server.create.form.more", (cards, reader) => cards.Form(reader, Filled with { Zone = "cn-east-3b", DiskType = "SSD", PublicIp = "true", Script = Script }, "nonce", null))
        .AddSample("server.create.facts.more", (cards, reader) => cards.Facts(reader, Filled, SampleCatalog.Quote() with { Zone = "cn-east-3b", DiskType = "SSD", PublicIpMbit = 5, InitScript = Script }, "nonce", [], changed: false))
        .AddSample("server.create.dropped", (cards, reader) => cards.Dropped(reader));

    public static IServiceCollection AddSample(this IServiceCollection services, string name, Func<CreateServerCards, Reader, Reply.Card> draw) =>
        services.AddSample(name, SampleCatalog.Loaded, draw);

    public static IServiceCollection AddSample(this IServiceCollection services, string name, Func<CatalogCache> catalog, Func<CreateServerCards, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) =>
        {
            var picture = catalog();
            var sizes = ActivatorUtilities.CreateInstance<SizeChoices>(provider, picture);
            return draw(ActivatorUtilities.CreateInstance<CreateServerCards>(provider, words, picture, sizes, new ImageChoices(picture), provider.GetRequiredService<PlaceInputs>()), reader);
        });
}
