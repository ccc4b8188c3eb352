using Microsoft.Extensions.Options;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Core;
using WangCheng.Core.People;

namespace WangCheng.Bot.Turns;

/// <summary>Answers who is speaking and how they read. Identity is the Entra object id in an authenticated activity, and nothing else.</summary>
internal sealed class TurnPeople(PeopleDirectory people, IOptions<PeopleOptions> options)
{
    private readonly TimeZoneInfo usual = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Null for somebody without an identity: an anonymous guest, or the system.</summary>
    public async Task<(Turn Turn, bool IsNew)?> MeetAsync(Activity activity, CancellationToken ct)
    {
        if (activity.From.AadObjectId is not { Length: > 0 } id || activity.TenantId is not { } tenant || activity.ServiceUrl is not { } serviceUrl) return null;
        var isPersonal = activity.Conversation.ConversationType == "personal";
        var origin = new Origin(serviceUrl, activity.Conversation.Id, tenant, isPersonal) { User = isPersonal ? activity.From.Id : null };
        var person = new PersonId(id.ToLowerInvariant());
        var (met, isNew) = await people.MeetAsync(person, new PeopleDirectory.Seen(
            activity.From.Name, activity.Locale ?? activity.Client?.Locale, activity.LocalTimezone ?? activity.Client?.Timezone, origin.IsPersonal ? origin.Write() : null), ct);
        var caller = new Caller(person, Doors.Teams, people.IsAdministrator(person));
        return (new Turn(activity, caller, met, ReaderOf(met), origin, CardOf(activity)), isNew);
    }

    /// <summary>Somebody whom we never met reads as most here do.</summary>
    public Reader ReaderOf(Person? person) =>
        Reader.From(person?.ChosenLanguage ?? person?.Locale, person?.TimeZone, usual) with { User = person?.PersonalAddress is { } address ? Origin.Read(address).User : null };

    /// <summary>Only a tap belongs to a card. Words have a <c>replyToId</c> too, in a thread: that of the message the thread begins with, which may be a card of ours.</summary>
    private static string? CardOf(Activity activity) =>
        activity.Type == ActivityTypes.Invoke || activity is { Value: not null, Text: null or "" } ? activity.ReplyToId : null;
}
