using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>What a crash must not change: the cloud, the rows, the log's facts and what people see, in words without ids and times.</summary>
internal sealed partial record FinalState(IReadOnlyList<string> Facts)
{
    public static async Task<FinalState> ReadAsync(WangChengApp app, IReadOnlySet<string> tapped)
    {
        var ct = TestContext.Current.CancellationToken;
        List<string> facts = [.. Cloud(app)];
        facts.AddRange(await app.Database.ReadAsync(async db => (List<string>)
        [
            .. (await db.Servers.ToListAsync(ct)).Select(s => $"row: {s.Name} {s.State} {s.Flavor} in {s.Zone}, name taken: {s.TakenName}, cloud: {s.CloudId is not null}, address: {s.PrivateAddress is not null}"),
            .. (await db.Leases.ToListAsync(ct)).Select(l => $"lease: {l.Length} {l.Rule}, begun: {l.StartsAt is not null}"),
            .. (await db.Operations.ToListAsync(ct)).Select(o => $"operation: {o.Verb} {o.State} at {o.Step} {o.Failure}"),
            .. (await db.QuotaUses.ToListAsync(ct)).Select(u => $"quota: {u.Holder} {u.Kind} {u.Reserved} {u.Used}"),
            .. (await db.QuotaHolds.ToListAsync(ct)).Select(h => $"hold: {h.Holder} {h.Kind} {h.Amount} {h.State}"),
            .. (await db.People.ToListAsync(ct)).Select(p => $"person: {p.Name} {p.ChosenLanguage}"),
            .. (await db.Notices.Where(n => n.Subject != "").ToListAsync(ct)).Select(n => $"notice: {n.Verb} shown: {n.Shown == n.Wanted}, {n.Undeliverable}"),
        ], ct));
        facts.AddRange(await LogAsync(app));
        facts.Sort(StringComparer.Ordinal);
        return new FinalState([.. facts, .. Chat(app, tapped)]);
    }

    private static IEnumerable<string> Cloud(WangChengApp app) =>
    [
        .. app.Cloud.Servers.Select(server => $"cloud: {server.FlavorId} in {server.Zone}, {server.Status}"),
        $"cloud: {app.Cloud.Volumes.Count} disks, {app.Cloud.PublicIps.Count} addresses",
    ];

    /// <summary>Each event once. That somebody was told may happen more or less often: news that pile up are told together.</summary>
    private static async Task<IEnumerable<string>> LogAsync(WangChengApp app)
    {
        var lines = await app.LogAsync();
        lines.Select(line => line["event_id"]).ShouldBeUnique();
        return lines.Where(line => line["phase"] != "told").Select(line => $"log: {line} {line["step"]} {line["detail"]}");
    }

    /// <summary>The newest card, and every heading that is left to be read; but a question that was sent twice may stand there, and answering it shows what became of it.</summary>
    private static IEnumerable<string> Chat(WangChengApp app, IReadOnlySet<string> tapped)
    {
        var cards = app.LiNa.Messages.Where(message => message is { From: ChatMessage.Bot, Card: not null }).Select(message => new ShownCard(message.Card!)).ToList();
        cards.RemoveAll(card => card.Buttons.Any(tapped.Contains));
        foreach (var heading in cards.Select(card => Plain(card.Heading)).Distinct().Order(StringComparer.Ordinal)) yield return "heading: " + heading;
        var newest = app.LiNa.Newest;
        yield return newest.Card is { } card ? "newest: " + string.Join(" | ", new ShownCard(card).Texts.Select(Plain)) : "newest: " + newest.Text;
    }

    private static string Plain(string text) => Numbers().Replace(text, "#");

    [GeneratedRegex("(?<=op-)[0-9a-f]+|[0-9]+(:[0-9]+)*")]
    private static partial Regex Numbers();

    public override string ToString() => string.Join("\n", Facts);
}
