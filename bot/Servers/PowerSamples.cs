using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A server that is started, stopped, restarted or called otherwise, and what an owner is told of it.</summary>
internal static class PowerSamples
{
    private static readonly string[] Failures =
        ["cloud.sold_out", "cloud.balance", "cloud.permission", "cloud.clock", "cloud.busy", "cloud.unreachable", "cloud.failed", PowerStory.Slow, PowerStory.Gone, PowerStory.NotRunning, PowerStory.NotWell];

    public static IServiceCollection AddPowerSamples(this IServiceCollection services)
    {
        foreach (var code in Failures)
            services.AddSample($"power.failed.{code}", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Start, ServerState.Stopped, "wait", OperationState.Failed, code)));
        return services
            .AddSample("power.starting", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Start, ServerState.Stopped, "look")))
            .AddSample("power.starting.sent", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Start, ServerState.Stopped, "wait")))
            .AddSample("power.stopping", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Stop, ServerState.Running, "wait")))
            .AddSample("power.stopping.hard", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Stop, ServerState.Running, "wait", memory: """{"IsHard":true}""")))
            .AddSample("power.restarting", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Reboot, ServerState.Running, "wait")))
            .AddSample("power.restarting.hard", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Reboot, ServerState.Running, "wait", memory: """{"IsHard":true}""")))
            .AddSample("power.restarted", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Reboot, ServerState.Running, "wait", OperationState.Done)))
            .AddSample("power.ran_already", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Start, ServerState.Running, "look", OperationState.Done, memory: """{"WasSo":true}""")))
            .AddSample("power.stopped", (cards, some, reader) => cards.Draw(reader, some.As(ServerState.Stopped) with { CostWhileStopped = new Money(0.07m, "CNY") }))
            .AddSample("power.stopped_already", (cards, some, reader) => cards.Draw(reader, some.As(ServerState.Stopped), foreword: PowerSentences.Already(PowerDeed.Stop)))
            .AddSample("power.failed.stop", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Stop, ServerState.Running, "wait", OperationState.Failed, "cloud.failed")))
            .AddSample("power.failed.restart", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Reboot, ServerState.Running, "wait", OperationState.Failed, "cloud.failed")))
            .AddSample("power.of_others", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Reboot, ServerState.Running, "wait") with { OwnerName = SampleWords.Owner }))
            .AddSample("power.owner_told", (cards, some, reader) => cards.Draw(reader, Worked(some, PowerDeed.Reboot, ServerState.Running, "wait"), foreword: PowerWords.ByAdministrator(SampleWords.Administrator, PowerWords.Reboot())))
            .AddSample("server.refused.power.not_running", (cards, some, reader) => cards.Refused(reader, new PowerRefusals.NotRunning(some.As(ServerState.Stopped).Server), ServerVerbs.Reboot.Name))
            .AddSample("server.refused.power.lease_has_ended", (cards, some, reader) => cards.Refused(reader, new PowerRefusals.LeaseHasEnded(some.As(ServerState.Stopped).Server, new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero)), ServerVerbs.Start.Name))
            .AddSample("server.refused.power.not_well", (cards, some, reader) => cards.Refused(reader, new PowerRefusals.NotWell(some.As(ServerState.Broken).Server), ServerVerbs.Start.Name))
            .AddSample("server.refused.servers.busy.restarting", (cards, some, reader) => cards.Refused(reader, new ServerRefusals.Busy(some.Running().Server, ServerVerbs.Reboot), ServerVerbs.Stop.Name))
            .AddConfirm("power.stop.sure", PowerDeed.Stop, isHard: false, SampleWords.Name)
            .AddConfirm("power.stop.sure.hard", PowerDeed.Stop, isHard: true, SampleWords.Name)
            .AddConfirm("power.restart.sure", PowerDeed.Reboot, isHard: false, SampleWords.LongestName)
            .AddConfirm("power.restart.sure.hard", PowerDeed.Reboot, isHard: true, SampleWords.Name)
            .AddCardSample("rename.form", (provider, words, reader) => new RenameCards(words).Form(reader, [.. Some(provider).List(6, 1).Servers.Select(view => view.Server)], null, "nonce", null))
            .AddCardSample("rename.form.one", (provider, words, reader) => new RenameCards(words).Form(reader, [Some(provider).Running().Server], null, "nonce", null))
            .AddCardSample("rename.form.taken", (provider, words, reader) => new RenameCards(words).Form(reader, [Some(provider).Running().Server], "api-1", "nonce", new ServerRefusals.NameTaken("api-1")));
    }

    private static ServerView Worked(SampleServers some, PowerDeed deed, ServerState state, string step, OperationState work = OperationState.Ready, string? failure = null, string memory = "{}") =>
        some.Worked(state, deed.Verb(), step, work, failure, memory);

    private static SampleServers Some(IServiceProvider provider) => new(provider.GetRequiredService<TimeProvider>());

    private static IServiceCollection AddConfirm(this IServiceCollection services, string name, PowerDeed deed, bool isHard, string server) =>
        services.AddCardSample(name, (provider, words, reader) => new PowerCards(words).Confirm(reader, Some(provider).Running(server), deed, isHard, "nonce"));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<ServerCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new ServerCards(words), Some(provider), reader));
}
