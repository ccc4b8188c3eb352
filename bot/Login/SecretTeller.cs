using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Login;

/// <summary>
/// Tells passwords to their people, as plain text in their own chat, and takes the message away ten minutes later. What surely did not arrive is tried again for six hours, and
/// taking away for a day; what may have arrived goes once more, marked, and then no more.
/// </summary>
internal sealed partial class SecretTeller(
    SecretClaims claims, SecretBell bell, ISeal seal, Database database, PeopleDirectory people, TurnPeople readers, ConnectorClient connector, Words words, TimeProvider time, ILogger<SecretTeller> logger) : IDueWork
{
    private const int AtOnce = 8;
    private static readonly TimeSpan GiveUpTelling = TimeSpan.FromHours(6);
    private static readonly TimeSpan GiveUpTakingAway = TimeSpan.FromDays(1);

    public Bell Bell => bell.Bell;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => claims.NextDueAsync(ct);

    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var ran = 0;
        while (await claims.TakeDueAsync(AtOnce, ct) is { Count: > 0 } due)
        {
            foreach (var secret in due) await RunAsync(secret, ct);
            ran += due.Count;
        }
        return ran;
    }

    private async Task RunAsync(Secret secret, CancellationToken ct)
    {
        try
        {
            await (secret.State == SecretState.Owed ? TellAsync(secret, ct) : TakeAwayAsync(secret, ct));
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            // The one catch-all of this loop: everyone else is still told. What was thrown may come from after the sending.
            Log.Surprised(logger, surprise, secret.Operation);
            await claims.LaterAsync(secret, Later(secret), maybeArrived: secret.State == SecretState.Owed, ct);
        }
    }

    private async Task TellAsync(Secret secret, CancellationToken ct)
    {
        var person = await people.FindAsync(secret.Person, ct);
        if (person?.PersonalAddress is not { } address)
        {
            await claims.LostAsync(secret, "secret.no_chat", null, ct);
            return;
        }
        if (secret.Sealed is not { } kept || seal.Open(kept) is not { } password)
        {
            await claims.LostAsync(secret, "secret.seal_broken", null, ct);
            return;
        }
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == secret.Server, ct), ct);
        await (await connector.SendAsync(Origin.Read(address).ToDestination(), Message(secret, server, password, readers.ReaderOf(person)), ct) switch
        {
            Delivery.Delivered sent => claims.ToldAsync(secret, address, sent.Id, ct),
            Delivery.Gone gone => claims.LostAsync(secret, "secret.undeliverable", gone.Code, ct),
            Delivery.Rejected rejected => claims.LostAsync(secret, "secret.undeliverable", rejected.Code, ct),
            Delivery.TryLater when time.GetUtcNow() - secret.OwedSince > GiveUpTelling => claims.LostAsync(secret, "secret.undeliverable", "not reachable for too long", ct),
            Delivery.TryLater later => claims.LaterAsync(secret, Later(secret, later.After), maybeArrived: false, ct),
            _ => claims.LaterAsync(secret, Later(secret), maybeArrived: true, ct),
        });
    }

    private async Task TakeAwayAsync(Secret secret, CancellationToken ct)
    {
        // Teams moves conversations to other hosts, and only what it said last is right.
        var then = Origin.Read(secret.Address!);
        var newest = (await people.FindAsync(secret.Person, ct))?.PersonalAddress is { } address && Origin.Read(address) is var now && now.Conversation == then.Conversation ? now : then;
        await (await connector.DeleteAsync(newest.ToDestination(), secret.Message!, ct) switch
        {
            Delivery.Delivered or Delivery.Gone => claims.OverAsync(secret, whyNot: null, ct),
            Delivery.Rejected rejected => claims.OverAsync(secret, rejected.Code, ct),
            var failed when time.GetUtcNow() - secret.OwedSince > GiveUpTakingAway => claims.OverAsync(secret, failed.GetType().Name, ct),
            Delivery.TryLater later => claims.LaterAsync(secret, Later(secret, later.After), maybeArrived: false, ct),
            _ => claims.LaterAsync(secret, Later(secret), maybeArrived: false, ct),
        });
    }

    private DateTimeOffset Later(Secret secret, TimeSpan? asked = null) => time.GetUtcNow() + (asked ?? NoticePauses.After(secret.Attempts));

    /// <summary>Plain: nothing in a password formats. The summary is for the notification, which others may see on a screen.</summary>
    private JsonObject Message(Secret secret, Server server, string password, Reader reader)
    {
        var line = words.Say(reader, secret.NeedsRestart ? LoginWords.PasswordMessageAfterRestart(server.Name, server.LoginName, password) : LoginWords.PasswordMessage(server.Name, server.LoginName, password));
        if (secret.MaybeTwice) line = $"{words.Say(reader, GeneralWords.MaybeTwice())} {line}";
        return new() { ["type"] = "message", ["textFormat"] = "plain", ["text"] = line, ["summary"] = words.Say(reader, LoginWords.PasswordToldTitle(server.Name)) };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The password of {Operation} was surprised on its way")]
        public static partial void Surprised(ILogger logger, Exception error, OperationId operation);
    }
}
