using Microsoft.EntityFrameworkCore;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Automation;

/// <summary>Whether anything happens by itself, and who decided so.</summary>
public sealed class ShowAutomation(Database database)
{
    /// <returns>Done with an <see cref="AutomationView"/>, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.IsAdministrator ? new Outcome.Done(await database.ReadAsync(db => ViewAsync(db, ct), ct)) : Outcome.No(new PeopleRefusals.OnlyAdministrators());
    }

    internal static async Task<AutomationView> ViewAsync(WangChengDb db, CancellationToken ct)
    {
        var now = await db.AutomationAsync(ct);
        return new AutomationView(now, await NameAsync(db, now.PausedBy, ct), await NameAsync(db, now.ResumedBy, ct));
    }

    private static async Task<string?> NameAsync(WangChengDb db, PersonId? person, CancellationToken ct) =>
        person is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Name).SingleOrDefaultAsync(ct) ?? id.Value : null;
}

/// <param name="Switch">As it stands.</param>
/// <param name="PausedByName">Null while it is not paused.</param>
/// <param name="ResumedByName">Who let it go on last; null when it was never paused.</param>
public sealed record AutomationView(AutomationSwitch Switch, string? PausedByName, string? ResumedByName);
