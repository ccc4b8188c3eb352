using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Bot.Teams;

/// <summary>
/// One event as Teams posts it (Bot Framework activity schema). Only what this bot reads is named; other members are ignored. What belongs to a
/// product rather than to the protocol, <see cref="Value"/> and <see cref="ChannelData"/>, stays as the JSON that came.
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a kind that did not exist when this was written. Never empty once it was accepted.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Epoch milliseconds for a message, <c>f:</c> and a UUID for an invoke. A delivery that is repeated carries the same one.</summary>
    public string? Id { get; init; }

    /// <summary>What is invoked, see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; init; }

    /// <summary>What the person typed; in groups and channels with the mention of the bot still in it. Null for a card's Action.Submit.</summary>
    public string? Text { get; init; }

    /// <summary>Language of the sender's client, as <c>zh-CN</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA name of the sender's zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Where answers go. Checked against the token and the allow-list before a handler sees it.</summary>
    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The message a card action belongs to. Said by the client: compare it with an id of our own before changing that message.</summary>
    public string? ReplyToId { get; init; }

    public ChannelAccount From { get; init => field = value ?? new(); } = new();

    /// <summary>The bot itself.</summary>
    public ChannelAccount Recipient { get; init => field = value ?? new(); } = new();

    public ConversationAccount Conversation { get; init => field = value ?? new(); } = new();

    /// <summary>Inputs of a card, or the payload of an invoke.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Kept raw, because new kinds appear that use known names for other types; read <see cref="Mentions"/> and <see cref="Client"/>.</summary>
    public IReadOnlyList<JsonElement> Entities { get; init => field = value ?? []; } = [];

    public IReadOnlyList<ChannelAccount> MembersAdded { get; init => field = [.. (value ?? []).OfType<ChannelAccount>()]; } = [];

    /// <summary><c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c> of an installation.</summary>
    public string? Action { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>A card asks for its present state because somebody looks at it: nobody tapped.</summary>
    [JsonIgnore]
    public bool IsRefresh => Name == InvokeNames.CardAction && Value.TextAt("trigger") == "automatic";

    /// <summary>The tenant the conversation belongs to: <c>conversation.tenantId</c>, or <c>channelData.tenant.id</c> where Teams leaves the first out.</summary>
    [JsonIgnore]
    public string? TenantId => Conversation.TenantId is { Length: > 0 } tenant ? tenant : ChannelTenantId;

    [JsonIgnore]
    internal string? ChannelTenantId => ChannelData.TextAt("tenant", "id") is { Length: > 0 } tenant ? tenant : null;

    /// <summary>Who is mentioned in <see cref="Text"/>, with the exact piece of it that mentions them.</summary>
    [JsonIgnore]
    public IEnumerable<Mention> Mentions =>
        from entity in Entities
        where entity.TextAt("type") == "mention"
        let id = entity.TextAt("mentioned", "id")
        let text = entity.TextAt("text")
        where id is not null && text is not null
        select new Mention(id, entity.TextAt("mentioned", "name"), text);

    /// <summary>What the sender's client says of itself.</summary>
    [JsonIgnore]
    public ClientInfo? Client =>
        Entities.Where(entity => entity.TextAt("type") == "clientInfo")
            .Select(entity => new ClientInfo(entity.TextAt("locale"), entity.TextAt("country"), entity.TextAt("platform"), entity.TextAt("timezone")))
            .FirstOrDefault();

    /// <summary>Short on purpose: what people wrote does not belong in a log.</summary>
    public override string ToString() => $"{Type} {Id}";
}

/// <summary>A person or a bot as a channel names it.</summary>
public sealed record ChannelAccount
{
    /// <summary>Opaque, and different for every bot (<c>29:…</c>, <c>28:…</c>): good for addressing, never for deciding who somebody is.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Chosen by the person: for showing only.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra object id: with the tenant, the identity. Null for anonymous guests and some system events; what is no GUID is nobody's.</summary>
    public string? AadObjectId { get; init => field = Guid.TryParseExact(value, "D", out _) ? value : null; }
}

public sealed record ConversationAccount
{
    /// <summary>In a channel's thread it ends with <c>;messageid=…</c>, and answers to it land in that thread.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    /// <summary>Teams leaves it out for a personal chat.</summary>
    public bool? IsGroup { get; init; }
}

/// <param name="Id">Compare with <see cref="Activity.Recipient"/> to find the mention of the bot.</param>
/// <param name="Name">As displayed.</param>
/// <param name="Text">The piece of the message's text to cut out, as <c>&lt;at&gt;WangCheng&lt;/at&gt;</c>.</param>
public sealed record Mention(string Id, string? Name, string Text);

public sealed record ClientInfo(string? Locale, string? Country, string? Platform, string? Timezone);
