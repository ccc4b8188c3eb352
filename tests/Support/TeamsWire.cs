using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Support;

/// <summary>Activities that Teams itself would not compose, or not like this: authentic by their token, chosen by the test in everything else.</summary>
internal sealed class TeamsWire(IServiceProvider teams)
{
    private readonly OutgoingActivity activities = teams.GetRequiredService<OutgoingActivity>();
    private readonly BotDoor door = teams.GetRequiredService<BotDoor>();

    public JsonObject Says(Chat who, string text) => activities.Message(SeatOf(who), "en-US", NewId(), text);

    public JsonObject Executes(Chat who, string card, string verb, JsonNode? data) =>
        activities.Execute(SeatOf(who), "en-US", card, new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data });

    /// <summary>Any invoke; <paramref name="card"/> is the message it belongs to.</summary>
    public JsonObject Invokes(Chat who, string card, string name, JsonNode? value)
    {
        var invoke = activities.Execute(SeatOf(who), "en-US", card, []);
        (invoke["name"], invoke["value"]) = (name, value);
        return invoke;
    }

    /// <summary>From now on Teams tells this of a person who is asked about.</summary>
    public void Is(Chat who, string role, string? homeTenant = null) =>
        teams.GetRequiredService<Simulator.Teams.People>().Change(who.Person, settings => settings with { Role = role, HomeTenant = homeTenant });

    /// <summary>Their account is deleted, or made again.</summary>
    public void Leaves(Chat who, bool forGood = true) => teams.GetRequiredService<Simulator.Teams.People>().Change(who.Person, settings => settings with { HasLeft = forGood });

    public JsonObject Submits(Chat who, string card, JsonNode? value) => activities.Submit(SeatOf(who), "en-US", card, value);

    /// <summary>The bot is in this person's list from now on; what Teams will tell it about that comes back, to be posted in whatever way.</summary>
    public IReadOnlyList<JsonObject> Installs(Chat who)
    {
        teams.GetRequiredService<Simulator.Teams.People>().Change(who.Person, settings => settings with { Installed = true });
        return [.. activities.Installed(SeatOf(who), "en-US")];
    }

    /// <summary>What accompanies an activity to prove that it comes from Teams.</summary>
    public string Token() => teams.GetRequiredService<ChannelTokens>().Issue();

    public Deliveries Deliveries => teams.GetRequiredService<Deliveries>();

    /// <summary>The person removes the bot from their Teams.</summary>
    public Task RemovedByAsync(Chat who) => teams.GetRequiredService<Installing>().RemoveAsync(SeatOf(who));

    /// <summary>Teams serves everybody from another address, as <c>/emea/</c>.</summary>
    public void MovesTo(string path) => teams.GetRequiredService<ServiceUrl>().MoveTo(path);

    public async Task<WireAnswer> PostAsync(JsonObject activity) => Read((await door.PostAsync(activity.DeepClone().AsObject())).ShouldBeOfType<BotReply.Answered>());

    /// <summary>The same, where the program may be dead: null when nobody answered.</summary>
    public async Task<WireAnswer?> OfferAsync(JsonObject activity) =>
        await door.PostAsync(activity.DeepClone().AsObject()) is BotReply.Answered answered ? Read(answered) : null;

    private static WireAnswer Read(BotReply.Answered answered) => new(answered.Status, answered.Body.Length == 0 ? null : JsonNode.Parse(answered.Body)!.AsObject());

    private Seat SeatOf(Chat who) => new(who.Person, teams.GetRequiredService<Places>().Personal(who.Person));

    private static string NewId() => Guid.NewGuid().ToString("N");
}

/// <summary>What the bot answered to one activity.</summary>
internal sealed record WireAnswer(int Status, JsonObject? Body)
{
    /// <summary>The status inside an invoke's answer.</summary>
    public int? Inner => (int?)Body?["statusCode"];

    public ShownCard Card => new(Body!["value"]!.AsObject());

    /// <summary>Everything a person can read in it.</summary>
    public IReadOnlyList<string> Texts => Body?["value"] switch
    {
        JsonObject card => new ShownCard(card).Texts,
        JsonValue text => [text.GetValue<string>()],
        _ => [],
    };
}
