using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Servers on their way out, and on their way back.</summary>
internal static class UndoSamples
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public static IServiceCollection AddUndoSamples(this IServiceCollection services) => services
        .AddSample("server.delete.sure", (undo, some, reader) => undo.ConfirmDelete(reader, some.Running(), "nonce", Window))
        .AddSample("server.delete.sure.long", (undo, some, reader) => undo.ConfirmDelete(reader, some.Running(SampleWords.LongestName, SampleWords.LongestReason), "nonce", Window))
        .AddSample("server.delete.sure.now", (undo, some, reader) => undo.ConfirmDelete(reader, some.Running(), "nonce", TimeSpan.Zero))
        .AddSample("server.cancel.sure", (undo, some, reader) => undo.ConfirmCancel(reader, some.Creating("build")))
        .AddState("server.deleting.window", some => some.ToBeDeleted())
        .AddState("server.restoring", some => some.Restoring())
        .AddState("server.restored.not_started", some => some.NotStarted("cloud.failed"))
        .AddState("server.restored.sold_out", some => some.NotStarted("cloud.sold_out"))
        .AddState("server.cancelling", some => some.Cancelling())
        .AddState("server.cancelled", some => some.Cancelled())
        .AddRefusal("servers.nothing_to_restore", some => new ServerRefusals.NothingToRestore(some.Running().Server))
        .AddRefusal("servers.too_late_to_restore", some => new ServerRefusals.TooLateToRestore(some.Deleting().Server))
        .AddRefusal("servers.nothing_to_cancel", some => new ServerRefusals.NothingToCancel(some.Running().Server))
        .AddRefusal("servers.nothing_to_retry", some => new ServerRefusals.NothingToRetry(some.Running().Server))
        .AddRefusal("servers.busy.window", some => new ServerRefusals.Busy(some.ToBeDeleted().Server, ServerVerbs.Delete));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<UndoCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new UndoCards(words), Some(provider), reader));

    private static IServiceCollection AddState(this IServiceCollection services, string name, Func<SampleServers, ServerView> view) =>
        services.AddCardSample(name, (provider, words, reader) => new ServerCards(words).Draw(reader, view(Some(provider))));

    private static IServiceCollection AddRefusal(this IServiceCollection services, string code, Func<SampleServers, Refusal> refusal) =>
        services.AddCardSample($"server.refused.{code}", (provider, words, reader) => new ServerCards(words).Refused(reader, refusal(Some(provider)), UndoCommands.Restore.Verb));

    private static SampleServers Some(IServiceProvider provider) => new(provider.GetRequiredService<TimeProvider>());
}
