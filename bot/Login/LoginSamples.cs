using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>Cards about getting in, filled with made-up servers.</summary>
internal static class LoginSamples
{
    public static IServiceCollection AddLoginSamples(this IServiceCollection services) => services
        .AddSample("login.running", (cards, some, reader) => cards.Draw(reader, View(some.Running(), "laptop", "li.na@workstation")))
        .AddSample("login.running.private", (cards, some, reader) => cards.Draw(reader, View(some.Private())))
        .AddSample("login.stopped", (cards, some, reader) => cards.Draw(reader, View(some.As(ServerState.Stopped), "laptop")))
        .AddSample("login.creating", (cards, some, reader) => cards.Draw(reader, View(some.Creating("build"), "laptop")))
        .AddSample("login.deleting", (cards, some, reader) => cards.Draw(reader, View(some.Deleting(), "laptop")))
        .AddSample("login.console", (cards, some, reader) => cards.Console(reader, new(some.Running().Server, new ConsoleLink(new Uri("https://console.example/made-up?token=made-up")))))
        .AddSample("login.refused.login.console_slow", (cards, some, reader) => cards.Draw(reader, View(some.Running()), ServerRefusalSentences.For(new LoginRefusals.ConsoleSlow(some.Running().Server))))
        .AddSample("login.refused.login.console_failed", (cards, some, reader) => cards.Draw(reader, View(some.Running()), ServerRefusalSentences.For(new LoginRefusals.ConsoleFailed(some.Running().Server, "cloud.unreachable"))))
        .AddSample("login.refused.login.console_needs_running", (cards, some, reader) => cards.Draw(reader, View(some.As(ServerState.Stopped)), ServerRefusalSentences.For(new LoginRefusals.ConsoleNeedsRunning(some.As(ServerState.Stopped).Server))));

    private static ShowLogin.View View(ServerView view, params string[] keys) =>
        new(view.Server, [.. keys.Select((name, at) => new ServerKey { Server = view.Server.Id, Position = at, Name = name, Fingerprint = "SHA256:MadeUp", Line = "ssh-ed25519 AAAA" })], IsOwn: true);

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<LoginCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new LoginCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
