using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Turns;

/// <summary>Guests have an object id like everybody else; only Teams knows that they are guests.</summary>
public sealed class BelongingTests : Journey
{
    [Theory]
    [InlineData("guest", null)]
    [InlineData("Guest", null)]
    [InlineData("anonymous", null)]
    [InlineData("user", "22222222-2222-4333-8444-555555555555")]
    public async Task Who_does_not_belong_is_told_so_and_does_nothing(string role, string? homeTenant)
    {
        App.Wire.Is(LiNa, role, homeTenant);
        await LiNa.OpensAsync();
        await LiNa.SaysAsync(The.Order);
        LiNa.Sees("members of this company only");
        var tap = await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, "server.create", null));
        (tap.Status, tap.Texts.Single()).ShouldBe((200, "I work for members of this company only. Please ask somebody here to get the server for you."));
        (await App.Database.ReadAsync(db => db.Operations.CountAsync(Ct), Ct)).ShouldBe(0);

        await App.WangWei.SaysAsync("list");
        App.WangWei.Sees("no servers");
    }

    [Fact]
    public async Task It_is_asked_once_an_hour_and_a_guest_who_became_a_member_is_one_from_then_on()
    {
        App.Wire.Is(LiNa, "guest");
        await LiNa.SaysAsync("list");
        App.Wire.Is(LiNa, "user");
        await LiNa.SaysAsync("list");
        LiNa.Sees("members of this company only");
        App.Clock.Advance(TimeSpan.FromHours(1));
        await LiNa.SaysAsync("list");
        LiNa.Sees("no servers");
    }

    [Fact]
    public async Task While_Teams_cannot_tell_nobody_new_does_anything_and_those_who_belonged_still_do()
    {
        await App.WangWei.SaysAsync("list");
        App.Clock.Advance(TimeSpan.FromHours(2));
        App.TeamsFaults.Next(TeamsCall.Members, new TeamsFault.Answer(500), times: 2);
        await LiNa.SaysAsync("list");
        LiNa.Sees("Teams does not tell me right now who you are");
        await App.WangWei.SaysAsync("list");
        App.WangWei.Sees("no servers");
        App.TeamsFaults.Left(TeamsCall.Members).ShouldBe(0);
        await LiNa.SaysAsync("list");
        LiNa.Sees("no servers");
    }
}

/// <summary>An installation that wants its guests served says so.</summary>
public sealed class ServedGuestsTests : Journey
{
    private protected override (string Key, string? Value)[] Settings => [("Teams:ServeGuests", "true")];

    [Fact]
    public async Task Guests_are_served_where_that_is_wanted_and_nobody_is_asked_about()
    {
        App.Wire.Is(LiNa, "guest");
        App.TeamsFaults.Next(TeamsCall.Members, new TeamsFault.Answer(500));
        await LiNa.SaysAsync("list");
        LiNa.Sees("no servers");
        App.TeamsFaults.Left(TeamsCall.Members).ShouldBe(1);
    }
}
