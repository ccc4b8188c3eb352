using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>An installation without e-mail.</summary>
public sealed class WithoutMailTests : Journey
{
    private readonly ToldStory story = new();

    private protected override (string Key, string? Value)[] Settings => [("Mail:Host", ""), ("Mail:From", ""), ("Mail:User", ""), ("Mail:Password", "")];

    private protected override void Change(WangChengApp app, IServiceCollection services) => story.AddTo(services);

    [Fact]
    public async Task It_says_so_and_tells_administrators_in_chat()
    {
        await LiNa.OpensAsync();
        await App.ChenJing.OpensAsync();
        App.LoggedLines.Count(line => line.Contains("There is no e-mail, because Mail:Host is empty", StringComparison.Ordinal)).ShouldBe(1);
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(403, "ConversationBlockedByUser"));
        await ToldStory.TellAsync(App, new PersonId(TeamsPeople.Developer.AadObjectId));
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        App.ChenJing.Sees("This is for Li Na", ToldStory.Heading);
        story.Reached.Single().Value.ShouldBe(TeamsPeople.Administrator.AadObjectId);
    }
}
