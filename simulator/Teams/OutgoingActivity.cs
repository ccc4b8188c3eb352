using System.Globalization;
using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>The activities Teams posts to a bot, field for field as it fills them in a personal chat, a group chat and a channel.</summary>
internal sealed class OutgoingActivity(Tenant tenant, ServiceUrl serviceUrl, TimeProvider time)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(TeamsPerson.TimeZone);

    /// <summary>The person typed something.</summary>
    public JsonObject Message(Seat seat, string locale, string id, string text)
    {
        var activity = Envelope("message", id, seat, locale);
        activity["textFormat"] = "plain";
        activity["text"] = text;
        foreach (var mention in Mentions.In(text, tenant)) activity["entities"]!.AsArray().Add(mention);
        return activity;
    }

    /// <summary>The person tapped an Action.Submit: a message that has a value in place of a text.</summary>
    public JsonObject Submit(Seat seat, string locale, string card, JsonNode? value)
    {
        var activity = Envelope("message", EventId(), seat, locale);
        activity["replyToId"] = card;
        activity["value"] = value;
        return activity;
    }

    /// <summary>
    /// The person tapped an Action.Execute, or looked at a card that refreshes itself; <paramref name="action"/> holds type, id, verb, and data merged with what was filled in.
    /// </summary>
    public JsonObject Execute(Seat seat, string locale, string card, JsonObject action, bool refresh = false) =>
        Invoke(seat, locale, card, "adaptiveCard/action", new JsonObject { ["action"] = action, ["trigger"] = refresh ? "automatic" : "manual" });

    /// <summary>The person types into a field that searches.</summary>
    public JsonObject Search(Seat seat, string locale, string card, CardSearch search) => Invoke(seat, locale, card, "application/search", new JsonObject
    {
        ["queryText"] = search.Text,
        ["queryOptions"] = new JsonObject { ["skip"] = search.Skip, ["top"] = search.Top },
        ["dataset"] = search.Dataset,
        ["data"] = search.Data?.DeepClone(),
    });

    /// <summary>Any invoke that belongs to a message.</summary>
    public JsonObject Invoke(Seat seat, string locale, string card, string name, JsonObject value)
    {
        var activity = Envelope("invoke", EventId(), seat, locale);
        activity["name"] = name;
        activity["replyToId"] = card;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The bot was added, for the person alone or by them for everybody here: both events come, and a bot must greet once.</summary>
    public IEnumerable<JsonObject> Installed(Seat seat, string locale)
    {
        var added = Envelope("conversationUpdate", EventId(), seat, locale);
        added["membersAdded"] = new JsonArray(new JsonObject { ["id"] = tenant.BotId });
        if (seat.Place.IsPersonal) added["membersAdded"]!.AsArray().Add(new JsonObject { ["id"] = tenant.UserId(seat.Person), ["aadObjectId"] = seat.Person.AadObjectId });
        if (seat.Place.HasThreads) added["channelData"]!["eventType"] = "teamMemberAdded";
        Selected(added, seat);
        yield return added;

        var installed = Envelope("installationUpdate", EventId(), seat, locale);
        installed["action"] = "add";
        installed["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        Selected(installed, seat);
        yield return installed;
    }

    /// <summary>The bot was removed from here.</summary>
    public JsonObject Removed(Seat seat, string locale)
    {
        var removed = Envelope("installationUpdate", EventId(), seat, locale);
        removed["action"] = "remove";
        return removed;
    }

    /// <summary>Whoever adds a bot to a team chooses the channel that it begins in.</summary>
    private static void Selected(JsonObject activity, Seat seat)
    {
        if (seat.Place.HasThreads) activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = seat.Place.Id } };
    }

    private static string EventId() => $"f:{Guid.NewGuid()}";

    private JsonObject Envelope(string type, string id, Seat seat, string locale)
    {
        var (now, person) = (time.GetUtcNow(), seat.Person);
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
            ["conversation"] = Conversation(seat),
            ["locale"] = locale,
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = locale, ["country"] = "CN", ["platform"] = "Web", ["timezone"] = TeamsPerson.TimeZone }),
            ["channelData"] = ChannelData(seat.Place),
        };
    }

    /// <summary>Teams leaves <c>isGroup</c> out for a personal chat.</summary>
    private JsonObject Conversation(Seat seat)
    {
        var conversation = new JsonObject { ["conversationType"] = seat.Place.Type, ["tenantId"] = tenant.Id, ["id"] = seat.Conversation };
        if (!seat.Place.IsPersonal) conversation["isGroup"] = true;
        return conversation;
    }

    private JsonObject ChannelData(Place place)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant.Id } };
        if (!place.HasThreads) return data;
        (data["teamsTeamId"], data["teamsChannelId"]) = (tenant.TeamId, place.Id);
        data["team"] = new JsonObject { ["id"] = tenant.TeamId, ["name"] = Places.TeamName };
        data["channel"] = new JsonObject { ["id"] = place.Id };
        return data;
    }
}
