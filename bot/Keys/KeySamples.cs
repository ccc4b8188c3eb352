using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Keys;

namespace WangCheng.Bot.Keys;

/// <summary>Cards about keys, filled with made-up ones.</summary>
internal static class KeySamples
{
    private static readonly Refusal[] InTheForm =
    [
        new KeyRefusals.Private(), new KeyRefusals.Empty(), new KeyRefusals.NotAKey(), new KeyRefusals.SeveralLines(), new KeyRefusals.TypeNotAccepted("ssh-dss"), new KeyRefusals.Damaged(),
        new KeyRefusals.TooWeak(1024, 2048), new KeyRefusals.TooMany(AddKey.Most), new KeyRefusals.NameNotAllowed("my laptop"), new KeyRefusals.NameTaken("laptop"), new KeyRefusals.AlreadyThere("laptop"),
    ];

    public static IServiceCollection AddKeySamples(this IServiceCollection services)
    {
        foreach (var refusal in InTheForm) services.AddSample($"key.refused.{refusal.Code}", (cards, _, reader) => cards.Form(reader, "laptop", KeyRefusalSentences.For(refusal)));
        return services
            .AddSample("key.refused.keys.not_found", (cards, _, reader) => cards.Refused(reader, new KeyRefusals.NotFound("tablet")))
            .AddSample("key.list", (cards, now, reader) => cards.List(reader, [Key("laptop", now, 1), Key("li.na@workstation", now, 40)]))
            .AddSample("key.list.empty", (cards, _, reader) => cards.List(reader, []))
            .AddSample("key.list.full", (cards, now, reader) => cards.List(reader, [.. Enumerable.Range(1, AddKey.Most).Select(n => Key(string.Create(CultureInfo.InvariantCulture, $"a-name-as-long-as-it-may-be-0123456789-{n}"), now, n))]))
            .AddSample("key.removed", (cards, now, reader) => cards.List(reader, [Key("laptop", now, 1)], "tablet"))
            .AddSample("key.form", (cards, _, reader) => cards.Form(reader, null, null))
            .AddSample("key.added", (cards, now, reader) => cards.Added(reader, Key("laptop", now, 0)))
            .AddSample("key.remove.sure", (cards, now, reader) => cards.ConfirmRemove(reader, Key("laptop", now, 1)));
    }

    private static SshKey Key(string name, DateTimeOffset now, int days) => new()
    {
        Person = new("aaaaaaaa-0000-4000-8000-000000000001"), Name = name, FoldedName = name, Fingerprint = "SHA256:MadeUpMadeUpMadeUpMadeUpMadeUpMadeUpMadeUp0", Line = "ssh-ed25519 AAAA", AddedAt = now.AddDays(-days),
    };

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<KeyCards, DateTimeOffset, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new KeyCards(words), provider.GetRequiredService<TimeProvider>().GetUtcNow(), reader));
}
