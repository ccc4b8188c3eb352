using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What a reminder must show now: one server, or several of one person whose ends are near.</summary>
public sealed class ShowReminder
{
    private readonly Database database;
    private readonly LeaseLook look;

    internal ShowReminder(Database database, LeaseLook look) => (this.database, this.look) = (database, look);

    public sealed record View(ReminderId Id, PersonId Person, IReadOnlyList<LeaseCare> Lines);

    /// <param name="offered">The extensions that the card has buttons for.</param>
    /// <returns>Null when there is no such reminder.</returns>
    public Task<View?> RunAsync(ReminderId id, IReadOnlyList<Extension> offered, CancellationToken ct) =>
        database.ReadAsync(async db =>
        {
            if (await db.Reminders.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } reminder) return null;
            var lines = new List<LeaseCare>();
            foreach (var line in await db.ReminderLines.Where(l => l.Reminder == id).OrderBy(l => l.EndsAt).ThenBy(l => l.Server).ToListAsync(ct))
            {
                var care = await look.AtAsync(db, reminder.Person, line.Server, line.EndsAt, offered, ct);
                lines.Add(care.View.Server.Owner == reminder.Person ? care : care with { Sight = LeaseSight.NotTheirs, Offers = [], WhyNot = null });
            }
            return lines.Count == 0 ? null : new View(id, reminder.Person, await look.WithCostsAsync(db, lines, ct));
        }, ct);
}
