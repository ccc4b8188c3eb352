using System.Text.Json;
using System.Text.Json.Serialization;
using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

/// <summary>Where a person can be answered: what the core keeps as an opaque address and the bot reads back when it tells people.</summary>
/// <param name="ServiceUrl">As the newest activity said; checked against the allow-list again before anything is sent there.</param>
internal sealed record Origin(string ServiceUrl, string Conversation, string Tenant, bool IsPersonal)
{
    /// <summary>The <c>29:…</c> id of whoever's chat it is, for cards that ask anew when they look; null where others read along, and in what was kept before there was one.</summary>
    public string? User { get; init; }

    public Destination ToDestination() => new(ServiceUrl, Tenant, Conversation);

    public string Write() => JsonSerializer.Serialize(this, OriginJson.Default.Origin);

    public static Origin Read(string address) => JsonSerializer.Deserialize(address, OriginJson.Default.Origin)!;
}

[JsonSerializable(typeof(Origin))]
internal sealed partial class OriginJson : JsonSerializerContext;
