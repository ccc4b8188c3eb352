using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>A deletion that waits for the end of its undo window, and somebody who does not want to wait any more.</summary>
public sealed class HurryTests : Journey
{
    [Theory]
    [InlineData("en-US", "delete web-1 --now", "Delete web-1?", "Delete now", "web-1 is gone")]
    [InlineData("zh-CN", "删除 web-1 立即", "要删除 web-1 吗？", "立即删除", "web-1 已删除")]
    public async Task Who_says_now_is_asked_once_more_and_then_nothing_is_waited_for(string language, string words, string question, string now, string end)
    {
        await IsToBeDeletedAsync();
        await LiNa.SpeaksAsync(language);
        await LiNa.SaysAsync(words);
        LiNa.Sees(question);
        (await ServerAsync()).DeleteAt.ShouldNotBeNull("asking changes nothing");
        var sure = LiNa.Newest;
        await LiNa.TapsAsync(now);
        await LiNa.TapsAsync(sure, now);
        await App.PassAsync(TimeSpan.FromMinutes(2));
        App.Cloud.Servers.ShouldBeEmpty();
        LiNa.Sees(end);
        (await App.LogAsync()).Where(line => line["verb"] == "server.delete" && line["detail"] == "hurried").ShouldHaveSingleItem()["actor"].ShouldBe(LiNa.Person.AadObjectId);
    }

    [Fact]
    public async Task What_was_restored_meanwhile_is_not_hurried_from_an_old_card()
    {
        await IsToBeDeletedAsync();
        await LiNa.SaysAsync("delete web-1 --now");
        var sure = LiNa.Newest;
        await LiNa.SaysAsync("restore web-1");
        await LiNa.TapsAsync(sure, "Delete now");
        LiNa.Sees("web-1");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
        (await ServerAsync()).State.ShouldBe(ServerState.Running);
    }

    [Fact]
    public async Task A_step_that_was_under_way_does_not_make_it_wait_again()
    {
        await IsToBeDeletedAsync();
        // The worker has taken the step that finds out how long there is left, and dies for a while.
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await App.Database.WriteAsync(db => db.Operations.Where(o => o.InProgressOn != null).ExecuteUpdateAsync(set => set.SetProperty(o => o.DueAt, App.Clock.GetUtcNow()), Ct), Ct);
        var taken = (await App.Get<OperationClaims>().TakeDueAsync(1, Ct)).ShouldHaveSingleItem();
        var handler = App.Get<IEnumerable<IOperationHandler>>().Single(one => one.Verb == ServerVerbs.Delete);
        var result = (await handler.RunStepAsync(taken, Ct)).ShouldBeOfType<StepResult.Again>();
        await LiNa.SaysAsync("delete web-1 --now");
        await LiNa.TapsAsync("Delete now");
        (await App.Get<OperationClaims>().FinishAsync(taken.Id, async (db, row) =>
        {
            row.DueAt = App.Clock.GetUtcNow() + result.After;
            await result.Also!(db);
        }, Ct)).ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(2));
        App.Cloud.Servers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_else_hurries_nothing_and_an_administrator_is_told_of()
    {
        await IsToBeDeletedAsync();
        var id = (await ServerAsync()).Id.ToString();
        foreach (var other in new[] { App.WangWei, App.ChenJing }) await other.OpensAsync();
        var data = new System.Text.Json.Nodes.JsonObject { ["step"] = "now", ["server"] = id, ["nonce"] = "another" };
        await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, App.WangWei.Newest.Id, "server.delete", data));
        (await ServerAsync()).DeleteAt!.Value.ShouldBeGreaterThan(App.Clock.GetUtcNow());
        await App.ChenJing.SaysAsync($"delete {id} --now");
        await App.ChenJing.TapsAsync("Delete now");
        await App.SettleAsync();
        App.Cloud.Servers.ShouldBeEmpty();
        LiNa.Messages.ShouldContain(message => message.Card != null && new ShownCard(message.Card).Texts.Contains("An administrator did not wait for the end of its time."));
    }

    private async Task IsToBeDeletedAsync()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.PassAsync(TimeSpan.FromMinutes(5));
    }

    private Task<Server> ServerAsync() => App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct);
}
