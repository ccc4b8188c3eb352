using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class KeptStateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wangcheng-teams-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Chats_views_installs_languages_and_keys_are_found_again()
    {
        string chat, card, token, channelKey;
        await using (var before = await TeamsWorld.StartAsync(folder))
        {
            chat = await before.OpenedChatAsync();
            card = await before.SendAsync(chat, Reply.WithCard("everybody's"));
            before.Bot.Answer = _ => Task.FromResult(Reply.InvokeCard("only yours"));
            await before.Developer.ClickAsync(card, new() { ["type"] = "Action.Execute" }, null, TeamsWorld.Ct);
            before.Bot.Answer = _ => Task.FromResult(Results.Ok());
            await before.Developer.SayAsync("你好", TeamsWorld.Ct);
            await before.Developer.SetLanguageAsync("zh-CN", TeamsWorld.Ct);
            token = await before.TokenAsync();
            channelKey = new JsonWebToken(before.Bot.Inbox.Last().Token).Kid;
        }

        await using var after = await TeamsWorld.StartAsync(folder);
        var messages = await after.Developer.MessagesAsync(TeamsWorld.Ct);
        messages.Select(m => m.Shows() ?? m.Text).ShouldBe(["only yours", "你好"]);
        (await after.CallAsync(HttpMethod.Put, $"/{chat}/activities/{card}", Reply.WithCard("final"), token)).Status.ShouldBe(200);
        var said = await after.Developer.SayAsync("again", TeamsWorld.Ct);
        string.CompareOrdinal(said.Id, messages[^1].Id).ShouldBeGreaterThan(0);
        said.Revision.ShouldBeGreaterThan(messages[^1].Revision);

        // Installed once, in the former life.
        var received = after.Bot.Inbox.ShouldHaveSingleItem();
        received.Activity["locale"]!.GetValue<string>().ShouldBe("zh-CN");
        new JsonWebToken(received.Token).Kid.ShouldBe(channelKey);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_not_replaced()
    {
        await using (var before = await TeamsWorld.StartAsync(folder)) await before.Developer.SayAsync("hello", TeamsWorld.Ct);
        var file = Directory.GetFiles(folder, "chat-*developer*").ShouldHaveSingleItem();
        await File.WriteAllTextAsync(file, "{ cut off", TeamsWorld.Ct);
        (await Should.ThrowAsync<InvalidDataException>(() => TeamsWorld.StartAsync(folder))).Message.ShouldContain(file);
        (await File.ReadAllTextAsync(file, TeamsWorld.Ct)).ShouldBe("{ cut off");
    }

    [Fact]
    public async Task Keys_are_readable_by_nobody_else()
    {
        await using var world = await TeamsWorld.StartAsync(folder);
        // Windows protects the folder by its own means.
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Path.Combine(folder, "keys.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Every_wrong_option_is_named_at_once()
    {
        var options = new TeamsSimulatorOptions { Url = "http://0.0.0.0:80", BotEndpoint = "bot", AppId = "", AppSecret = " ", TenantId = "" };
        var message = Should.Throw<ArgumentException>(() => Simulator.Teams.SimulatedTeams.Build(options)).Message;
        foreach (var key in new[] { "Url:", "BotEndpoint:", "AppId:", "AppSecret:", "TenantId:" }) message.ShouldContain(key);
    }
}
