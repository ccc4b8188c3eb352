using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>Something must arrive at somebody, a developer or an administrator, who have both spoken with the bot.</summary>
public abstract class ChainJourney : Journey
{
    private protected static readonly PersonId Developer = new(TeamsPeople.Developer.AadObjectId);
    private protected static readonly PersonId Administrator = new(TeamsPeople.Administrator.AadObjectId);

    private protected ToldStory Story { get; } = new();

    private protected Chat ChenJing => App.ChenJing;

    private protected override (string Key, string? Value)[] Settings => [($"People:Emails:{TeamsPeople.Approver.AadObjectId}", "wang.wei@elsewhere.example")];

    private protected override void Change(WangChengApp app, IServiceCollection services) => Story.AddTo(services);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var person in (Chat[])[LiNa, ChenJing])
        {
            await person.OpensAsync();
            await person.SaysAsync("help"); // Teams is asked who they are, and says their address
        }
    }

    private protected async Task TellsAsync(PersonId? person = null)
    {
        await ToldStory.TellAsync(App, person ?? Developer);
        await App.SettleAsync();
    }

    private protected async Task BlocksAsync(string why, int times = 1)
    {
        if (why == "removed") await App.Wire.RemovedByAsync(LiNa);
        else App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(why == "ConversationNotFound" ? 404 : 403, why), times);
    }

    private protected void InTheirPlace(string name)
    {
        Story.Reached.ShouldBe([Administrator]);
        ChenJing.Sees($"This is for {name}, whom I could reach neither in Teams nor by e-mail.", ToldStory.Heading);
        App.Mailbox.To(TeamsPeople.Administrator.UserPrincipalName).ShouldHaveSingleItem().Text.ShouldStartWith($"This is for {name}, whom I could reach neither in Teams nor by e-mail.");
    }

    private protected Task<List<Letter>> LettersAsync() => App.Database.ReadAsync(db => db.Letters.ToListAsync(Ct), Ct);

    private protected async Task<(HttpStatusCode Status, JsonNode Json)> ReadyAsync()
    {
        using var answer = await App.Http.GetAsync(new Uri(App.BotAddress, "/health/ready"), Ct);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!);
    }
}
