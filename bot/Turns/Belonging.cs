using Microsoft.Extensions.Options;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.People;

namespace WangCheng.Bot.Turns;

/// <summary>
/// Whether somebody belongs to the company. An activity does not say so: guests of the tenant have an object id like everybody else, and in a shared channel people of other
/// tenants speak. So Teams is asked who they are, once an hour and person; whoever belonged before still does while Teams cannot be asked. Who is not known to belong is told
/// so and does nothing. What Teams says about a member's e-mail is remembered on the way.
/// </summary>
internal sealed class Belonging(Roster roster, PeopleDirectory people, IOptions<TeamsOptions> options, Words words, TimeProvider time)
{
    internal const int MostRemembered = 10_000;
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private readonly RecentlyUsed<string, Known> known = new(MostRemembered, StringComparer.OrdinalIgnoreCase);

    public int Remembered => known.Count;

    /// <summary>What to tell somebody who does not belong; null for everybody else.</summary>
    public async Task<Reply?> WhyNotAsync(Turn turn, CancellationToken ct)
    {
        if (options.Value.ServeGuests) return null;
        var now = time.GetUtcNow();
        var before = known.Find(turn.Caller.Person.Value);
        if (before is not null && now - before.At < GoodFor) return Say(turn, before.Belongs);
        var found = await roster.FindAsync(turn.Origin.ToDestination() with { Urgency = Urgency.Answer }, turn.Activity.From.Id, ct);
        if (found is Looked.CannotTell) return before?.Belongs == true ? null : new Reply.Text(words.Say(turn.Reader, GeneralWords.CannotTellWho()));
        var belongs = found is Looked.Found { Member: var member } && IsOfOurs(turn, member);
        known.Set(turn.Caller.Person.Value, new Known(now, belongs));
        if (belongs && found is Looked.Found { Member: var theirs } && EmailOf(theirs) is { } email) await people.RememberEmailAsync(turn.Person, email, ct);
        return Say(turn, belongs);
    }

    /// <summary>Teams may leave role or tenant out; what it says counts. Another person's entry is nobody's proof.</summary>
    private bool IsOfOurs(Turn turn, TeamsMember member) =>
        (member.AadObjectId is null || member.AadObjectId.Equals(turn.Caller.Person.Value, StringComparison.OrdinalIgnoreCase))
        && member.UserRole?.ToUpperInvariant() is not ("GUEST" or "ANONYMOUS")
        && (member.TenantId is null || options.Value.ServesTenant(member.TenantId));

    private static EmailAddress? EmailOf(TeamsMember member) => EmailAddress.From(member.Email) ?? EmailAddress.From(member.UserPrincipalName);

    private Reply.Text? Say(Turn turn, bool belongs) => belongs ? null : new Reply.Text(words.Say(turn.Reader, GeneralWords.OnlyMembers()));

    private sealed record Known(DateTimeOffset At, bool Belongs);
}
