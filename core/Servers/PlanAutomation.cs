using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Tells administrators what will happen by itself in the days to come. Changes nothing, and costs by what is due then, up to a bound.</summary>
public sealed class PlanAutomation(Database database, PeopleDirectory people, WorkTimes workTimes, WorkCalendar calendar, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    public const int UsualDays = 7;

    public const int MostDays = 60;

    /// <summary>As many leases, and as many servers with off-hours, are looked at: those due first.</summary>
    public const int MostLooked = 200;

    /// <summary>More of them nobody reads in one go.</summary>
    public const int MostTold = 40;

    /// <param name="caller">An administrator.</param>
    /// <param name="days">How far to look ahead, 1 to <see cref="MostDays"/>.</param>
    /// <param name="ct">Stops looking.</param>
    /// <returns>Done with an <see cref="AutomationPlan"/>, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, long days, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.IsAdministrator) return Outcome.No(new PeopleRefusals.OnlyAdministrators());
        if (days is < 1 or > MostDays) return Outcome.No(new AutomationRefusals.NotSoManyDays(MostDays));
        return new Outcome.Done(await database.ReadAsync(db => PlanAsync(db, (int)days, ct), ct));
    }

    private async Task<AutomationPlan> PlanAsync(WangChengDb db, int days, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (until, automation) = (now.AddDays(days), await db.AutomationAsync(ct));
        var (leases, moreLeases) = await LeaseStepsAsync(db, automation, now, until, ct);
        var (turns, moreTurns) = await TurnsAsync(db, now, until, ct);
        List<PlannedStep> steps = [.. leases.Concat(turns).OrderBy(step => step.At).ThenBy(step => step.Server, StringComparer.Ordinal)];
        var more = Math.Max(0, steps.Count - MostTold) + moreLeases + moreTurns;
        return new AutomationPlan(days, automation, options.CurrentValue.Grace, [.. steps.Take(MostTold)], more,
            await NamesAsync(db, lease => lease.Stage == LeaseStage.Ended && !lease.IsPinned, ct), await NamesAsync(db, lease => lease.IsPinned, ct));
    }

    private async Task<(IEnumerable<PlannedStep> Steps, int More)> LeaseStepsAsync(WangChengDb db, AutomationSwitch automation, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var due = db.Leases.AsNoTracking().Where(lease => lease.NextDueAt <= until)
            .Join(db.Servers.Where(server => server.State != ServerState.Deleting), lease => lease.Server, server => server.Id, (lease, server) => new { lease, server });
        var rows = await due.OrderBy(row => row.lease.NextDueAt)
            .Select(row => new { row.lease, row.server.Name })
            .Take(MostLooked).ToListAsync(ct);
        var owners = await OwnersAsync(db, rows.Select(row => row.lease.Owner), ct);
        var steps = rows.SelectMany(row =>
        {
            var zone = people.ZoneOf(owners.GetValueOrDefault(row.lease.Owner));
            var around = new LeaseCircumstances(instant => workTimes.NotAfter(instant, zone), options.CurrentValue.MostOverdue, automation.ResumedAt);
            return PlannedSteps.Of(row.lease, around, now, until).Select(step => new PlannedStep(row.Name, NameOf(row.lease.Owner, owners), step.Deed, step.At));
        });
        return (steps, rows.Count < MostLooked ? 0 : await due.CountAsync(ct) - MostLooked);
    }

    private async Task<(IEnumerable<PlannedStep> Steps, int More)> TurnsAsync(WangChengDb db, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var due = db.OffHours.AsNoTracking().Where(setting => setting.NextDueAt <= until);
        var rows = await due.OrderBy(setting => setting.NextDueAt).Take(MostLooked)
            .Join(db.Servers.AsNoTracking(), setting => setting.Server, server => server.Id, (setting, server) => new { setting, server })
            .Join(db.Leases.AsNoTracking(), row => row.server.Id, lease => lease.Server, (row, lease) => new { row.setting, row.server, lease })
            .ToListAsync(ct);
        var owners = await OwnersAsync(db, rows.Select(row => row.server.Owner), ct);
        var steps = rows
            .Select(row => (row.server, Step: PlannedSteps.Of(row.setting, row.server, row.lease, calendar, now, until)))
            .Where(row => row.Step is not null)
            .Select(row => new PlannedStep(row.server.Name, NameOf(row.server.Owner, owners), row.Step!.Value.Deed, row.Step.Value.At));
        return (steps, rows.Count < MostLooked ? 0 : await due.CountAsync(ct) - MostLooked);
    }

    private static async Task<Dictionary<PersonId, Person>> OwnersAsync(WangChengDb db, IEnumerable<PersonId> owners, CancellationToken ct)
    {
        var ids = owners.Distinct().ToList();
        return await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, ct);
    }

    private static string NameOf(PersonId owner, Dictionary<PersonId, Person> owners) => owners.GetValueOrDefault(owner)?.Name ?? owner.Value;

    /// <summary>Nothing is due on these, so they are looked for among the servers that are there, not among all leases that ever were.</summary>
    private static Task<List<string>> NamesAsync(WangChengDb db, Expression<Func<Lease, bool>> which, CancellationToken ct) => db.Servers
        .Where(server => server.TakenName != null && server.State != ServerState.Deleting)
        .Join(db.Leases.Where(which).Where(lease => lease.ClosedAt == null), server => server.Id, lease => lease.Server, (server, lease) => server)
        .OrderBy(server => server.AskedAt).Select(server => server.Name).Take(MostTold).ToListAsync(ct);
}
