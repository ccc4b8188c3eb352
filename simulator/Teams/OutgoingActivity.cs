using System.Globalization;
using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>The activities Teams posts to a bot, field for field as it fills them in a personal chat.</summary>
internal sealed class OutgoingActivity(Tenant tenant, ServiceUrl serviceUrl, TimeProvider time)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(TeamsPerson.TimeZone);

    /// <summary>The person typed something.</summary>
    public JsonObject Message(TeamsPerson person, string locale, string id, string text)
    {
        var activity = Envelope("message", id, person, locale);
        activity["textFormat"] = "plain";
        activity["text"] = text;
        return activity;
    }

    /// <summary>The person tapped an Action.Submit: a message that has a value in place of a text.</summary>
    public JsonObject Submit(TeamsPerson person, string locale, string card, JsonNode? value)
    {
        var activity = Envelope("message", EventId(), person, locale);
        activity["replyToId"] = card;
        activity["value"] = value;
        return activity;
    }

    /// <summary>
    /// The person tapped an Action.Execute, or looked at a card that refreshes itself; <paramref name="action"/> holds type, id, verb, and data merged with what was filled in.
    /// </summary>
    public JsonObject Execute(TeamsPerson person, string locale, string card, JsonObject action, bool refresh = false) =>
        Invoke(person, locale, card, "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = refresh ? "automatic" : "manual" });

    /// <summary>The person types into a field that searches.</summary>
    public JsonObject Search(TeamsPerson person, string locale, string card, CardSearch search) => Invoke(person, locale, card, "application/search", new JsonObject
    {
        ["queryText"] = search.Text,
        ["queryOptions"] = new JsonObject { ["skip"] = search.Skip, ["top"] = search.Top },
        ["dataset"] = search.Dataset,
        ["data"] = search.Data?.DeepClone(),
    });

    /// <summary>Any invoke that belongs to a message.</summary>
    public JsonObject Invoke(TeamsPerson person, string locale, string card, string name, JsonObject value)
    {
        var activity = Envelope("invoke", EventId(), person, locale);
        activity["name"] = name;
        activity["replyToId"] = card;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The bot was installed for the person: both events come, and a bot must greet once.</summary>
    public IEnumerable<JsonObject> Installed(TeamsPerson person, string locale)
    {
        var added = Envelope("conversationUpdate", EventId(), person, locale);
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = tenant.BotId }, new JsonObject { ["id"] = tenant.UserId(person), ["aadObjectId"] = person.AadObjectId });
        yield return added;

        var installed = Envelope("installationUpdate", EventId(), person, locale);
        installed["action"] = "add";
        installed["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        yield return installed;
    }

    /// <summary>The person removed the bot.</summary>
    public JsonObject Removed(TeamsPerson person, string locale)
    {
        var removed = Envelope("installationUpdate", EventId(), person, locale);
        removed["action"] = "remove";
        return removed;
    }

    private static string EventId() => $"f:{Guid.NewGuid()}";

    private JsonObject Envelope(string type, string id, TeamsPerson person, string locale)
    {
        var now = time.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = TeamsPerson.TimeZone,
            ["serviceUrl"] = serviceUrl.Value,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = tenant.UserId(person), ["name"] = person.Name, ["aadObjectId"] = person.AadObjectId },
            ["recipient"] = new JsonObject { ["id"] = tenant.BotId, ["name"] = tenant.BotName },
            ["conversation"] = new JsonObject { ["conversationType"] = Conversation.Personal, ["tenantId"] = tenant.Id, ["id"] = tenant.PersonalChatId(person) },
            ["locale"] = locale,
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = locale, ["country"] = "CN", ["platform"] = "Web", ["timezone"] = TeamsPerson.TimeZone }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant.Id } },
        };
    }
}
