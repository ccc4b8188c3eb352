using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Keys;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>What a crash must not change: the cloud, the rows, the log's facts and what people see, in words without ids and times.</summary>
internal sealed partial record FinalState(IReadOnlyList<string> Facts)
{
    /// <summary>What a message says at its top when an earlier sending of it may have arrived, and what a comparison says that came after another had found what there was.</summary>
    private static readonly string[] DependsOnTheMoment = ["You may see this message twice; it counts only once.", "Everything matches."];

    public static async Task<FinalState> ReadAsync(WangChengApp app, IReadOnlySet<string> tapped)
    {
        var ct = TestContext.Current.CancellationToken;
        List<string> facts = [.. Cloud(app)];
        facts.AddRange(await app.Database.ReadAsync(async db => (List<string>)
        [
            .. (await db.Servers.ToListAsync(ct)).Select(s => $"row: {s.Name} {s.State} {s.Flavor} in {s.Zone}, name taken: {s.TakenName}, cloud: {s.CloudId is not null}, address: {s.PrivateAddress is not null}"),
            .. (await db.Leases.ToListAsync(ct)).Select(l => $"lease: {l.Length} {l.Rule}, begun: {l.StartsAt is not null}, extended: {l.Extensions} {l.Stage}, {l.Total}, pinned: {l.IsPinned}, busy: {l.BusyUntil is not null}, reminded: {l.Reminded}, due: {l.NextDueAt is not null}"),
            .. (await db.OffHours.ToListAsync(ct)).Select(h => $"off-hours: {h.Times} {h.Zone}"),
            .. (await db.LeaseEnds.ToListAsync(ct)).Select(e => $"lease end: told: {e.DeliveredAt is not null} {e.DeliveredTo}"),
            .. (await db.ReminderLines.ToListAsync(ct)).Select(r => $"reminded of {r.Lead}"),
            .. (await db.Findings.ToListAsync(ct)).Select(f => $"finding: {f.Kind} {f.State}, open: {f.OpenKey is not null}"),
            .. (await db.Operations.ToListAsync(ct)).Select(o => $"operation: {o.Verb} {o.State} at {o.Step} {o.Failure}"),
            .. (await db.QuotaUses.ToListAsync(ct)).Select(u => $"quota: {u.Holder} {u.Kind} {u.Reserved} {u.Used}"),
            .. (await db.QuotaHolds.ToListAsync(ct)).Select(h => $"hold: {h.Holder} {h.Kind} {h.Amount} {h.State}"),
            .. (await db.People.ToListAsync(ct)).Select(p => $"person: {p.Name} {p.ChosenLanguage}"),
            .. (await db.SshKeys.ToListAsync(ct)).Select(k => $"key: {k.Name} {k.Fingerprint}"),
            .. (await db.Automation.ToListAsync(ct)).Select(a => $"automation: paused: {a.IsPaused} {a.Reason}, went on before: {a.ResumedAt is not null}"),
            .. (await db.MissingYears.ToListAsync(ct)).Select(m => $"told of: {m.Subject}"),
            .. (await db.Secrets.ToListAsync(ct)).Select(s => $"secret: {s.State}, kept: {s.Sealed is not null}"),
            // Whoever asked again because no answer came is owed two.
            .. (await db.Notices.Where(n => n.Subject != "").ToListAsync(ct)).Select(n => $"notice: {n.Verb} to {n.Person} shown: {n.Shown == n.Wanted}, {n.Undeliverable}").Distinct(),
            .. (await db.CostSpans.ToListAsync(ct)).Select(c => $"cost: {c.State} {c.PerHour} {c.Currency}"),
            .. (await db.Letters.ToListAsync(ct)).Select(l => $"letter: {l.Verb} to {l.Person} {l.State} {l.Failure}"),
        ], ct));
        facts.AddRange(app.Mailbox.All.Select(mail => $"mail to {mail.To.Single()}: {mail.Subject}").Distinct());
        facts.AddRange(await LogAsync(app));
        facts.Sort(StringComparer.Ordinal);
        return new FinalState([.. facts, .. app.Everybody.SelectMany(person => Cards(person, tapped))]);
    }

    private static IEnumerable<string> Cloud(WangChengApp app) =>
    [
        .. app.Cloud.Servers.Select(server => $"cloud: {server.FlavorId} in {server.Zone}, {server.Status}"),
        $"cloud: {app.Cloud.Volumes.Count} disks, {app.Cloud.PublicIps.Count} addresses",
    ];

    /// <summary>
    /// Each event once. That somebody was told may happen more or less often: news that pile up are told together. What exactly the cloud said of a failure depends on which of
    /// its answers was read: that of the job, or, where the job's id died with the program, that of the server.
    /// </summary>
    private static async Task<IEnumerable<string>> LogAsync(WangChengApp app)
    {
        var lines = await app.LogAsync();
        lines.Select(line => line["event_id"]).ShouldBeUnique();
        // Whoever got no answer fetches another link, and that is a line of its own.
        var links = lines.Where(line => line.ToString() == "server.login done").Skip(1).ToList();
        return lines.Where(line => line["phase"] != "told").Except(links).Select(line => $"log: {line} {line["step"]}");
    }

    /// <summary>
    /// Every card that is left to be read, in any order; but a question that was sent twice may stand there, and answering it shows what became of it. Of all that says the same
    /// under one heading the newest counts.
    /// </summary>
    private static IEnumerable<string> Cards(Chat person, IReadOnlySet<string> tapped) => person.Messages
        .Where(message => message.From == ChatMessage.Bot)
        .OrderByDescending(message => message.Revision)
        .Select(message => message.Card is { } card ? new ShownCard(card) : null)
        .OfType<ShownCard>()
        .Where(card => !card.Buttons.Any(tapped.Contains))
        .Select(Lasting)
        .DistinctBy(texts => texts[0])
        .Select(texts => $"{person.Person.Name} reads: {string.Join(" | ", texts)}")
        .Order(StringComparer.Ordinal);

    /// <summary>The texts of a card that do not depend on when it was sent.</summary>
    public static IReadOnlyList<string> Lasting(ShownCard card) => [.. card.Texts.Where(text => !DependsOnTheMoment.Contains(text)).Select(Plain)];

    private static string Plain(string text) => Numbers().Replace(Then().Replace(CloudId().Replace(text, "(id)"), ""), "#");

    [GeneratedRegex("(?<=op-)[0-9a-f]+|[0-9]+(:[0-9]+)*")]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex CloudId();

    [GeneratedRegex(@" \((just now|[0-9]+ (min|h|d) ago)\)")]
    private static partial Regex Then();

    public override string ToString() => string.Join("\n", Facts);
}
