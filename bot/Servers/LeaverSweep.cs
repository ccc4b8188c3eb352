using WangCheng.Bot.Teams;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>
/// Asks Teams, a few people at a time, whether those who have servers are still in the company: as members of their own chat with us, which needs no permission. "No such member"
/// is the only no there is; a chat that is closed to us, a guest or an error says nothing.
/// </summary>
internal sealed partial class LeaverSweep(Leavers leavers, Roster roster, ILogger<LeaverSweep> logger) : IDueWork, IDisposable
{
    /// <summary>Asked one after the other, between messages that people wait for.</summary>
    private const int AtOnce = 10;

    /// <summary>Nobody rings it: a day more or less is no matter, and the loop looks for itself.</summary>
    public Bell Bell { get; } = new();

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => leavers.NextDueAsync(ct);

    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var due = await leavers.TakeDueAsync(AtOnce, ct);
        foreach (var person in due) await AskAsync(person, ct);
        return due.Count;
    }

    public void Dispose() => Bell.Dispose();

    private async Task AskAsync(Person person, CancellationToken ct)
    {
        switch (await roster.FindAsync(Origin.Read(person.PersonalAddress!).ToDestination(), person.Id.Value, ct))
        {
            case Looked.Found:
                await leavers.HereAsync(person.Id, ct);
                break;
            case Looked.NotThere:
                Log.NotThere(logger, person.Id);
                await leavers.NotHereAsync(person.Id, ct);
                break;
            default: break; // it was put off for an hour when it was taken
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Teams does not know {Person} any more")]
        public static partial void NotThere(ILogger logger, PersonId person);
    }
}
