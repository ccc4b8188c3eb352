using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Teams;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Teams;

/// <summary>The bot's wire and the simulated Teams, each proving to the other who it is: neither knows how the other does it.</summary>
public sealed class WithSimulatedTeamsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_person_says_is_heard_and_what_the_bot_says_is_seen_changed_and_removed()
    {
        await using var both = await Both.StartAsync();
        await both.Developer.SayAsync("申请 4c8g", Ct);
        var heard = both.Wire.Handler.Seen.Last();
        (heard.Text, heard.From.AadObjectId, heard.TenantId).ShouldBe(("申请 4c8g", TeamsPeople.Developer.AadObjectId, BotWire.Tenant));

        var sent = (await both.Wire.Connector.SendAsync(new Destination(heard.ServiceUrl!, BotWire.Tenant, heard.Conversation.Id), Text("收到"), Ct)).ShouldBeOfType<Delivery.Delivered>();
        (await both.SeenAsync(sent.Id)).Text.ShouldBe("收到");

        (await both.Wire.Connector.UpdateAsync(new Destination(heard.ServiceUrl!, BotWire.Tenant, heard.Conversation.Id), sent.Id!, Text("好了"), Ct)).ShouldBeOfType<Delivery.Delivered>();
        (await both.SeenAsync(sent.Id)).Text.ShouldBe("好了");

        (await both.Wire.Connector.DeleteAsync(new Destination(heard.ServiceUrl!, BotWire.Tenant, heard.Conversation.Id), sent.Id!, Ct)).ShouldBeOfType<Delivery.Delivered>();
        (await both.SeenAsync(sent.Id)).Deleted.ShouldBeTrue();
        (await both.Wire.Connector.UpdateAsync(new Destination(heard.ServiceUrl!, BotWire.Tenant, heard.Conversation.Id), sent.Id!, Text("x"), Ct)).ShouldBe(new Delivery.Gone("ActivityNotFoundInConversation"));
    }

    [Fact]
    public async Task A_person_who_is_known_only_by_name_can_be_written_to()
    {
        await using var both = await Both.StartAsync();
        await both.Developer.OpenAsync(Ct);
        var installed = both.Wire.Handler.Seen.Last(activity => activity.Type == ActivityTypes.InstallationUpdate);
        both.Wire.Handler.Seen.ShouldContain(activity => activity.MembersAdded.Any(member => member.Id == activity.Recipient.Id));

        var chat = await both.Wire.Connector.CreatePersonalAsync(installed.ServiceUrl!, BotWire.Tenant, installed.From.Id, Ct);
        chat.ShouldBe(new Delivery.Delivered(installed.Conversation.Id));
    }

    [Fact]
    public async Task A_click_is_answered_to_the_person_who_clicked()
    {
        await using var both = await Both.StartAsync();
        await both.Developer.OpenAsync(Ct);
        var chat = both.Wire.Handler.Seen.Last();
        var execute = new JsonObject { ["type"] = "Action.Execute", ["title"] = "7", ["verb"] = "lease.extend", ["data"] = new JsonObject { ["days"] = 7 } };
        var sent = (Delivery.Delivered)await both.Wire.Connector.SendAsync(new Destination(chat.ServiceUrl!, BotWire.Tenant, chat.Conversation.Id), Card(execute), Ct);
        both.Wire.Handler.Answer = (_, _) => Task.FromResult(InvokeAnswers.Message("续期 7 天"));

        var answer = await both.Developer.ClickAsync(sent.Id!, execute.DeepClone().AsObject(), null, Ct);

        answer.Toast.ShouldBe("续期 7 天");
        both.Wire.Handler.Seen.Last().Value.TextAt("action", "verb").ShouldBe("lease.extend");
    }

    [Fact]
    public async Task A_new_signing_key_is_found_without_a_restart()
    {
        await using var both = await Both.StartAsync();
        await both.Developer.SayAsync("before", Ct);
        both.Wire.Clock.Advance(TimeSpan.FromMinutes(61));
        both.Teams.Services.GetRequiredService<TeamsKeys>().Roll();
        both.Teams.Services.GetRequiredService<TeamsKeys>().RetireOld();
        await both.Developer.SayAsync("after", Ct);
        both.Wire.Handler.Seen.Last().Text.ShouldBe("after");
    }

    [Fact]
    public async Task A_wrong_secret_is_a_reason_and_not_an_accident()
    {
        await using var both = await Both.StartAsync(settings => settings["Teams:ClientSecret"] = "made-up-wrong-secret");
        await both.Developer.SayAsync("hello", Ct);
        var heard = both.Wire.Handler.Seen.Last();
        (await both.Wire.Connector.SendAsync(new Destination(heard.ServiceUrl!, BotWire.Tenant, heard.Conversation.Id), Text("x"), Ct))
            .ShouldBe(new Delivery.TryLater(null, "No token for Teams: invalid_client"));
    }

    [Fact]
    public async Task A_card_that_is_too_big_is_rejected()
    {
        await using var both = await Both.StartAsync();
        await both.Developer.SayAsync("hello", Ct);
        var heard = both.Wire.Handler.Seen.Last();
        (await both.Wire.Connector.SendAsync(new Destination(heard.ServiceUrl!, BotWire.Tenant, heard.Conversation.Id), Text(new string('x', 200_000)), Ct))
            .ShouldBeOfType<Delivery.Rejected>().Code.ShouldBe("MessageSizeTooBig");
    }

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    private static JsonObject Card(JsonObject action) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(), ["actions"] = new JsonArray(action) },
        }),
    };

    private sealed class Both(BotWire wire, WebApplication teams, HttpClient http) : IAsyncDisposable
    {
        public BotWire Wire => wire;

        public WebApplication Teams => teams;

        public ChatClient Developer { get; } = new(http, TeamsPeople.Developer.Key);

        public static async Task<Both> StartAsync(Action<Dictionary<string, string?>>? change = null)
        {
            // A new one per test: the token library remembers failures per client id, for the whole process.
            var appId = Guid.NewGuid().ToString();
            var clock = new ManualClock();
            var teams = Simulator.Teams.SimulatedTeams.Build(
                new TeamsSimulatorOptions { BotEndpoint = "http://127.0.0.1:1/", AppId = appId, AppSecret = BotWire.Secret, TenantId = BotWire.Tenant }, clock);
            await teams.StartAsync(Ct);
            var wire = await BotWire.StartAsync(
                settings =>
                {
                    (settings["Teams:AppId"], settings["Teams:LocalTeams"]) = (appId, teams.Urls.Single());
                    change?.Invoke(settings);
                },
                clock: clock);
            teams.Services.GetRequiredService<BotAddress>().Endpoint = wire.Endpoint;
            return new Both(wire, teams, new HttpClient { BaseAddress = new Uri(teams.Urls.Single()) });
        }

        public async Task<ChatMessage> SeenAsync(string? id) => (await Developer.MessagesAsync(Ct)).Single(message => message.Id == id);

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            await wire.DisposeAsync();
            await teams.DisposeAsync();
        }
    }
}
