using Microsoft.Extensions.Options;
using WangCheng.Bot.Mail;
using WangCheng.Bot.Teams;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Health;

/// <summary>One thing that must be well for this instance to do its work.</summary>
/// <param name="Name">Stable, for alerts.</param>
/// <param name="Reason">What an operator needs to know; without people's names. Null when there is nothing to say.</param>
internal sealed record ReadyFact(string Name, bool Ok, string? Reason);

/// <summary>
/// Whether this instance can serve people: the database answers, tokens of Teams can be judged, the catalogue is there, the action log is written, and nobody has been owed
/// a notice for too long. It looks; it repairs nothing.
/// </summary>
internal sealed class Readiness(Database database, SigningKeys keys, CatalogCache catalog, ActionLogStatus actionLog, MailClient mail, IOptionsMonitor<HealthOptions> options, TimeProvider time)
{
    private static readonly TimeSpan DatabasePatience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<ReadyFact>> LookAsync(CancellationToken ct)
    {
        var (database, notices) = await StoredAsync(ct);
        return
        [
            database,
            keys.Any ? Well("teams-keys") : new ReadyFact("teams-keys", false, "the keys that sign Teams' activities were never fetched"),
            catalog.Current is not null ? Well("catalogue") : new ReadyFact("catalogue", false, "the cloud's catalogue was never read"),
            actionLog.Stopped is not { } trouble ? Well("action-log") : new ReadyFact("action-log", false, $"not written since {trouble.Since:O}: {trouble.Why}"),
            notices,
            mail.IsOn ? Well("mail") : new ReadyFact("mail", true, "there is no e-mail: Mail:Host is empty"),
        ];
    }

    private async Task<(ReadyFact Database, ReadyFact Notices)> StoredAsync(CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(DatabasePatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return (Well("database"), Told(await database.ReadAsync(db => NoticeQueue.UndeliverableAsync(db, either.Token), either.Token), await database.ReadAsync(db => LetterQueue.UnheardAsync(db, either.Token), either.Token)));
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // Whatever a database throws: the answer is the same. Its message may hold a connection string, its type does not.
            return (new ReadyFact("database", false, $"does not answer: {failure.GetType().Name}"), new ReadyFact("notices", false, "not known while the database does not answer"));
        }
    }

    private ReadyFact Told(NoticeQueue.Undeliverable owed, int unheard) => owed switch
    {
        _ when unheard > 0 => new ReadyFact("notices", false, $"{unheard} that must arrive reached nobody, neither in Teams nor by e-mail, nor an administrator"),
        { Count: 0 } => Well("notices"),
        _ => new ReadyFact("notices", time.GetUtcNow() - owed.Oldest < options.CurrentValue.UndeliverableFor, $"{owed.Count} cannot be delivered, the oldest is owed since {owed.Oldest:O}"),
    };

    private static ReadyFact Well(string name) => new(name, true, null);
}
